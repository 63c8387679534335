import { expect, test } from 'vitest';
import { contentOf, contents } from '../../api/materials/content.ts';
import { contentRefusal, dispositionOf, megabytes, safeName } from '../../api/materials/rules.ts';
import fc from '../property.ts';
import { zipOf } from './zip.ts';

const pdf = contents[0] ?? expect.fail();

test.each([
  ['slides.pdf', 'slides.pdf'],
  ['../../etc/slides.pdf', 'slides.pdf'],
  ['C:\\Users\\ada\\slides.PDF', 'slides.PDF'],
  ['CON.pdf', 'file-CON.pdf'],
  ['nul.txt.pdf', 'file-nul.txt.pdf'],
  ['..pdf', 'file.pdf'],
  ['.pdf', 'file.pdf'],
  ['/', 'file.pdf'],
  ['slides', 'slides.pdf'],
  ['Über uns – Größe.pdf', 'Über uns – Größe.pdf'],
  ['évil\u202Efdp.exe.pdf', 'évilfdp.exe.pdf'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['what?.pdf', 'what_.pdf'],
])('a file called %j is saved as %j', (name, safe) => {
  expect(safeName(name, pdf)).toBe(safe);
});

test('whatever it is called, a name is short, plain, and ends as its content does', () => {
  const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string());
  fc.assert(
    fc.property(anyName, fc.constantFrom(...contents), (name, content) => {
      const safe = safeName(name, content);
      expect([...safe].length).toBeLessThanOrEqual(120);
      expect(safe).toMatch(/^[^/\\\p{Cc}\p{Cf}]+$/u);
      expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(content.endings.some((end) => safe.toLowerCase().endsWith(`.${end}`))).toBe(true);
      expect(safe).not.toMatch(/^\./);
      expect(dispositionOf(safe, false)).toMatch(/^[\x20-\x7e]+$/);
    }),
  );
});

test('a header names a file for old and for new browsers', () => {
  expect(dispositionOf('Größe "50%" (1).pdf', true)).toBe(
    `inline; filename="Gr__e _50__ (1).pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%2250%25%22%20%281%29.pdf`,
  );
});

const bytes = (text: string) => Buffer.from(text, 'latin1');
const mimetype = (type: string) => ({ mimetype: type, 'content.xml': '<x/>' });
const open = 'application/vnd.oasis.opendocument';

test.each([
  ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\nIHDR'), 'image/png'],
  ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['a WebP', bytes('RIFF\x00\x00\x00\x00WEBPVP8 '), 'image/webp'],
  ['an MP4', bytes('\x00\x00\x00\x20ftypisom\x00\x00'), 'video/mp4'],
  ['a WebM', bytes('\x1a\x45\xdf\xa3\x01\x42\x82\x84webm'), 'video/webm'],
  ['a text', Buffer.from('# Grüße\n\n- one\ttwo\r\n'), 'text/plain; charset=utf-8'],
  [
    'a PowerPoint',
    zipOf({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  [
    'a Word document',
    zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['an ODP', zipOf(mimetype(`${open}.presentation`)), `${open}.presentation`],
  ['an ODT', zipOf(mimetype(`${open}.text`)), `${open}.text`],
  [
    'an EPUB',
    zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }),
    'application/epub+zip',
  ],
  ['an EPUB without a container', zipOf(mimetype('application/epub+zip')), undefined],
  ['a web page as text', bytes('<script>alert(1)</script>'), 'text/plain; charset=utf-8'],
  ['a program', bytes('MZ\x90\x00\x03\x00'), undefined],
  ['a QuickTime film', bytes('\x00\x00\x00\x14ftypqt  '), undefined],
  ['a Matroska film', bytes('\x1a\x45\xdf\xa3\x01\x42\x82\x88matroska'), undefined],
  ['any zip', zipOf({ 'a.txt': 'a' }), undefined],
  ['a spreadsheet of OpenDocument', zipOf(mimetype(`${open}.spreadsheet`)), undefined],
  ['a master document', zipOf(mimetype(`${open}.text-master`)), undefined],
  [
    'a PowerPoint with macros',
    zipOf({
      ...{ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' },
      'ppt/vbaProject.bin': 'x',
    }),
    undefined,
  ],
  ['a zip that is cut', zipOf({ 'ppt/presentation.xml': '<x/>' }).subarray(0, 60), undefined],
  ['a zip that lies about its directory', lying(), undefined],
  ['text in another encoding', bytes('Gr\xfc\xdfe'), undefined],
])('%s is known by its content', async (_, file, type) => {
  const read = async (from: number, length: number) => file.subarray(from, from + length);
  expect((await contentOf(read, file.length))?.type).toBe(type);
});

function lying(): Buffer {
  const zip = zipOf({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' });
  zip.writeUInt32LE(0xffff_fff0, zip.length - 6);
  return zip;
}

test('whatever the bytes are, looking at them ends well', async () => {
  const starts = ['', 'PK\x03\x04', '%PDF-', '\x1a\x45\xdf\xa3', 'RIFF'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 300 }),
      async (start, rest) => {
        const file = Buffer.concat([bytes(start), rest, bytes(start ? 'PK\x05\x06' : ''), rest]);
        await contentOf(async (from, length) => file.subarray(from, from + length), file.length);
      },
    ),
  );
});

test.each([
  ['slides.pdf', undefined, 'Its name promises a PDF, but its content is something else.'],
  ['slides.exe', undefined, /^This is not a file that can be kept here\. These can: pdf, png/],
  ['slides.exe', pdf, 'Its content is a PDF, and its name ends in .exe.'],
])('a file called %s is refused in words', (name, found, message) => {
  const refusal = contentRefusal(name, found);
  expect(refusal?.fields).toEqual([{ field: 'file', message: refusal?.message }]);
  expect(refusal?.message).toMatch(message);
});

test('sizes are told as people say them', () => {
  expect([1, 450_000, 1_250_000, 50_000_000].map(megabytes)).toEqual([
    '0.1 MB',
    '0.5 MB',
    '1.3 MB',
    '50 MB',
  ]);
});
