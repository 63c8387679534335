import { expect, test } from 'vitest';
import type { IdeaPage } from '../../api/hackathons/ideas/schema.ts';
import type { Matching, Proposal } from '../../api/hackathons/matching/schema.ts';
import type { Asker } from '../../api/people/schema.ts';
import type { Client } from '../client.ts';
import { opened, sentences } from './stage.ts';
import { facts, idOf } from './walk.ts';

const mixed = { sizeLeast: 2, sizeMost: 3, teamsLeast: 1, staffBeside: true };

type Stage = Awaited<ReturnType<typeof opened>>;

/** Béla's team stands around n1, Chidi pitched n2, and nobody else has a team. */
async function forming(others = 4) {
  const stage = await opened({ ...facts, mixed, id: idOf('h1') }, { others });
  const { bela, chidi, come, pitch, hold, begin, crowd } = stage;
  await pitch(bela, 'n1');
  await pitch(chidi, 'n2');
  await come(bela, chidi, ...crowd);
  await hold('forming');
  await begin(bela, 'n1');
  return { ...stage, ...desk(stage) };
}

/** What a host does at the page of the matching. */
function desk({ ada, at, crowd, beside, idea }: Stage) {
  const read = async (): Promise<Matching> => (await ada.get(`${at}/matching`)).body as Matching;
  const propose = async (): Promise<Proposal> => {
    expect((await ada.post(`${at}/matching`)).status).toBe(200);
    await expect.poll(async () => (await read()).is, { timeout: 50_000 }).toBe('done');
    return (await read()).proposal as Proposal;
  };
  const person = (n: number) => (beside[n] as Asker).slug;
  return {
    ...{ matching: read, propose, person },
    wish: (n: number, ...ideas: string[]) =>
      (crowd[n] as Client).put(`${at}/wishes`, {
        ...{ ideas: ideas.map(idOf), skills: [], parts: ['builds'] },
      }),
    move: ({ id, version }: Proposal, n: number, to: string | null) =>
      ada.put(`${at}/matching/places/${person(n)}`, {
        ...{ proposal: id, version, idea: to && idOf(to) },
      }),
    release: ({ id, version }: Pick<Proposal, 'id' | 'version'>) =>
      ada.put(`${at}/matching/release`, { proposal: id, version }),
    members: async (id: string) => {
      const { team } = (await ada.get(idea(id))).body as IdeaPage;
      return (team?.members ?? []).map((member) => member.person.slug).sort();
    },
  };
}

const comingTo = ({ teams }: Proposal, id: string) =>
  (teams.find((team) => team.id === idOf(id))?.coming ?? []).map(({ person }) => person.slug);

