import { expect, test } from 'vitest';
import { forgetNow } from '../../api/guests/forgetting/clock.ts';
import { openEvening, slug, typed } from './stage.ts';

const diet = 'd'.repeat(16);

test('names, addresses and answers go when their time is over, and the counts stay', async () => {
  const { portal, db, post, linkTo, wait } = await openEvening();
  await post('requests', typed('Gus', { [diet]: 'no nuts' }));
  await post(await linkTo('Gus'));
  await post('requests', typed('Nemo'));
  const answers = async () =>
    (await db.read(`SELECT answers FROM guests WHERE mail LIKE 'gus@%'`))[0]?.answers;
  await forgetNow(portal);
  expect(await answers()).toContain('no nuts');

  // Who never confirmed is gone the next day; answers go when it is over, each at its time.
  wait({ days: 1, hours: 1 });
  await forgetNow(portal);
  expect(await db.read(`SELECT 1 FROM people WHERE name = 'Nemo'`)).toEqual([]);
  wait({ days: 2 });
  await forgetNow(portal);
  expect(await answers()).toBe(`{"${'p'.repeat(16)}":"yes"}`);
  expect(
    (await db.read(`SELECT name FROM people WHERE kind = 'guest' AND slug LIKE 'guest-%'`)).map(
      ({ name }) => name,
    ),
  ).toEqual(['Gus']);

  wait({ days: 30 });
  await forgetNow(portal);
  await forgetNow(portal);
  const everything = await Promise.all(
    ['people', 'guests', 'mails', 'guest_keys', 'notices', 'mail_invitations'].map((table) =>
      db.read(`SELECT * FROM ${table}`),
    ),
  );
  expect(JSON.stringify(everything)).not.toMatch(/Gus|gus@|no nuts/);
  const counts = await db.read('SELECT confirmed FROM event_facts WHERE slug = :slug', { slug });
  expect(counts).toEqual([{ confirmed: 1 }]);
});
