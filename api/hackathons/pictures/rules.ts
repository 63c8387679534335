import type { Refusal } from '../../refusal.ts';
import { picturesMost } from '../submissions/schema.ts';

/** The most bytes of one picture: a photograph of a good phone, sent as it is. */
export const PICTURE_MOST_BYTES = 8_000_000;
/** On either side, in pixels. */
export const PICTURE_MOST_PIXELS = 10_000;

/** The types that are taken, and how a file of each ends. */
export const pictureTypes: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

const atFile = (message: string): Refusal => ({
  code: 'invalid',
  message,
  fields: [{ field: 'file', message }],
});

export const noPictureRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such picture here.',
};

/** A draft's pictures are the team's and the host's. */
export const unseenRefusal: Refusal = {
  code: 'closed',
  message: 'The team shows its pictures once it has handed in.',
};

export const typeRefusal = atFile('A picture is a PNG, JPEG or WebP file.');
export const unmeasuredRefusal = atFile(
  'This picture does not say how large it is. Save it anew, and try again.',
);
export const hugeRefusal = atFile(
  `A picture may have ${PICTURE_MOST_PIXELS} pixels on a side. Make it smaller first.`,
);

/** There are enough. */
export const enoughRefusal: Refusal = {
  code: 'full',
  message: `There are ${picturesMost} pictures already. Take one away first.`,
};
