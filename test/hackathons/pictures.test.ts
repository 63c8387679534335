import { describe, expect, test } from 'vitest';
import { dimensionsIn } from '../../api/hackathons/pictures/dimensions.ts';
import type { SubmissionPage } from '../../api/hackathons/submissions/schema.ts';
import { bela as belaIs, dora as doraIs } from '../cast.ts';
import fc from '../property.ts';
import { painter, pngOf } from './picture.ts';
import { opened } from './stage.ts';
import { idOf } from './walk.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));

describe('how large a picture is', () => {
  const frame = [0xff, 0xc2, 0, 17, 8, 2, 88, 4, 176, 3];
  const exif = (turn: number) => [
    ...[0xff, 0xe1, 0, 34],
    ...Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1'),
    ...[turn, 0, 0, 0, 0, 0, 0, 0],
  ];
  test.each([
    ['a PNG', new Uint8Array(pngOf(640, 400)), { width: 640, height: 400 }],
    ['a JPEG', bytes([0xff, 0xd8], [0xff, 0xdb, 0, 4, 1, 1], frame), { width: 1200, height: 600 }],
    ['a JPEG as it lies', bytes([0xff, 0xd8], exif(1), frame), { width: 1200, height: 600 }],
    ['a JPEG that is turned', bytes([0xff, 0xd8], exif(6), frame), { width: 600, height: 1200 }],
    [
      'a WebP',
      bytes('RIFF....WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 1, 0xf0, 0]),
      { width: 320, height: 240 },
    ],
    [
      'a WebP without loss',
      bytes('RIFF....WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0]),
      { width: 320, height: 240 },
    ],
    [
      'a WebP with more to it',
      bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 1, 0, 0xef, 0, 0]),
      { width: 320, height: 240 },
    ],
    ['what ends too soon', bytes([0xff, 0xd8, 0xff]), undefined],
  ])('%s', (_, head, found) => {
    expect(dimensionsIn(head)).toEqual(found);
  });

  test('whatever comes is measured or not, and never fails or goes on for ever', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('\xff\xd8', 'RIFF'),
        (rest, by) => {
          const found = dimensionsIn(bytes(by, [...rest]));
          return found === undefined || Number.isInteger(found.width + found.height);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Bela's hack team at work. */
async function working() {
  const stage = await opened();
  const { app, bela, pitch, come, hold, begin, idea } = stage;
  await pitch(bela, 'n1');
  await come(bela);
  await hold('forming');
  await begin(bela, 'n1');
  await hold('hacking');
  const [belas, doras] = [
    await painter(app, belaIs, idea('n1')),
    await painter(app, doraIs, idea('n1')),
  ];
  return { ...stage, belas, doras };
}

test('members bring pictures, which the team alone sees until it hands in', async () => {
  const { bela, belas, doras, idea } = await working();
  const body = pngOf(640, 400);
  expect((await doras.send({ body })).status).toBe(403);
  const brought = await belas.send({ body });
  expect(brought.status).toBe(200);
  expect((brought.body as SubmissionPage).submission?.pictures).toEqual([
    { id: idOf('p1'), alt: 'An oven', width: 640, height: 400 },
  ]);
  // Sent again it is there once; under the same id another team's is refused by whose it is.
  expect((await belas.send({ body })).status).toBe(200);
  const seen = await belas.look();
  expect(Object.fromEntries(seen.headers)).toMatchObject({
    ...{ 'content-type': 'image/png', 'content-length': String(body.length) },
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect((await doras.look()).status).toBe(409);
  const said = {
    ...{ title: 'Warm', about: 'It says so.', proved: 'It can.', unproved: '' },
    ...{ presenters: [belaIs.slug], version: 0 },
  };
  await bela.put(`${idea('n1')}/submission`, said);
  await bela.put(`${idea('n1')}/submission/handed-in`);
  expect((await doras.look()).status).toBe(200);
  const at = `${idea('n1')}/pictures/${idOf('p1')}`;
  expect((await bela.put(at, { alt: 'A warm oven' })).body).toMatchObject({
    submission: { pictures: [{ alt: 'A warm oven' }] },
  });
  expect((await bela.delete(at)).status).toBe(200);
  expect((await belas.look()).status).toBe(404);
});

test('what is no picture, without words, too large or too many is refused', async () => {
  const { belas, hold } = await working();
  const refusedWith = async (sent: Parameters<typeof belas.send>[0]) =>
    (await belas.send(sent)).status;
  expect(await refusedWith({ body: Buffer.from('%PDF-1.4'), name: 'a.png' })).toBe(422);
  expect(await refusedWith({ body: Buffer.from('%PDF-1.4'), name: 'a.pdf' })).toBe(422);
  expect(await refusedWith({ body: Buffer.from('<svg/>'), name: 'a.svg' })).toBe(422);
  expect(await refusedWith({ body: pngOf(4, 3), alt: ' ' })).toBe(422);
  expect(await refusedWith({ body: pngOf(20_000, 3) })).toBe(422);
  expect(await refusedWith({ body: pngOf(0, 3) })).toBe(422);
  expect(await refusedWith({ body: pngOf(4, 3), type: 'image/png' })).toBe(415);
  expect(await refusedWith({ body: Buffer.alloc(8_000_001) })).toBe(413);
  // Nothing of them was kept, and six may come: of eight at once, six do.
  const all = await Promise.all(
    [...'abcdefgh'].map((id) => refusedWith({ id: `p${id}`, body: pngOf(4, 3) })),
  );
  expect(all.toSorted()).toEqual([200, 200, 200, 200, 200, 200, 409, 409]);
  await hold('over');
  expect(await refusedWith({ id: 'pz', body: pngOf(4, 3) })).toBe(409);
});
