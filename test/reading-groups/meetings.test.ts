import { expect, test } from 'vitest';
import type { FollowUps } from '../../api/follow-ups/schema.ts';
import type { MeetingPage } from '../../api/reading-groups/meetings/schema.ts';
import type { Answer, Client } from '../client.ts';
import { sentences } from '../courses/stage.ts';
import { opened } from './stage.ts';
import { clocks, idOf } from './walk.ts';

const evening = '2026-11-26T12:40:00Z';
const pageOf = (answer: Answer) => answer.body as MeetingPage;

/** Three members, Lamport's clocks on the list, and the first meeting just begun. */
async function sitting(later = evening) {
  const stage = await opened();
  await stage.join('bela', 'chidi');
  const readings = [{ ...clocks, id: idOf('r1') }];
  await stage.ada.post(`${stage.at}/readings`, { state: 'listed', readings });
  stage.waitUntil(later);
  const at = `${stage.at}/meetings/1`;
  const look = async (browser: Client = stage.ada) => pageOf(await browser.get(at));
  return { ...stage, at, look };
}

test('a meeting has a page by its number: its text, who presents, who is in the group', async () => {
  const { at, look, dora, ada } = await sitting();
  expect(await look()).toMatchObject({
    meeting: { number: 1, presenter: { slug: 'ada-lindqvist' }, reading: { title: clocks.title } },
    text: { doi: clocks.doi, source: clocks.source },
    ...{ phase: 'on', earlier: null, later: 2, prepared: null, notes: null, pen: null },
    people: [{ slug: 'ada-lindqvist' }, { slug: 'bela-kovacs' }, { slug: 'chidi-okafor' }],
    refusals: { write: null, run: null, attend: null },
  });
  expect((await look(dora)).refusals.write).toContain('Join it first');
  expect((await ada.get(at.replace(/1$/, '99'))).status).toBe(404);
});

test('the presenter prepares, and nobody overwrites what they have not seen', async () => {
  const { at, ada, bela } = await sitting('2026-11-24T12:00:00Z');
  const said = { notes: 'Read **2** first.', questions: '- Why total order?', version: 0 };
  expect((await bela.put(`${at}/preparation`, said)).status).toBe(403);
  const { prepared } = pageOf(await ada.put(`${at}/preparation`, said));
  expect(prepared).toMatchObject({ version: 1, notesHtml: expect.stringContaining('<strong>') });
  expect((await ada.put(`${at}/preparation`, { ...said, notes: 'Other' })).status).toBe(409);
  expect((await ada.put(`${at}/preparation`, said)).status).toBe(200);
  const next = { ...said, notes: 'Other', version: 1 };
  expect(pageOf(await ada.put(`${at}/preparation`, next)).prepared?.version).toBe(2);
});

test('one writes at a time; who took over says a word, and nothing of the other is lost', async () => {
  const { at, ada, bela, look, waitUntil } = await sitting();
  const [one, two, three] = [idOf('p1'), idOf('p2'), idOf('p3')];
  const write = (browser: Client, pen: string, version: number, text: string) =>
    browser.put(`${at}/notes`, { pen, version, text });
  expect((await write(ada, one, 0, 'Without a pen')).status).toBe(409);
  expect((await ada.put(`${at}/pen`, { pen: one, word: '' })).status).toBe(200);
  expect((await write(ada, one, 0, 'Clocks')).status).toBe(200);
  // The same pen writes on in the same version.
  expect(pageOf(await write(ada, one, 0, 'Clocks tick')).notes).toMatchObject({ version: 1 });

  const refused = await bela.put(`${at}/pen`, { pen: two, word: '' });
  expect(refused).toMatchObject({
    status: 409,
    body: { detail: expect.stringMatching(/^Ada Lindqvist is writing\./) },
  });
  const taken = pageOf(await bela.put(`${at}/pen`, { pen: two, word: 'I heard the end' }));
  expect(taken.pen).toMatchObject({ by: { slug: 'bela-kovacs' }, word: 'I heard the end' });
  const lost = await write(ada, one, 0, 'Clocks tick on');
  expect(lost).toMatchObject({
    status: 409,
    body: { detail: 'Béla Kovács writes now: “I heard the end”' },
  });
  expect((await write(bela, two, 0, 'Over it')).status).toBe(409);
  expect((await write(bela, two, 1, 'Clocks tick. So?')).status).toBe(200);
  expect(await look()).toMatchObject({ notes: { version: 2 }, versions: [{ version: 1 }] });
  expect((await ada.get(`${at}/notes/1`)).body).toMatchObject({ text: 'Clocks tick' });

  // A pen that nobody used for two minutes is anybody's: its browser may be gone.
  waitUntil('2026-11-26T12:43:00Z');
  expect((await look()).pen?.rests).toBe(true);
  // Nobody took it: whoever comes back goes on.
  expect((await write(bela, two, 1, 'Clocks tick. So what?')).status).toBe(200);
  waitUntil('2026-11-26T12:46:00Z');
  expect((await ada.put(`${at}/pen`, { pen: three, word: '' })).status).toBe(200);
  expect((await write(bela, two, 1, 'Too late')).status).toBe(409);
  const { pen } = pageOf(await ada.delete(`${at}/pens/${three}`));
  expect(pen).toBe(null);
  expect((await look()).notes?.text).toBe('Clocks tick. So what?');
});

