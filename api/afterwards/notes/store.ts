import type { Db, Row, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { openingStatement } from '../store.ts';
import { type NewNotes, type Saved, versionsListed } from './schema.ts';

/** Notes as they were saved once, not rendered. */
export type SavedRow = Omit<Saved, 'html'>;
export type NotesRow = {
  latest: SavedRow | undefined;
  earlier: Omit<SavedRow, 'text'>[];
  open: boolean;
};

const columns = `n.version, n.at, json_object('slug', p.slug, 'name', p.name) AS writer`;
const tables = `
  FROM events e JOIN notes n ON n.event = e.id JOIN people p ON p.id = n.person
  WHERE e.slug = :event`;

const reading = (event: string): Statement[] => [
  {
    sql: `SELECT ${columns} ${tables} ORDER BY n.version DESC LIMIT ${versionsListed}`,
    args: { event },
  },
  { sql: `SELECT ${columns}, n.text ${tables} ORDER BY n.version DESC LIMIT 1`, args: { event } },
  {
    sql: `SELECT 1 FROM events e JOIN openings o ON o.event = e.id
          WHERE e.slug = :event AND o.what = 'notes'`,
    args: { event },
  },
];

/** The notes of an event, read as of one moment. */
export async function notesOf(db: Db, event: string): Promise<NotesRow> {
  return notesIn(await db.batch(reading(event)));
}

/** Notes as they were in one version. */
export async function savedOf(
  db: Db,
  args: { event: string; version: number },
): Promise<SavedRow | undefined> {
  const rows = await db.read(`SELECT ${columns}, n.text ${tables} AND n.version = :version`, args);
  return rows.map(savedIn)[0];
}

/** The statement decides: only from the version that is the latest. */
const insert = `
  INSERT INTO notes (event, version, text, person, at)
  SELECT e.id, :version + 1, :text, :person, :now FROM events e
  WHERE e.slug = :event
    AND :version = (SELECT coalesce(max(version), 0) FROM notes WHERE event = e.id)`;

type ToSave = NewNotes & { event: string; person: string; now: Instant };

/** Saves a version, or nothing where somebody else was quicker; the notes as they are then. */
export async function saveNotes(db: Db, asked: ToSave): Promise<NotesRow> {
  const { event, version, text, person, now } = asked;
  const [, ...rows] = await db.batch([
    { sql: insert, args: { event, version, text, person, now } },
    ...reading(event),
  ]);
  return notesIn(rows);
}

type ToOpen = { event: string; person: string; now: Instant; open: boolean };

export async function openNotes(db: Db, asked: ToOpen): Promise<NotesRow> {
  const [, ...rows] = await db.batch([
    openingStatement({ ...asked, what: 'notes' }),
    ...reading(asked.event),
  ]);
  return notesIn(rows);
}

function notesIn([versions = [], latest = [], open = []]: Row[][]): NotesRow {
  const earlier = versions.slice(1).map((row) => {
    const { text: _, ...rest } = savedIn(row);
    return rest;
  });
  return { latest: latest.map(savedIn)[0], earlier, open: open.length > 0 };
}

function savedIn(row: Row): SavedRow {
  const { version, at, text } = row as unknown as SavedRow;
  return { version, at, text, by: JSON.parse(String(row.writer)) };
}
