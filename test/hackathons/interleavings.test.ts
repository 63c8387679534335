import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import { askForSeat, giveUpSeat } from '../../api/events/store.ts';
import { ask, join, leave } from '../../api/hackathons/joins/store.ts';
import { pitch } from '../../api/hackathons/pitches/store.ts';
import { begin } from '../../api/hackathons/teams/store.ts';
import { ada, arrive, crowd, monday } from '../cast.ts';
import { onServer } from '../database.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { opened } from './stage.ts';
import { aHackathon, idOf, pitched } from './walk.ts';

const people = crowd(6);
const ideas = ['a', 'b', 'c'];
const sizeMost = 3;

const someone = fc.nat(people.length - 1);
const anIdea = fc.constantFrom(...ideas);
const deeds = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('begin' as const), who: someone, idea: anIdea }),
    fc.record({ does: fc.constant('ask' as const), who: someone, by: someone, idea: anIdea }),
    fc.record({ does: fc.constant('join' as const), who: someone, by: someone, idea: anIdea }),
    fc.record({ does: fc.constant('leave' as const), who: someone, idea: anIdea }),
    fc.record({ does: fc.constant('withdraw' as const), who: someone }),
    fc.record({ does: fc.constant('come' as const), who: someone }),
  ),
  { minLength: 20, maxLength: 40 },
);
type Deed = (typeof deeds extends fc.Arbitrary<infer All> ? All : never) extends (infer One)[]
  ? One
  : never;

/** What should be so, in a few lines: who is in which team in which order, and who asks whom. */
class Model {
  seated = new Set(people.map((_, n) => n));
  teams = new Map<string, number[]>();
  leads = new Map<string, number>();
  asks = new Map<string, 'applied' | 'invited'>();

  teamOf = (who: number) => ideas.find((idea) => this.teams.get(idea)?.includes(who));
  free = (who: number) => this.seated.has(who) && this.teamOf(who) === undefined;

  do(deed: Deed): void {
    const { who } = deed;
    if (deed.does === 'come') this.seated.add(who);
    if (deed.does === 'withdraw') {
      this.seated.delete(who);
      this.#out(who);
      this.#forget(who);
    }
    if (deed.does === 'leave' && this.teamOf(who) === deed.idea) this.#out(who);
    if (deed.does === 'begin') {
      const pitcher = ideas.indexOf(deed.idea);
      const may = who === pitcher || !this.free(pitcher);
      if (!this.free(who) || this.teams.has(deed.idea) || !may) return;
      this.teams.set(deed.idea, [who]);
      this.leads.set(deed.idea, who);
      this.#forget(who);
    }
    if (deed.does === 'ask') {
      const team = this.teams.get(deed.idea);
      const may = deed.by === who || team?.includes(deed.by);
      const key = `${deed.idea}${who}`;
      if (!team || !may || !this.free(who) || this.asks.has(key)) return;
      this.asks.set(key, deed.by === who ? 'applied' : 'invited');
    }
    if (deed.does === 'join') {
      const team = this.teams.get(deed.idea);
      const way = this.asks.get(`${deed.idea}${who}`);
      const may = way === 'invited' ? deed.by === who : team?.includes(deed.by);
      if (!team || !way || !may || !this.free(who) || team.length >= sizeMost) return;
      team.push(who);
      this.#forget(who);
    }
  }

  #forget(who: number): void {
    for (const idea of ideas) this.asks.delete(`${idea}${who}`);
  }

  #out(who: number): void {
    const idea = this.teamOf(who);
    if (idea === undefined) return;
    const rest = (this.teams.get(idea) ?? []).filter((one) => one !== who);
    this.teams.set(idea, rest);
    if (rest[0] === undefined) {
      this.teams.delete(idea);
      this.leads.delete(idea);
      for (const [n] of people.entries()) this.asks.delete(`${idea}${n}`);
    } else if (this.leads.get(idea) === who) {
      this.leads.set(idea, rest[0]);
    }
  }

  told() {
    return ideas
      .filter((idea) => this.teams.has(idea))
      .map((idea) => [idea, this.leads.get(idea), ...(this.teams.get(idea) ?? [])]);
  }
}

const id = (who: number) => people[who]?.id ?? '';