test('the host is proposed who goes where, moves people, and releases it at once', async () => {
  const stage = await forming();
  const { ada, bela, chidi, at, crowd, person, propose, move, release, members, wish } = stage;
  expect((await bela.post(`${at}/matching`)).status).toBe(403);
  for (const n of [0, 1, 2]) await wish(n, 'n1', 'n2');
  await wish(3, 'n1');
  const first = await propose();
  // Two find room beside Béla; of the others, one who wished for the second gets it.
  expect(comingTo(first, 'n1')).toHaveLength(2);
  expect(first).toMatchObject({ alone: [], changed: [] });
  expect(first.words).toContain('“n1” is full with 3: 2 of the 4 who wished for it are in it.');
  expect(first.good).toMatch(/No matching is better\.$/);
  expect(comingTo(first, 'n1')).toContain(person(3));

  const full = await move(first, 0, 'n1');
  const there = comingTo(first, 'n1').includes(person(0));
  expect(full.status).toBe(there ? 200 : 409);
  const current = ((await ada.get(`${at}/matching`)).body as Matching).proposal as Proposal;
  const out = (await move(current, 3, null)).body as Matching;
  expect(out.proposal?.alone).toMatchObject([
    { person: { slug: person(3) }, why: 'You left them without a team.', pinned: true },
  ]);
  // Of an older version nothing is moved or released.
  expect((await move(current, 1, null)).body).toMatchObject({ code: 'conflict' });
  expect((await release(current)).body).toMatchObject({ code: 'conflict' });
  const again = await propose();
  expect(again.alone.map((one) => one.person.slug)).toEqual([person(3)]);
  expect(comingTo(again, 'n1')).toHaveLength(2);
  expect(comingTo(again, 'n2')).toContain('chidi-okafor');

  expect((await release(again)).status).toBe(200);
  expect((await release(again)).status).toBe(200);
  expect(await members('n1')).toEqual(['bela-kovacs', ...comingTo(again, 'n1')].sort());
  expect(await members('n2')).toEqual(comingTo(again, 'n2').sort());
  expect((await stage.readIdea('n2')).team?.members.find(({ lead }) => lead)?.person.slug).toBe(
    'chidi-okafor',
  );
  const lucky = crowd[[0, 1, 2].find((n) => comingTo(again, 'n1').includes(person(n))) ?? 0];
  const { body } = await (lucky as Client).get(`${at}/wishes`);
  expect(body).toMatchObject({ mine: null, placed: { wished: true, rank: 1, title: 'n1' } });
  expect((await sentences(lucky as Client))[0]).toContain('“n1” now: it was your 1st wish.');
  expect((await sentences(bela))[0]).toContain('have come into your hack team “n1”.');
  expect((await sentences(crowd[3] as Client))[0]).toContain('there is none for you yet');
  expect((await chidi.get(`${at}/wishes`)).body).toMatchObject({ placed: { wished: false } });
  expect(await stage.matching()).toMatchObject({ is: 'none', proposal: null });
}, 60_000);

test('what changed meanwhile is named, and nothing is released before it is proposed again', async () => {
  const stage = await forming();
  const { bela, chidi, hackathon, crowd, person, propose, release, move, members } = stage;
  const first = await propose();
  await move(first, 2, null);
  await stage.ask(bela, 'n1', person(0));
  await stage.yes(crowd[0] as Client, 'n1', person(0));
  await (crowd[1] as Client).delete(`/events/${hackathon.slug}/signup`);
  const stale = (await stage.matching()).proposal as Proposal;
  expect(stale.changed.sort()).toEqual([
    'Person 0 is in “n1” by now.',
    'Person 1 gave up their place.',
  ]);
  const refused = await release(stale);
  expect(refused.body).toMatchObject({ code: 'conflict' });
  expect(JSON.stringify(refused.body)).toContain('Person 1 gave up their place.');
  expect(await members('n1')).toEqual(['bela-kovacs', person(0)].sort());
  const next = await propose();
  expect(next.alone.map((one) => one.person.slug)).toEqual([person(2)]);
  await stage.leave(crowd[0] as Client, 'n1', person(0));
  await chidi.delete(`/events/${hackathon.slug}/signup`);
  const { changed } = (await stage.matching()).proposal as Proposal;
  expect(changed).toContain('Person 0 has left “n1” and has no team.');
}, 60_000);

test('of a release and those who join by themselves at once, nobody is lost or in two teams', async () => {
  const stage = await forming(6);
  const { bela, crowd, beside, propose, release, members, matching } = stage;
  for (const { slug } of beside) await stage.ask(bela, 'n1', slug);
  const proposal = await propose();
  const [released, ...joined] = await Promise.all([
    release(proposal),
    ...crowd.map((browser, n) => stage.yes(browser, 'n1', stage.person(n))),
  ]);
  expect([200, 409]).toContain(released?.status);
  expect(joined.every(({ status }) => [200, 409].includes(status))).toBe(true);
  const inTeams = [...(await members('n1')), ...(await members('n2'))];
  const alone = (await matching()).alone.map((one) => one.person.slug);
  expect(new Set(inTeams).size).toBe(inTeams.length);
  expect([...inTeams, ...alone].sort()).toEqual(
    ['bela-kovacs', 'chidi-okafor', ...beside.map(({ slug }) => slug)].sort(),
  );
  expect((await members('n1')).length).toBeLessThanOrEqual(3);
}, 60_000);
