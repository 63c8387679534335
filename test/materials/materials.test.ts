import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Materials } from '../../api/materials/schema.ts';
import { knownOf } from '../../api/materials/store.ts';
import { ada, adaOffers, amina, arrive, bela, chidi, dora, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { pdf, uploader } from './stage.ts';

const event = 'failing-over-by-hand';
const at = `/events/${event}/materials`;
const id = 'material-number-1';
const link = { kind: 'recording', title: 'Recording', link: 'https://films.example/1' };

async function opened(uploads?: { fileBytes: number; eventBytes: number }) {
  const opening = await openPortal({ now: () => monday, ...(uploads && { uploads }) });
  const { app, db, folder } = opening;
  await arrive(db);
  await adaOffers(db);
  const adas = await browserOf(app, ada);
  const upload = await uploader(app, ada, event);
  const files = () => [...inFolder(folder), ...inFolder(join(folder, 'coming'))];
  return { ...opening, adas, upload, files };
}

const inFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).filter((name) => name !== 'coming');
  } catch {
    return [];
  }
};
const titles = ({ body }: { body: unknown }) =>
  (body as Materials).materials.map(({ title }) => title);

test('slides that a speaker uploads are read by colleagues as they were, and do no harm', async () => {
  const { app, upload, files } = await opened();
  const uploaded = await upload({ body: pdf });
  expect(uploaded).toMatchObject({
    status: 200,
    body: {
      materials: [{ kind: 'slides', link: null, file: { name: 'slides.pdf', bytes: pdf.length } }],
      fileBytes: 1_000_000,
      refusal: null,
    },
  });
  expect(files()).toHaveLength(1);
  const chidis = await browserOf(app, chidi);
  const list = await chidis.get(at);
  expect(list.body).toMatchObject({
    refusal: 'Only its host, its speakers or an admin can bring or remove materials.',
  });
  const { cookie } = await (await browserOf(app)).post('/sign-in', { person: chidi.slug });
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`/api/materials/${id}/file`, {
      method,
      headers: { cookie: cookie ?? '', ...headers },
    });
  const read = await get();
  expect(Buffer.from(await read.arrayBuffer())).toEqual(pdf);
  expect(Object.fromEntries(read.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `inline; filename="slides.pdf"; filename*=UTF-8''slides.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
    'cache-control': 'private, no-cache',
    'cross-origin-resource-policy': 'same-origin',
  });
  const etag = read.headers.get('etag') ?? '';
  expect((await get({ 'if-none-match': etag })).status).toBe(304);
  const part = await get({ range: 'bytes=0-4' });
  expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
  expect(part.headers.get('content-range')).toBe(`bytes 0-4/${pdf.length}`);
  expect((await get({ range: 'bytes=900-' })).status).toBe(416);
  const head = await get({}, 'HEAD');
  expect([head.headers.get('content-length'), await head.text()]).toEqual([`${pdf.length}`, '']);
});

test('who is not of the staff sees neither the list nor a file', async () => {
  const { app, upload } = await opened();
  await upload({ body: pdf });
  for (const browser of [await browserOf(app), await browserOf(app, greta)]) {
    expect((await browser.get(at)).status).toBeGreaterThanOrEqual(401);
    expect((await browser.get(`/materials/${id}/file`)).status).toBeGreaterThanOrEqual(401);
  }
});

test('a text is never a page', async () => {
  const { app, upload } = await opened();
  const body = Buffer.from('<script>alert(1)</script>');
  expect(await upload({ name: 'page.html', body })).toMatchObject({ status: 422 });
  expect((await upload({ name: 'page.md', body })).status).toBe(200);
  const chidis = await browserOf(app, chidi);
  const { cookie } = await chidis.post('/sign-in', { person: chidi.slug });
  const read = await app.request(`/api/materials/${id}/file`, {
    headers: { cookie: cookie ?? '' },
  });
  expect(read.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(read.headers.get('content-security-policy')).toMatch(/sandbox$/);
});

test.each([
  [
    'a program that calls itself slides',
    { body: Buffer.from('MZ\x90\0') },
    422,
    'Its name promises a PDF, but its content is something else.',
  ],
  [
    'slides that call themselves a program',
    { name: 'slides.exe', body: pdf },
    422,
    'Its content is a PDF, and its name ends in .exe.',
  ],
  ['nothing at all', { body: Buffer.alloc(0) }, 422, 'This file is empty.'],
  [
    'more than a file may have, as it says',
    { body: Buffer.alloc(1_000_001, '%PDF-') },
    413,
    'A file may have at most 1 MB.',
  ],
  [
    'more than a file may have, in pieces',
    { body: Buffer.alloc(1_000_001, '%PDF-'), chunked: true },
    413,
    'A file may have at most 1 MB.',
  ],
  [
    'what breaks off',
    { body: pdf, breaks: true },
    422,
    'The file did not arrive whole. Send it again.',
  ],
  [
    'a form of another site',
    { body: pdf, type: 'text/plain' },
    415,
    'Send the bytes of the file as application/octet-stream.',
  ],
  [
    'a session of another event',
    { body: pdf, session: 'another' },
    404,
    'There is no such session here.',
  ],
  [
    'an invisible end in its name',
    { name: 'a.pdf\0.exe', body: pdf },
    422,
    'One thing needs another look.',
  ],
])('%s is refused in words, and nothing of it is left', async (_, sent, status, detail) => {
  const { adas, upload, files } = await opened();
  expect(await upload(sent)).toMatchObject({ status, body: { detail } });
  expect(files()).toEqual([]);
  expect(titles(await adas.get(at))).toEqual([]);
  expect((await upload({ body: pdf })).status).toBe(200);
});

test('a name that points elsewhere is only a word', async () => {
  const { upload, files } = await opened();
  const answer = await upload({ name: '../../../etc/cron.d/slides.pdf', body: pdf });
  expect(answer.body).toMatchObject({ materials: [{ file: { name: 'slides.pdf' } }] });
  expect(files()[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test('what is sent twice is there once, also when both come at once', async () => {
  const { adas, upload, files } = await opened();
  const both = await Promise.all([upload({ body: pdf }), upload({ body: pdf })]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await upload({ body: pdf })).status).toBe(200);
  expect(files()).toHaveLength(1);
  expect(titles(await adas.get(at))).toEqual(['Slides']);
});

test('an id that stands for something else is refused, and that stays as it was', async () => {
  const { app, db, upload, files } = await opened();
  await adaOffers(db, { slug: 'belas-talk', host: bela.id });
  await upload({ body: pdf });
  // Who comes later was not told of it; what is refused elsewhere does not tell them either.
  await (await browserOf(app, chidi)).put('/events/failing-over-by-hand/signup');
  const belas = await uploader(app, bela, 'belas-talk');
  expect(await belas({ body: Buffer.from('%PDF-other') })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });
  const again = await (await browserOf(app, bela)).put(
    '/events/belas-talk/materials/material-number-1',
    link,
  );
  expect(again.status).toBe(409);
  expect(await db.read(`SELECT person FROM notices WHERE what = 'materials'`)).toEqual([]);
  expect(files()).toHaveLength(1);
});

test('all files of an event together have a limit, also for two that come at once', async () => {
  const { upload, files, adas } = await opened({ fileBytes: 80, eventBytes: 100 });
  const two = await Promise.all([
    upload({ body: pdf, id: 'material-number-1' }),
    upload({ body: pdf, id: 'material-number-2' }),
    upload({ body: pdf, id: 'material-number-3', chunked: true }),
  ]);
  expect(two.map(({ status }) => status).sort()).toEqual([200, 200, 413]);
  expect(files()).toHaveLength(2);
  expect(await upload({ body: pdf, id: 'material-number-4' })).toMatchObject({
    status: 413,
    body: { detail: expect.stringMatching(/^All files here may have 0\.1 MB together/) },
  });
  expect((await adas.get(at)).body).toMatchObject({ fileBytes: 100 - 2 * pdf.length });
});

test('where nothing may be uploaded, links do', async () => {
  const { upload, adas } = await opened({ fileBytes: 0, eventBytes: 0 });
  expect(await upload({ body: pdf })).toMatchObject({
    status: 413,
    body: { detail: 'Files cannot be uploaded here. Give a link.' },
  });
  expect(titles(await adas.put(`${at}/${id}`, link))).toEqual(['Recording']);
});

test('a link stands beside the slides, and goes as it came', async () => {
  const { adas, upload, files, app } = await opened();
  await adas.put(`${at}/material-number-2`, link);
  await upload({ body: pdf });
  expect(titles(await adas.get(at))).toEqual(['Slides', 'Recording']);
  expect((await (await browserOf(app, bela)).delete(`${at}/${id}`)).status).toBe(403);
  expect(titles(await adas.delete(`${at}/${id}`))).toEqual(['Recording']);
  expect(files()).toEqual([]);
  expect((await adas.get(`/materials/${id}/file`)).status).toBe(404);
  expect(titles(await (await browserOf(app, amina)).delete(`${at}/material-number-2`))).toEqual([]);
  expect((await adas.delete(`${at}/${id}`)).status).toBe(200);
});

test.each(['http://films.example/1', 'javascript:alert(1)', 'films.example', 'file:///etc/passwd'])(
  'the link %s is refused',
  async (address) => {
    const { adas } = await opened();
    expect(await adas.put(`${at}/${id}`, { ...link, link: address })).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'link' }] },
    });
  },
);

test('a session has its own materials', async () => {
  const { adas } = await opened();
  await adas.put(`${at}/material-number-1`, { ...link, title: 'Of all' });
  await adas.put(`${at}/material-number-2`, { ...link, title: 'Of one', session: `${event}-1` });
  expect(titles(await adas.get(at))).toEqual(['Of all', 'Of one']);
  expect(titles(await adas.get(`${at}?session=${event}-1`))).toEqual(['Of one']);
});

test('those who have a place hear once of the slides and once of the recording', async () => {
  const { app, adas, upload } = await opened();
  const doras = await browserOf(app, dora);
  await doras.put(`/events/${event}/signup`);
  await upload({ body: pdf });
  await upload({ body: pdf, id: 'material-number-2' });
  await adas.put(`${at}/material-number-3`, link);
  await adas.put(`${at}/material-number-4`, { ...link, kind: 'other' });
  expect((await doras.get('/notices')).body).toMatchObject({
    unread: 2,
    notices: [
      { sentence: 'The recording of “Failing over by hand” is there.' },
      { sentence: 'The slides of “Failing over by hand” are there.' },
    ],
  });
});

test('a start takes away what a crash left, once it is old, and nothing else', async () => {
  const { db, portal, upload, files } = await opened();
  await upload({ body: pdf });
  await portal.files.keep({ name: 'lost.pdf', body: new Blob([pdf]).stream(), most: 1_000 });
  const known = (names: string[]) => knownOf(db, names);
  await portal.files.tidy(known, new Date());
  expect(files()).toHaveLength(2);
  await portal.files.tidy(known, new Date(Date.now() + 25 * 60 * 60_000));
  expect(files()).toHaveLength(1);
  expect((await upload({ body: pdf })).status).toBe(200);
});

test('a file that is gone from the disk is missed in words, and not forgotten', async () => {
  const { adas, upload, portal, db } = await opened();
  await upload({ body: pdf });
  const row = await db.readOne('SELECT file FROM materials');
  await portal.files.remove(String(row?.file));
  expect(await adas.get(`/materials/${id}/file`)).toMatchObject({
    status: 404,
    body: { detail: expect.stringMatching(/^This file is not where files are kept/) },
  });
  expect(titles(await adas.get(at))).toEqual(['Slides']);
});