test('two who reach for the pen at once: one has it', async () => {
  const { at, ada, bela, chidi } = await sitting();
  const answers = await Promise.all(
    [ada, bela, chidi].map((browser, number) =>
      browser.put(`${at}/pen`, { pen: idOf(`p${number}`), word: '' }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('members ask before and at the meeting; the presenter is told, and anybody notes the answer', async () => {
  const { at, ada, bela, chidi, dora } = await sitting('2026-11-24T12:00:00Z');
  const one = `${at}/questions/${idOf('q1')}`;
  expect((await dora.put(one, { text: 'May I?' })).status).toBe(403);
  expect((await bela.put(one, { text: 'Is it not wrong?' })).status).toBe(200);
  expect((await bela.put(one, { text: 'Is it not wrong?' })).status).toBe(200);
  expect((await sentences(ada))[0]).toContain(
    'Béla Kovács asks you for Thursday 26 November: “Is it not wrong?”',
  );
  const { questions } = pageOf(await chidi.put(`${one}/answer`, { answer: 'It is *not*.' }));
  expect(questions).toMatchObject([
    { text: 'Is it not wrong?', answeredBy: { slug: 'chidi-okafor' }, mine: false },
  ]);
  expect((await chidi.delete(one)).status).toBe(403);
  expect(pageOf(await bela.delete(one)).questions).toEqual([]);
});

test('who was there is said by themselves, by who presents or by the host', async () => {
  const { at, ada, bela, chidi, look } = await sitting();
  const there = async () =>
    (await look()).people.filter((one) => one.there).map(({ slug }) => slug);
  expect((await bela.put(`${at}/attendance/bela-kovacs`)).status).toBe(200);
  expect((await bela.put(`${at}/attendance/chidi-okafor`)).status).toBe(403);
  expect((await ada.put(`${at}/attendance/chidi-okafor`)).status).toBe(200);
  expect(await there()).toEqual(['bela-kovacs', 'chidi-okafor']);
  expect((await chidi.delete(`${at}/attendance/chidi-okafor`)).status).toBe(200);
  expect(await there()).toEqual(['bela-kovacs']);
  expect((await bela.put(`${at}/attendance`, { complete: true })).status).toBe(403);
  expect(pageOf(await ada.put(`${at}/attendance`, { complete: true })).complete).toBe(true);
});

test('what a meeting decides is a follow-up of that meeting, with who sees to it and by when', async () => {
  const { event, bela, chidi, look, read } = await sitting();
  const first = (await look()).meeting.id;
  const second = (await read()).coming[0]?.id;
  const decided = { title: 'Back up elsewhere', owner: 'chidi-okafor', due: '2026-12-11' };
  const one = `${event}/follow-ups/decided-at-the-first`;
  expect((await bela.put(one, { ...decided, session: 'no-such-session' })).status).not.toBe(200);
  expect((await bela.put(one, { ...decided, session: first })).status).toBe(200);
  expect((await bela.put(one, { ...decided, session: first })).status).toBe(200);
  const of = async (session?: string) =>
    ((await bela.get(`${event}/follow-ups?session=${session}`)).body as FollowUps).followUps;
  expect(await of(first)).toMatchObject([
    { ...decided, owner: { slug: 'chidi-okafor' }, by: { slug: 'bela-kovacs' }, meeting: 1 },
  ]);
  expect(await of(second)).toEqual([]);
  const mine = ((await chidi.get('/follow-ups')).body as FollowUps).followUps;
  expect(mine).toMatchObject([{ title: 'Back up elsewhere', meeting: 1 }]);
  expect((await sentences(chidi))[0]).toContain('Back up elsewhere');
});

test('a meeting is linked with playbooks of the catalogue', async () => {
  const { at, bela } = await sitting();
  expect((await bela.put(`${at}/playbooks/no%2Fsuch`)).status).toBe(422);
  const { playbooks } = pageOf(await bela.put(`${at}/playbooks/systems%2Fbackups`));
  expect(playbooks).toMatchObject([{ id: 'systems/backups' }]);
  expect(pageOf(await bela.delete(`${at}/playbooks/systems%2Fbackups`)).playbooks).toEqual([]);
});
