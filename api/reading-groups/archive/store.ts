import type { Args, Db, Row } from '../../db.ts';
import { dayIn, type Instant } from '../../time.ts';
import type { ReadText, ReadTexts } from './schema.ts';

export const pageLength = 50;
/** So many are written into one file. */
const exportMost = 5_000;

const held = 's.cancelled_at IS NULL AND s.starts_at <= :now';

const lastNotes = `(SELECT n.text FROM meeting_notes n WHERE n.session = m.session
  ORDER BY n.version DESC LIMIT 1)`;

// Behind the moment stands the id, so that no two stand at one place.
const read = (within: string, notes: boolean) => `
  SELECT * FROM (
    SELECT r.id, r.title, r.authors, r.year, r.source, r.link, r.doi, r.isbn, r.material, r.tags,
      json_object('slug', e.slug, 'title', e.title) AS of,
      (SELECT json_group_array(json(meeting)) FROM (
         SELECT json_object('number', m.number, 'startsAt', s.starts_at, 'zone', s.zone,
           'presenter', iif(p.id IS NULL, NULL, json_object('slug', p.slug, 'name', p.name)),
           'notes', ${notes ? lastNotes : `iif(trim(coalesce(${lastNotes}, '')) = '', NULL, '…')`}
         ) AS meeting
         FROM meetings m JOIN sessions s ON s.id = m.session LEFT JOIN people p ON p.id = m.presenter
         WHERE m.reading = r.id AND ${held} ORDER BY m.number)) AS held,
      (SELECT max(s.starts_at) FROM meetings m JOIN sessions s ON s.id = m.session
       WHERE m.reading = r.id AND ${held}) || ' ' || r.id AS turn
    FROM readings r JOIN events e ON e.id = r.event
    WHERE (:group = '' OR e.slug = :group) ${within})
  WHERE turn IS NOT NULL AND (:before = '' OR turn < :before)
  ORDER BY turn DESC LIMIT :limit`;

const found = `AND r.id IN (
  SELECT t.reading FROM reading_search f JOIN reading_texts t ON t.id = f.rowid
  WHERE reading_search MATCH :match)`;

const groups = `
  SELECT e.slug, e.title FROM events e WHERE EXISTS (
    SELECT 1 FROM meetings m JOIN sessions s ON s.id = m.session
    WHERE m.event = e.id AND m.reading IS NOT NULL AND ${held})
  ORDER BY e.title, e.slug`;

export type Wanted = { match: string | undefined; group: string; before: string; now: Instant };
type WithNotes = ReadText & { notes: string[] };

/** A page of what was read, the latest first. */
export async function readTexts(db: Db, wanted: Wanted): Promise<ReadTexts> {
  const [rows, chosen] = await Promise.all([
    ask(db, wanted, { limit: pageLength + 1, notes: false }),
    db.read(groups, { now: wanted.now }),
  ]);
  const page = rows.slice(0, pageLength);
  return {
    readings: page.map(({ notes: _, turn: __, ...text }) => text),
    before: rows.length > pageLength ? (page.at(-1)?.turn ?? null) : null,
    groups: chosen.map(({ slug, title }) => ({ slug: String(slug), title: String(title) })),
  };
}

/** All of it with the notes, for a file. */
export const readWhole = (db: Db, wanted: Omit<Wanted, 'before'>): Promise<WithNotes[]> =>
  ask(db, { ...wanted, before: '' }, { limit: exportMost, notes: true });

async function ask(
  db: Db,
  { match, ...wanted }: Wanted,
  { limit, notes }: { limit: number; notes: boolean },
): Promise<(WithNotes & { turn: string })[]> {
  const args: Args = { ...wanted, limit, ...(match && { match }) };
  return (await db.read(read(match ? found : '', notes), args)).map(textIn);
}

type HeldJson = { number: number; startsAt: Instant; zone: string; notes: string | null } & Pick<
  ReadText['held'][number],
  'presenter'
>;

function textIn(row: Row): WithNotes & { turn: string } {
  const { of, held, authors, tags, ...rest } = row;
  const parsed = (json: unknown) => JSON.parse(String(json));
  const meetings = parsed(held) as HeldJson[];
  return {
    ...(rest as unknown as WithNotes & { turn: string }),
    ...{ authors: parsed(authors), tags: parsed(tags), group: parsed(of) },
    held: meetings.map(({ number, startsAt, zone, presenter, notes }) => ({
      ...{ number, presenter, day: dayIn(new Date(startsAt), zone), noted: notes !== null },
    })),
    notes: meetings.flatMap(({ notes }) => (notes?.trim() ? [notes] : [])),
  };
}
