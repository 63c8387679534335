import { type EventFacts, isOwn } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import { type Content, contents } from './content.ts';
import { materialsMost, nameLength } from './schema.ts';

export const noMaterialRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such material here.',
};

/** Why this person can neither add materials to this event nor remove these. */
export function keepRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  /** Whether it is theirs for another reason than that they run it. */
  theirs = false,
): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'material.keep', theirs || isOwn(event, asker));
}

/**
 * A name by which a file can be saved anywhere: without folders, without characters that cannot be
 * seen or that turn the direction of reading, short, and with an ending that its content has.
 */
export function safeName(name: string, { endings }: Pick<Content, 'endings'>): string {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*\ufffd]/g, '_')
    .trim();
  const ending = endingOf(plain ?? '');
  const [usual] = endings;
  const stem = (ending ? plain?.slice(0, -ending.length - 1) : plain) ?? '';
  const tail = `.${endings.includes(ending.toLowerCase()) ? ending : usual}`;
  const bare = stem.replace(/^[.\s]+|[.\s]+$/g, '') || 'file';
  // Names of devices on Windows, whatever follows the dot.
  const free = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare) ? `file-${bare}` : bare;
  const kept = [...free].slice(0, nameLength - tail.length).join('');
  return kept.replace(/[.\s]+$/, '') + tail;
}

/** What stands behind the last dot of a name. */
const endingOf = (name: string): string => /\.([^./\\\s]{1,12})$/.exec(name)?.[1] ?? '';

/** Why a file of this content cannot have this name, or is not taken at all. */
export function contentRefusal(name: string, found: Content | undefined): Refusal | undefined {
  const ending = endingOf(name.trim()).toLowerCase();
  if (found && (ending === '' || found.endings.includes(ending))) return undefined;
  const named = contents.find(({ endings }) => endings.includes(ending));
  if (!found && named)
    return atFile(`Its name promises ${named.word}, but its content is something else.`);
  if (found) return atFile(`Its content is ${found.word}, and its name ends in .${ending}.`);
  return atFile(`This is not a file that can be kept here. These can: ${takenWords}.`);
}

/** Every ending that is taken, for people. */
const takenWords = contents.flatMap(({ endings }) => endings).join(', ');

export const emptyRefusal: Refusal = atFile('This file is empty.');

/** Why a file is too large by itself. `most` in bytes. */
export function largeRefusal(most: number): Refusal {
  if (most === 0)
    return { ...atFile('Files cannot be uploaded here. Give a link.'), code: 'too-large' };
  return { ...atFile(`A file may have at most ${megabytes(most)}.`), code: 'too-large' };
}

/** Why no more fits to this event. `most` in bytes, of all its files together. */
export function fullRefusal(most: number): Refusal {
  const message = `All files here may have ${megabytes(most)} together, and this is beyond. Remove one, or give a link.`;
  return { ...atFile(message), code: 'too-large' };
}

/** Why a material was not added: its session is none of this event, or there are enough. */
export function unaddedRefusal(there: number): Refusal {
  if (there < materialsMost) {
    return { code: 'missing', message: 'There is no such session here.' };
  }
  const message = `There are ${materialsMost} materials here already. Remove one first.`;
  return { code: 'too-large', message };
}

/** Ids are made by browsers: this one stands for something else. */
export const takenRefusal: Refusal = {
  code: 'conflict',
  message: 'Another material has this id. Send it again with a new one.',
};

/** Why these are no bytes of a file. Forms of other sites cannot send this type. */
export function bytesRefusal(type: string | undefined): Refusal | undefined {
  if (/^application\/octet-stream(;|$)/i.test(type?.trim() ?? '')) return undefined;
  const message = 'Send the bytes of the file as application/octet-stream.';
  return { code: 'wrong-content-type', message };
}

/** Whether this is where the bytes of a file go, which the door lets through as they are. */
export const isUpload = (method: string, path: string): boolean =>
  method === 'PUT' &&
  /^\/api\/(events\/[^/]+\/materials|ideas\/[^/]+\/pictures)\/[^/]+\/file$/.test(path);

/** Whether a browser shows a file of this type, instead of saving it. */
export const isShown = (type: string): boolean =>
  contents.some((content) => content.type === type && content.shown);

export const diskRefusal: Refusal = {
  code: 'unavailable',
  message: 'There is no room left where files are kept. Whoever runs Potluck can make some.',
};

export const cutRefusal: Refusal = atFile('The file did not arrive whole. Send it again.');

export const goneFileRefusal: Refusal = {
  code: 'missing',
  message: 'This file is not where files are kept. Whoever runs Potluck can bring it back.',
};

/** `12 MB`, `0.4 MB`: as files are told of. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1_000_000;
  return `${mega >= 10 ? Math.round(mega) : Math.max(0.1, Math.round(mega * 10) / 10)} MB`;
}

function atFile(message: string): Refusal {
  return { code: 'invalid', message, fields: [{ field: 'file', message }] };
}

/** The header that says how a file is called when it is saved (RFC 6266, with RFC 8187's encoding). */
export function dispositionOf(name: string, shown: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/**
 * What a file may do in a browser: nothing. A PDF is without the sandbox, in which browsers refuse to
 * show one; the scripts of a PDF reach nothing outside it.
 */
export function filePolicy(type: string): string {
  const only =
    "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  return type === 'application/pdf' ? only : `${only}; sandbox`;
}
