import { expect, test } from 'vitest';
import type { FollowUp, FollowUps } from '../../api/follow-ups/schema.ts';
import { at, opened, over, sentences } from '../afterwards/stage.ts';
import { after } from '../cast.ts';

const one = `${at}/follow-ups/follow-up-number-1`;
const end = '/follow-ups/follow-up-number-1/end';
const asked = { title: 'Fail over by hand', team: 'payments', due: '2026-12-11' };
const titles = ({ body }: { body: unknown }) =>
  (body as FollowUps).followUps.map(({ title }) => title);

test('a playbook that is asked for waits in its team’s queue until it is there', async () => {
  const { adas, belas, chidis, doras, waitUntil } = await opened();
  expect(await chidis.put(one, asked)).toMatchObject({
    status: 409,
    body: { detail: 'The talk has not begun yet.' },
  });
  waitUntil(over);
  expect(titles(await chidis.put(one, asked))).toEqual(['Fail over by hand']);
  expect(titles(await chidis.put(one, asked))).toEqual(['Fail over by hand']);
  // Ada and Béla are of payments.
  expect(titles(await belas.get('/follow-ups'))).toEqual(['Fail over by hand']);
  expect(titles(await doras.get('/follow-ups'))).toEqual([]);
  expect(titles(await doras.get('/follow-ups?team=payments'))).toEqual(['Fail over by hand']);
  expect(titles(await doras.get('/follow-ups?team=all'))).toEqual(['Fail over by hand']);
  expect(await sentences(belas)).toEqual([
    'Chidi Okafor would like a playbook after “Failing over by hand”: Fail over by hand.',
  ]);
  expect((await doras.put(end, { playbook: 'on-call/fail-over' })).status).toBe(403);
  expect(await belas.put(end, { playbook: 'on-call/not-yet' })).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'playbook', message: 'No such playbook is published yet.' }] },
  });
  expect((await belas.put(end, { playbook: 'on-call/fail-over' })).body).toMatchObject({
    end: { playbook: { id: 'on-call/fail-over', title: 'Fail over by hand' } },
  });
  expect((await belas.put(end, { playbook: 'on-call/fail-over' })).status).toBe(200);
  expect(titles(await belas.get('/follow-ups'))).toEqual([]);
  expect(await sentences(chidis)).toEqual([
    '“Fail over by hand”, which you asked for, is a playbook now.',
  ]);
  expect(await adas.put(end, { dropped: 'No.' })).toMatchObject({
    status: 409,
    body: { detail: 'Béla Kovács has ended this already. Load it again to read how.' },
  });
});

test('one person can take it on, and drop it with a word', async () => {
  const { chidis, doras, waitUntil } = await opened();
  waitUntil(over);
  await chidis.put(one, { title: 'Eat well', owner: 'dora-maar', due: '2026-12-11' });
  const [mine] = ((await doras.get('/follow-ups')).body as FollowUps).followUps as [FollowUp];
  expect(mine).toMatchObject({ owner: { name: 'Dora Maar' }, team: null, refusal: null });
  expect((await doras.put(end, { dropped: 'The kitchen says it.' })).status).toBe(200);
  expect(await sentences(chidis)).toEqual([
    'Dora Maar says of “Eat well”, which you asked for: The kitchen says it.',
  ]);
});

test('another by the same id is refused, and nobody hears of either', async () => {
  const { db, chidis, waitUntil } = await opened();
  waitUntil(over);
  await chidis.put(one, { title: 'Eat well', owner: 'dora-maar', due: '2026-12-11' });
  await db.write('DELETE FROM notices');
  waitUntil(after(over, { hours: 1 }));
  const other = { title: 'Eat better', owner: 'dora-maar', due: '2026-12-11' };
  expect((await chidis.put(one, other)).status).toBe(409);
  expect(await db.read('SELECT * FROM notices')).toEqual([]);
});

test.each([
  ['nobody', { team: undefined }, 'team', 'Name a team or a person.'],
  ['both', { owner: 'dora-maar' }, 'team', 'Name a team or a person.'],
  ['no such team', { team: 'nobody' }, 'team', 'There is no such team here.'],
  ['no such person', { team: null, owner: 'nobody' }, 'owner', 'There is no such person here.'],
  ['no title', { title: ' ' }, 'title', 'Say what the playbook should be called.'],
  ['no day', { due: 'soon' }, 'due', 'Give a day such as 2026-12-11.'],
])('with %s it is refused at its field', async (_, wrong, field, message) => {
  const { chidis, waitUntil } = await opened();
  waitUntil(over);
  expect(await chidis.put(one, { ...asked, ...wrong })).toMatchObject({
    status: 422,
    body: { fields: [{ field, message }] },
  });
});
