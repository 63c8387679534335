import { expect, test } from 'vitest';
import { helpMonths } from '../../api/helps/rules.ts';
import { ada, after, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

test.each([
  ['2026-11-23T10:00:00Z', '2026-11', '2025-12'],
  ['2026-12-31T23:59:59Z', '2026-12', '2026-01'],
  ['2027-01-01T00:00:00Z', '2027-01', '2026-02'],
])('on %s an answer belongs to %s, and those since %s count', (now, month, since) => {
  expect(helpMonths(new Date(now))).toEqual({ month, since });
});

const address = '/playbooks/releasing%2Froll-back/help';

async function opened() {
  let now = monday;
  const catalogue = catalogueOf(playbook('releasing/roll-back', { owner: 'payments' }));
  const { app, db } = await openPortal({ now: () => now, catalogue });
  await arrive(db);
  const say = async (person: typeof ada, helped: boolean) =>
    (await (await browserOf(app, person)).put(address, { helped })).body;
  const read = async (person: typeof ada) =>
    (await (await browserOf(app, person)).get(address)).body;
  return { db, say, read, pass: (days: number) => (now = after(now, { days })) };
}

test('one answer of each counts, the latest, and only owners see how many', async () => {
  const { say, read } = await opened();
  expect(await say(chidi, true)).toEqual({ mine: true, counts: null });
  expect(await say(chidi, false)).toEqual({ mine: false, counts: null });
  expect(await say(dora, true)).toEqual({ mine: true, counts: null });
  expect(await say(bela, true)).toEqual({ mine: true, counts: { yes: 2, no: 1 } });
  expect(await read(ada)).toEqual({ mine: null, counts: { yes: 2, no: 1 } });
  expect(await read(chidi)).toEqual({ mine: false, counts: null });
});

test('in another month they can answer again, and the name is gone from the one before', async () => {
  const { db, say, read, pass } = await opened();
  await say(chidi, true);
  expect(await db.read('SELECT person FROM helps')).toEqual([{ person: chidi.id }]);
  pass(14);
  await say(dora, false);
  expect(await db.read('SELECT month, person FROM helps ORDER BY id')).toEqual([
    { month: '2026-11', person: null },
    { month: '2026-12', person: dora.id },
  ]);
  expect(await read(chidi)).toEqual({ mine: null, counts: null });
  await say(chidi, false);
  expect(await read(ada)).toEqual({ mine: null, counts: { yes: 1, no: 2 } });
  pass(365);
  expect(await read(ada)).toEqual({ mine: null, counts: { yes: 0, no: 0 } });
});

test('reading a playbook leaves nothing behind', async () => {
  const { db, read } = await opened();
  await read(chidi);
  expect(await db.read('SELECT * FROM helps')).toEqual([]);
});

test('of a playbook that is not there nothing can be said', async () => {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const chidis = await browserOf(app, chidi);
  expect((await chidis.put(address, { helped: true })).status).toBe(404);
  expect((await chidis.get(address)).status).toBe(404);
});
