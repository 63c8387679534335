import { expect, test } from 'vitest';
import type { MyFeedback } from '../../api/cohorts/feedback/schema.ts';
import { ABOUT_OTHERS } from '../../api/exports/rules.ts';
import { sourcesOf } from '../../api/exports/store.ts';
import { chidi, dora, greta } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened, visitOf } from '../cohorts/visited.ts';

type Export = { person: { slug: string }; tables: { table: string; rows: unknown[] }[] };

test('every table that refers to people is exported, by every column that does', async () => {
  const { db } = await opened();
  const schema = await db.read(
    `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES people%'`,
  );
  const exported = new Map(
    (await sourcesOf(db))
      .filter(({ of }) => of === 'people')
      .map((one) => [one.table, one.columns]),
  );
  expect(schema.length).toBeGreaterThan(20);
  for (const { name, sql } of schema) {
    const columns = [...String(sql).matchAll(/^\s*(\w+)\s.*REFERENCES people/gm)].map(
      ([, one]) => one,
    );
    expect([name, exported.get(String(name))?.toSorted()]).toEqual([name, columns.toSorted()]);
  }
  // What is left out hangs on a visit and says more of its host.
  for (const table of ['acceptances', 'swaps']) expect(ABOUT_OTHERS).toContain(table);
});

test('a person fetches everything of theirs, and no secret, and nothing of others', async () => {
  const { app, chidi: chidis, dora: doras, db } = await opened();
  const people = { clear: 'no', timeFor: 'no', words: 'Mine alone' };
  await chidis.put(`/visits/${visitOf(chidi)}/feedback`, { rating: null, people });
  await doras.put(`/visits/${visitOf(dora)}/feedback`, {
    ...{ rating: null, people: { ...people, words: 'Of Dora' } },
  });
  await chidis.put('/calendar-feed');
  const { body } = await chidis.get('/me/export');
  const found = body as Export;
  expect(found.person.slug).toBe(chidi.slug);
  const tables = found.tables.map(({ table }) => table);
  expect(tables).toEqual(
    expect.arrayContaining(['hires', 'identities', 'people_answers', 'visits']),
  );
  const text = JSON.stringify(found);
  expect(text).toContain('Mine alone');
  expect(text).not.toContain('Of Dora');
  const secrets = await db.read(
    'SELECT hash FROM sign_ins UNION ALL SELECT hash FROM calendar_feeds',
  );
  for (const { hash } of secrets) expect(text).not.toContain(String(hash));
  // Guests, too, fetch what is known of them.
  const guest = (await (await browserOf(app, greta)).get('/me/export')).body as Export;
  expect(guest.person.slug).toBe(greta.slug);
});

test('a hire removes what they wrote; the visits stay, without a word of theirs', async () => {
  const { app, chidi: chidis, bela, db } = await opened();
  await chidis.put(`/visits/${visitOf(chidi)}/feedback`, {
    rating: { useful: 'yes', doable: 'yes' },
    people: { clear: 'no', timeFor: 'no', words: 'To be forgotten' },
  });
  await chidis.put(`/visits/${visitOf(chidi)}/mini-project`, {
    ...{ id: 'ch00000000000001', project: 'Small', state: 'asked-for-help' },
    ...{ words: 'To be forgotten', at: '2026-12-01T10:00:00.000Z' },
  });
  expect((await chidis.delete('/me/boot-camp')).status).toBe(204);
  expect((await chidis.delete('/me/boot-camp')).status).toBe(204);
  const { tables } = (await chidis.get('/me/export')).body as Export;
  // Those who were asked for help have been told; that is theirs.
  const mine = tables.filter(({ table }) => table !== 'notices');
  expect(JSON.stringify(mine)).not.toContain('To be forgotten');
  const { visits } = (await chidis.get('/feedback')).body as MyFeedback;
  expect(visits).toMatchObject([{ project: 'Small', rating: null, people: null }]);
  expect((await bela.get('/rotations/payments/feedback')).body).toMatchObject({
    useful: { yes: 0 },
  });
  expect(await db.read('SELECT count(*) AS visits FROM visits')).toEqual([{ visits: 4 }]);
  const member = await browserOf(app, greta);
  expect((await member.delete('/me/boot-camp')).status).toBe(403);
});
