import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import { askForSeat, giveUpSeat } from '../../api/events/store.ts';
import { castBallot } from '../../api/hackathons/ballots/store.ts';
import { ask, join, leave } from '../../api/hackathons/joins/store.ts';
import { pitch } from '../../api/hackathons/pitches/store.ts';
import { tally } from '../../api/hackathons/tallies/rules.ts';
import { begin } from '../../api/hackathons/teams/store.ts';
import { closeVote, openVote, setVote, voteOf } from '../../api/hackathons/votes/store.ts';
import { ada, arrive, crowd, monday } from '../cast.ts';
import { onServer } from '../database.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { aHackathon, idOf, pitched } from './walk.ts';

const people = crowd(6);
/** The first two are in a team each, which stays; the others come and go. */
const teams = ['a', 'b'];
const someone = fc.nat(people.length - 1);
const another = fc.integer({ min: teams.length, max: people.length - 1 });
const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('vote'), someone, fc.shuffledSubarray([0, 1])) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('join'), another, fc.constantFrom([0], [1])) },
    fc.tuple(fc.constant('leave'), another, fc.constant([] as number[])),
    fc.tuple(fc.constant('withdraw'), another, fc.constant([] as number[])),
    fc.tuple(fc.constant('come'), another, fc.constant([] as number[])),
  ),
  { minLength: 8, maxLength: 24 },
);

/** Who has a place, in which team they are, and what they voted. */
class Model {
  seated = new Set(people.keys());
  team = new Map(teams.map((_, n) => [n, n]));
  ballots = new Map<number, number[]>();

  do(what: string, who: number, choices: readonly number[]): void {
    if (what === 'come') this.seated.add(who);
    if (what === 'vote' && this.seated.has(who)) {
      const said = choices.filter((choice) => choice !== this.team.get(who));
      this.ballots.delete(who);
      if (said.length > 0) this.ballots.set(who, said);
    }
    if (what === 'leave') this.team.delete(who);
    const [team = 0] = choices;
    if (what === 'join' && this.seated.has(who) && !this.team.has(who)) {
      this.team.set(who, team);
      const rest = this.ballots.get(who)?.filter((choice) => choice !== team);
      if (rest) this.ballots.set(who, rest);
    }
    if (what === 'withdraw') {
      this.seated.delete(who);
      this.team.delete(who);
      this.ballots.delete(who);
    }
  }
}

const id = (who: number) => people[who]?.id ?? '';

test('whatever people do in whatever order, the result is that of the ballots that stand', async () => {
  const { db } = await openPortal({ now: () => monday });
  await arrive(db, [ada, ...people]);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      run += 1;
      const event = `v-${run}-`;
      const ideas = teams.map((name) => idOf(`${event}${name}`));
      await stageAt(db, event, ideas);
      const model = new Model();
      for (const [step, [what, who, choices]] of all.entries()) {
        const now = new Date(monday.getTime() + step).toISOString();
        const idea = ideas[choices[0] ?? 0] ?? '';
        const asking = { idea, person: id(who), now };
        const phase = { db, event };
        if (what === 'join') {
          await hold(phase, 'hacking');
          await ask(db, { ...asking, by: id(who), words: '', parts: ['builds'], role: null });
          await join(db, { ...asking, by: id(choices[0] ?? 0) });
          await hold(phase, 'showing');
        }
        if (what === 'leave') {
          for (const one of ideas) await leave(db, { ...asking, idea: one, by: id(who) });
        }
        if (what === 'come') await askForSeat(db, { event, person: id(who), now });
        if (what === 'withdraw') await giveUpSeat(db, { event, person: id(who), now });
        if (what === 'vote') {
          const named = choices.map((choice) => ideas[choice] ?? '');
          await castBallot(db, { event, person: id(who), now, choices: named });
        }
        model.do(what, who, choices);
        const own = await voteOf(db, { event, person: id(who) });
        const stands = model.ballots.get(who)?.map((choice) => ideas[choice]) ?? null;
        expect(own.ballot).toEqual(stands);
        expect(own.voted).toBe(model.ballots.size);
      }
      await closeVote(db, { event, now: new Date(monday.getTime() + 1000).toISOString() });
      const { ballots, candidates, could } = await voteOf(db, { event, person: ada.id });
      expect(could).toBe(model.seated.size);
      const stood = [...model.ballots.values()].map((choices) => ({
        ...{ silent: null, choices: choices.map((choice) => ideas[choice] ?? '') },
      }));
      const known = candidates.map(({ idea }) => idea);
      expect(tally('points', known, ballots)).toEqual(tally('points', known, stood));
    }),
    { numRuns: onServer ? 2 : 12 },
  );
});

type Phase = { db: Db; event: string };

const hold = ({ db, event }: Phase, phase: string) =>
  db.write(
    `UPDATE hackathons SET by_hand = :phase
     WHERE event = (SELECT id FROM events WHERE slug = :event)`,
    { event, phase },
  );

/** A hackathon at its showing, with two hack teams, a vote that is open, and a place for everyone. */
async function stageAt(db: Db, event: string, ideas: readonly string[]): Promise<void> {
  const now = monday.toISOString();
  await aHackathon(db, event, ada, {
    ...{ slug: event, id: idOf(event), seats: null },
    mixed: { sizeLeast: 1, sizeMost: 6, teamsLeast: 1, staffBeside: false },
  });
  await leave(db, { idea: idOf(`n${event}x`), person: ada.id, by: ada.id, now });
  await giveUpSeat(db, { event, person: ada.id, now });
  for (const { id: person } of people) await askForSeat(db, { event, person, now });
  for (const [who, idea] of ideas.entries()) {
    await pitch(db, { ...pitched, id: idea, event, person: id(who), now });
    await begin(db, { idea, person: id(who), parts: ['builds'], now });
  }
  await hold({ db, event }, 'showing');
  await setVote(db, { event, method: 'points', withPhase: false });
  await openVote(db, { event, person: ada.id, now });
}
