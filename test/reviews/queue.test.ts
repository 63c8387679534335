import { expect, test } from 'vitest';
import type { ReviewQueue } from '../../api/reviews/schema.ts';
import { ada, amina, arrive, chidi, emil, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const catalogue = catalogueOf(
  playbook('fresh', { reviewed: '2026-10-01' }),
  playbook('due', { reviewed: '2026-05-01' }),
  playbook('due-longer', { reviewed: '2026-04-20' }),
  playbook('stale', { reviewed: '2025-05-01', secondOwner: 'search' }),
  playbook('never'),
  playbook('of-search', { owner: 'search' }),
  playbook('of-nobody', { owner: null, verifier: emil.slug }),
  playbook('often', { reviewed: '2026-11-01', reviewEvery: 'P2W' }),
);

async function opened() {
  const portal = await openPortal({ now: () => monday, catalogue });
  await arrive(portal.db);
  const as = (person: typeof ada) => browserOf(portal.app, person);
  const queueOf = async (person: typeof ada, query = '') => {
    const { body } = await (await as(person)).get(`/review-queue${query}`);
    const { total, waiting } = body as ReviewQueue;
    return { total, ids: waiting.map((each) => each.playbook), waiting };
  };
  return { ...portal, as, queueOf };
}

test('stale and never reviewed come before due, the oldest before the rest', async () => {
  const { queueOf } = await opened();
  const { total, ids } = await queueOf(ada);
  expect([total, ids]).toEqual([5, ['never', 'stale', 'due-longer', 'due', 'often']]);
});

test('it is what one’s team owns, and what one verifies', async () => {
  const { queueOf } = await opened();
  expect((await queueOf(chidi)).ids).toEqual(['of-search', 'stale']);
  expect((await queueOf(emil)).ids).toEqual(['of-nobody']);
  expect((await queueOf(amina)).ids).toEqual([]);
});

test('any team’s can be seen, and everybody’s, and who may say that it is right', async () => {
  const { queueOf } = await opened();
  const { ids, waiting } = await queueOf(ada, '?team=search');
  expect(ids).toEqual(['of-search', 'stale']);
  expect(waiting.map(({ refusal }) => refusal === null)).toEqual([false, true]);
  expect(await queueOf(ada, '?team=all&limit=2')).toMatchObject({
    total: 7,
    ids: ['never', 'of-nobody'],
  });
  expect((await queueOf(ada, '?team=nobody')).ids).toEqual([]);
});

test('what was found right leaves the queue', async () => {
  const { as, queueOf } = await opened();
  await (await as(ada)).put('/playbooks/stale/review', {});
  expect((await queueOf(ada)).ids).toEqual(['never', 'due-longer', 'due', 'often']);
});

test('of equals the more used comes first', async () => {
  const { db, queueOf } = await opened();
  const helped = [
    ['often', '2026-11', 1],
    ['due', '2026-10', 0],
    ['due', '2026-05', 1],
  ];
  for (const [playbook, month, yes] of helped) {
    await db.write(
      'INSERT INTO helps (playbook, person, month, helped) VALUES (:playbook, :ada, :month, :yes)',
      { playbook: playbook ?? '', ada: ada.id, month: month ?? '', yes: yes ?? 0 },
    );
  }
  const { ids, waiting } = await queueOf(ada);
  expect(ids).toEqual(['never', 'stale', 'often', 'due-longer', 'due']);
  expect(waiting[2]?.uses).toBe(1);
});
