/** Reads so many bytes of a file from a place in it, or fewer where it ends. */
export type Reader = (from: number, length: number) => Promise<Uint8Array>;

/** A type of file that is taken, as its content shows it. */
export type Content = {
  type: string;
  /** How a name of such a file may end; the first one is given to a name without. */
  endings: readonly [string, ...string[]];
  /** As people say it: `a PDF`. */
  word: string;
  /** Whether a browser may show it in its window, instead of saving it. */
  shown: boolean;
};

const content = (
  type: string,
  word: string,
  shown: boolean,
  ...endings: [string, ...string[]]
): Content => ({ type, word, shown, endings });

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

const kinds = {
  pdf: content('application/pdf', 'a PDF', true, 'pdf'),
  png: content('image/png', 'a PNG picture', true, 'png'),
  jpeg: content('image/jpeg', 'a JPEG picture', true, 'jpg', 'jpeg'),
  webp: content('image/webp', 'a WebP picture', true, 'webp'),
  mp4: content('video/mp4', 'an MP4 film', true, 'mp4', 'm4v'),
  webm: content('video/webm', 'a WebM film', true, 'webm'),
  // Of plain text the name alone can say which; it is shown as it is written, never as a page.
  text: content('text/plain; charset=utf-8', 'plain text', true, 'txt', 'md', 'markdown'),
  pptx: content(`${office}.presentationml.presentation`, 'a PowerPoint file', false, 'pptx'),
  docx: content(`${office}.wordprocessingml.document`, 'a Word document', false, 'docx'),
  odp: content(`${open}.presentation`, 'an OpenDocument presentation', false, 'odp'),
  odt: content(`${open}.text`, 'an OpenDocument text', false, 'odt'),
  epub: content('application/epub+zip', 'an EPUB book', false, 'epub'),
} as const;

/** Everything that is taken. */
export const contents: readonly Content[] = Object.values(kinds);

const TEXT_MOST_BYTES = 2 * 1024 * 1024;
const HEAD_BYTES = 64;
/** The directory of a zip file that is a document; a longer one is none of ours. */
const DIRECTORY_MOST_BYTES = 2 * 1024 * 1024;

/** What a file is by its content, whatever it is called; undefined: nothing that is taken. */
export async function contentOf(read: Reader, size: number): Promise<Content | undefined> {
  const head = await read(0, HEAD_BYTES);
  const starts = (bytes: string, at = 0) => latin(head.subarray(at, at + bytes.length)) === bytes;
  if (starts('%PDF-')) return kinds.pdf;
  if (starts('\x89PNG\r\n\x1a\n')) return kinds.png;
  if (starts('\xff\xd8\xff')) return kinds.jpeg;
  if (starts('RIFF') && starts('WEBP', 8)) return kinds.webp;
  if (starts('ftyp', 4) && MP4_BRAND.test(latin(head.subarray(8, 12)))) return kinds.mp4;
  if (starts('\x1a\x45\xdf\xa3')) return latin(head).includes('webm') ? kinds.webm : undefined;
  if (starts('PK\x03\x04')) return documentIn(read, size);
  return size <= TEXT_MOST_BYTES && isText(await read(0, size)) ? kinds.text : undefined;
}

/** Films of phones, cameras and meeting programs; not QuickTime, HEIC or AVIF, which share the box. */
const MP4_BRAND = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/;

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Text that people can read: UTF-8, without the control characters of other files. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text);
  } catch {
    return false;
  }
}

/** Which document a zip file is, by the files that it lists; none that can run macros. */
async function documentIn(read: Reader, size: number): Promise<Content | undefined> {
  if (size < END_BYTES + ENTRY_BYTES) return undefined;
  const names = await listedIn(read, size);
  if (names.some((name) => /vbaProject/i.test(name))) return undefined;
  const has = (name: string) => names.includes(name);
  if (has('[Content_Types].xml') && has('ppt/presentation.xml')) return kinds.pptx;
  if (has('[Content_Types].xml') && has('word/document.xml')) return kinds.docx;
  if (!has('mimetype')) return undefined;
  // OpenDocument and EPUB keep their own type as the first file, as it is, right behind its name.
  const length = Buffer.from(await read(0, 38)).readUInt32LE(22);
  const said = length < 100 ? latin(await read(38, length)) : '';
  if (said === kinds.epub.type) return has('META-INF/container.xml') ? kinds.epub : undefined;
  if (!has('content.xml')) return undefined;
  return [kinds.odp, kinds.odt].find(({ type }) => type === said);
}

const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** The names in the directory at the end of a zip file; none where it cannot be read. */
async function listedIn(read: Reader, size: number): Promise<string[]> {
  const from = Math.max(0, size - 65_535 - END_BYTES);
  const tail = Buffer.from(await read(from, size - from));
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + END_BYTES > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  if (length > DIRECTORY_MOST_BYTES) return [];
  const directory = Buffer.from(await read(tail.readUInt32LE(end + 16), length));
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break;
    const named = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + named));
    at += ENTRY_BYTES + named + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
