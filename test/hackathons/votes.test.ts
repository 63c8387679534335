import { expect, test } from 'vitest';
import type { Vote } from '../../api/hackathons/votes/schema.ts';
import { settleVotes } from '../../api/hackathons/votes/settle.ts';
import type { Client } from '../client.ts';
import { threeTeams } from './shown.ts';
import { sentences } from './stage.ts';
import { idOf } from './walk.ts';

const [one, two, three] = [idOf('n1'), idOf('n2'), idOf('n3')];

/** Three hack teams at the showing, with a vote by points that Ada opens by hand. */
async function voting(said: object = {}) {
  const stage = await threeTeams();
  const { ada, at, hold } = stage;
  await ada.put(`${at}/vote`, { method: 'points', withPhase: false, ...said });
  await hold('showing');
  return {
    ...stage,
    open: () => ada.put(`${at}/vote/opening`),
    close: () => ada.put(`${at}/vote/closing`),
    vote: (browser: Client, ...choices: string[]) => browser.put(`${at}/ballot`, { choices }),
    seen: async (browser: Client = ada) => (await browser.get(`${at}/vote`)).body as Vote,
  };
}

test('whoever has a place votes once, changes it, and nobody sees a number before the end', async () => {
  const { open, close, vote, seen, ada, bela, chidi, dora, emil, farah, db } = await voting();
  expect((await vote(bela, two)).body).toMatchObject({ code: 'too-early' });
  expect((await open()).status).toBe(200);
  expect((await open()).status).toBe(200);
  expect((await sentences(bela))[0]).toContain('the vote is open');
  expect((await vote(farah, one)).body).toMatchObject({ code: 'closed' });
  expect((await vote(bela, one)).status).toBe(422);
  expect((await vote(bela, two, two)).status).toBe(422);
  expect((await vote(bela, two, three)).status).toBe(200);
  expect((await vote(bela, three, two)).status).toBe(200);
  expect((await vote(chidi, three, one)).status).toBe(200);
  expect((await vote(dora, one)).status).toBe(200);
  expect((await vote(dora)).body).toMatchObject({ ballot: null, voted: 2 });
  expect((await vote(dora, one, two)).status).toBe(200);
  expect((await vote(emil, two, three, one)).status).toBe(200);
  for (const browser of [ada, bela, emil]) {
    expect(await seen(browser)).toMatchObject({ results: null, voted: 4, could: 4 });
  }
  expect((await seen(bela)).ballot).toEqual([three, two]);
  expect((await seen(ada)).ballot).toBe(null);
  expect((await close()).status).toBe(200);
  const after = await seen(farah);
  expect(after).toMatchObject({ state: 'closed', ballot: null, voted: 4, could: 4 });
  expect(after.results?.map(({ idea, score, place }) => [idea, score, place])).toEqual([
    [three, 8, 1],
    [two, 7, 2],
    [one, 6, 3],
  ]);
  expect((await vote(bela, two)).body).toMatchObject({ code: 'closed' });
  expect((await open()).status).toBe(409);
  // Whose the ballots were is forgotten.
  expect(await db.read('SELECT person FROM hack_ballots')).toEqual([]);
  expect(await db.read('SELECT person FROM hack_choices')).toEqual([]);
  expect(await db.read('SELECT silent FROM hack_sealed_ballots')).toEqual(
    Array.from({ length: 4 }, () => ({ silent: null })),
  );
});

test('of many ballots of one person at once one counts, whole', async () => {
  const { open, close, vote, seen, emil } = await voting({ method: 'ranked' });
  await open();
  const said = [[one, two, three], [three, two, one], [two], [one, three], [two, one]];
  await Promise.all(said.map((choices) => vote(emil, ...choices)));
  const { voted, ballot } = await seen(emil);
  expect(voted).toBe(1);
  expect(said).toContainEqual(ballot);
  await close();
  const { results } = await seen(emil);
  expect(results?.find(({ idea }) => idea === ballot?.[0])).toMatchObject({ place: 1 });
});

test('it opens and closes with the phase, and what is written behind the rules is refused', async () => {
  const { db, vote, seen, bela, hold, leave, come, chidi } = await voting({ withPhase: true });
  expect((await seen(bela)).state).toBe('open');
  expect((await vote(bela, two, three)).status).toBe(200);
  await expect(
    db.write(`INSERT INTO hack_choices (event, person, place, idea)
              SELECT event, person, 5, '${one}' FROM hack_ballots`),
  ).rejects.toThrow();
  // A team that dissolves is no candidate any more; the others of a ballot move up.
  await leave(chidi, 'n2', 'chidi-okafor');
  expect((await seen(bela)).ballot).toEqual([three]);
  expect((await seen(bela)).candidates).toHaveLength(2);
  await hold('hacking');
  expect((await vote(bela, three)).status).toBe(200);
  expect((await vote(bela)).body).toMatchObject({ code: 'too-early' });
  await hold('over');
  await settleVotes(db, new Date('2026-11-23T11:00:00.000Z'));
  await settleVotes(db, new Date('2026-11-23T11:01:00.000Z'));
  expect(await seen(bela)).toMatchObject({ state: 'closed', voted: 1, could: 4 });
  expect((await seen(bela)).results?.map(({ score }) => score)).toEqual([3, 0]);
  await expect(
    db.write(
      `INSERT INTO hack_ballots (event, person) SELECT event, 'id-emil-post' FROM hack_votes`,
    ),
  ).rejects.toThrow();
  await hold('showing');
  await come(bela);
  expect((await vote(bela, three)).body).toMatchObject({ code: 'closed' });
});
