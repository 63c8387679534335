import { editsIn } from './edits.ts';
import { type Content, readContent } from './read.ts';
import { mapOf, type SiteMap } from './site-map.ts';

/** What has been read, and the map of it, for everyone in this process. */
export type Shelf = { content: Content; map: SiteMap };

/**
 * Astro evaluates `content.config.ts` apart from `astro.config.mjs`, so that this module exists
 * twice in one process. A property of the global object lets both stand before the same shelf.
 */
const room: typeof globalThis & { potluckShelf?: Shelf; potluckReading?: Promise<Shelf> } =
  globalThis;

/** The shelf as it stands; none before the first reading. */
export function shelf(): Shelf | undefined {
  return room.potluckShelf;
}

/** The shelf for pages, which are made only after their collections have filled it. */
export function published(): Shelf {
  if (!room.potluckShelf) throw new Error('No content has been read yet.');
  return room.potluckShelf;
}

/** The shelf as the reading that is under way will leave it. */
export async function latest(): Promise<Shelf> {
  return room.potluckReading ?? published();
}

/** Puts a reading on the shelf, so that Astro builds exactly what was checked. */
export function shelve(content: Content): Shelf {
  room.potluckShelf = { content, map: mapOf(content) };
  return room.potluckShelf;
}

/** The shelf, filled from `root` unless it has been filled already. */
export async function filledShelf(root: string): Promise<Shelf> {
  return room.potluckShelf ?? refilledShelf(root);
}

/** Reads anew what has changed. Several who ask at once get the same reading. */
export async function refilledShelf(root: string): Promise<Shelf> {
  room.potluckReading ??= reading(root, room.potluckShelf?.content).finally(() => {
    delete room.potluckReading;
  });
  return room.potluckReading;
}

async function reading(root: string, before?: Content): Promise<Shelf> {
  const content = await readContent(before?.root ?? root, before);
  // What is touched later is not committed yet, and loses its day as it is read again.
  if (!before) {
    const { byPath, added } = await editsIn(content.root);
    Object.assign(content, { edited: byPath, added });
  }
  return shelve(content);
}