async function doIt(db: Db, event: string, deed: Deed, now: string): Promise<unknown> {
  const idea = 'idea' in deed ? idOf(`${event}${deed.idea}`) : '';
  const person = id(deed.who);
  switch (deed.does) {
    case 'come':
      return askForSeat(db, { event, person, now });
    case 'withdraw':
      return giveUpSeat(db, { event, person, now });
    case 'begin':
      return begin(db, { idea, person, parts: ['builds'], now });
    case 'ask': {
      const said = { words: '', parts: ['builds' as const], role: null };
      return ask(db, { idea, person, by: id(deed.by), ...said, now });
    }
    case 'join':
      return join(db, { idea, person, by: id(deed.by), now });
    case 'leave':
      return leave(db, { idea, person, by: person, now });
  }
}

/** What is so, in the words of the model. */
async function found(db: Db, event: string) {
  const rows = await db.read(
    `SELECT t.idea, t.lead, json_group_array(m.person) AS members FROM hack_teams t
     LEFT JOIN (SELECT * FROM hack_members ORDER BY at, person) m ON m.idea = t.idea
     WHERE t.event = (SELECT id FROM events WHERE slug = :event) GROUP BY t.idea ORDER BY t.idea`,
    { event },
  );
  const number = (person: unknown) => people.findIndex((one) => one.id === person);
  return rows.map(({ idea, lead, members }) => [
    String(idea).slice(event.length, event.length + 1),
    number(lead),
    ...JSON.parse(String(members)).map(number),
  ]);
}

test('whatever people do in whatever order, teams are as the model says', async () => {
  const { db } = await openPortal({ now: () => monday });
  await arrive(db, [ada, ...people]);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      run += 1;
      const event = `h-${run}-`;
      await stageAt(db, event);
      const model = new Model();
      for (const [step, deed] of all.entries()) {
        await doIt(db, event, deed, new Date(monday.getTime() + step).toISOString());
        model.do(deed);
        expect(await found(db, event)).toEqual(model.told());
      }
    }),
    { numRuns: onServer ? 4 : 100 },
  );
});

/** A hackathon in which teams form, three ideas by the first three, and a place for everyone. */
async function stageAt(db: Db, event: string): Promise<void> {
  const now = monday.toISOString();
  await aHackathon(db, event, ada, { slug: event, id: idOf(event), seats: null });
  await leave(db, { idea: idOf(`n${event}x`), person: ada.id, by: ada.id, now });
  for (const { id: person } of people) await askForSeat(db, { event, person, now });
  for (const [who, name] of ideas.entries()) {
    await pitch(db, { ...pitched, id: idOf(`${event}${name}`), event, person: id(who), now });
  }
}

test('of twelve who say yes at once, as many are in the team as it holds, and none in two', async () => {
  const stage = await opened({}, { others: 12 });
  const { bela, chidi, come, hold, pitch: pitchIt, begin: beginIt, crowd: others, beside } = stage;
  await pitchIt(bela, 'n1');
  await pitchIt(chidi, 'n2');
  await come(bela, chidi, ...others);
  await hold('forming');
  await beginIt(bela, 'n1');
  await beginIt(chidi, 'n2');
  await Promise.all(
    beside.flatMap(({ slug }) => [stage.ask(bela, 'n1', slug), stage.ask(chidi, 'n2', slug)]),
  );
  const answers = await Promise.all(
    others.flatMap((browser, n) => {
      const slug = beside[n]?.slug ?? '';
      return [stage.yes(browser, 'n1', slug), stage.yes(browser, 'n2', slug)];
    }),
  );
  // Each of the two teams has its beginner and room for two more.
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
  expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
  const teams = [await stage.readIdea('n1'), await stage.readIdea('n2')];
  const slugs = teams.flatMap(({ team }) => team?.members.map(({ person }) => person.slug) ?? []);
  expect(slugs).toHaveLength(6);
  expect(new Set(slugs).size).toBe(6);
});

test('of those who begin a team around one idea at once, one does', async () => {
  const stage = await opened({}, { others: 5 });
  const { bela, come, hold, pitch: pitchIt, begin: beginIt, crowd: others } = stage;
  await pitchIt(bela, 'n1');
  // Who pitched it does not come, so anybody may take it up.
  await come(...others);
  await hold('forming');
  const answers = await Promise.all(others.map((browser) => beginIt(browser, 'n1')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await stage.readIdea('n1')).team?.members).toHaveLength(1);
});
