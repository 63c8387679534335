import type { Db, Row, Statement } from '../db.ts';
import type { Instant } from '../time.ts';
import { type Material, materialsMost, type NewLink } from './schema.ts';

const columns = `
  SELECT m.id, m.kind, m.title, m.session, m.link, m.name, m.type, m.bytes, m.at,
    json_object('slug', p.slug, 'name', p.name) AS giver
  FROM materials m JOIN people p ON p.id = m.person`;

const list = `${columns}
  WHERE m.event = (SELECT id FROM events WHERE slug = :event)
    AND (:session IS NULL OR m.session = :session)
  ORDER BY CASE m.kind WHEN 'slides' THEN 1 WHEN 'recording' THEN 2 ELSE 3 END, m.at, m.id`;

type Wanted = { event: string; session: string | undefined };

const listStatement = ({ event, session }: Wanted): Statement => ({
  sql: list,
  args: { event, session: session ?? null },
});

/** The materials of an event or of one session: slides, then recordings, then the rest. */
export async function materialsOf(db: Db, wanted: Wanted): Promise<Material[]> {
  const { sql, args } = listStatement(wanted);
  return (await db.read(sql, args)).map(materialIn);
}

/** How many bytes the files of an event have together. */
export async function bytesOf(db: Db, event: string): Promise<number> {
  const row = await db.readOne(
    `SELECT coalesce(sum(m.bytes), 0) AS bytes
     FROM events e JOIN materials m ON m.event = e.id WHERE e.slug = :event`,
    { event },
  );
  return Number(row?.bytes ?? 0);
}

/** A file as it is sent: where its bytes stand; its hash is its ETag. */
export type FileRow = { file: string; name: string; type: string; bytes: number; hash: string };

/** A file with the slug of its event. */
type FoundFile = FileRow & { event: string };

/** The file of a material; undefined: no such material, or a link. */
export async function fileOf(db: Db, id: string): Promise<FoundFile | undefined> {
  const rows = await db.read(
    `SELECT m.file, m.name, m.type, m.bytes, m.hash, e.slug AS event
     FROM materials m JOIN events e ON e.id = m.event WHERE m.id = :id AND m.file IS NOT NULL`,
    { id },
  );
  return rows[0] as FoundFile | undefined;
}

/** Which of these files are those of a material or of a picture of a hack team. */
export async function knownOf(db: Db, files: string[]): Promise<Set<string>> {
  const sql = `
    SELECT file FROM materials WHERE file IN (SELECT value FROM json_each(:files))
    UNION ALL
    SELECT file FROM hack_pictures WHERE file IN (SELECT value FROM json_each(:files))`;
  const rows = await db.read(sql, { files: JSON.stringify(files) });
  return new Set(rows.map(({ file }) => String(file)));
}

/** Whether somebody is in this reading group: they bring copies of the texts that they propose. */
export async function isReader(
  db: Db,
  { event, person }: { event: string; person: string },
): Promise<boolean> {
  const rows = await db.read(
    `SELECT 1 FROM events e JOIN signups s ON s.event = e.id
     WHERE e.slug = :event AND e.kind = 'reading-group'
       AND s.person = :person AND s.state = 'confirmed'`,
    { event, person },
  );
  return rows.length > 0;
}

export type ToAdd = Pick<NewLink, 'kind' | 'title' | 'session'> & {
  id: string;
  event: string;
  person: string;
  now: Instant;
  /** One of the two. */
  link: string | null;
  file: FileRow | null;
  /** The most bytes of all files of the event together. */
  eventBytes: number;
};

/** Decides alone whether there is room, and whether the session is one of the event. */
const insert = `
  INSERT INTO materials
    (id, event, session, kind, title, link, file, name, type, bytes, hash, person, at)
  SELECT :id, e.id, :session, :kind, :title, :link, :file, :name, :type, :bytes, :hash, :person, :now
  FROM events e
  WHERE e.slug = :event
    AND (:session IS NULL OR EXISTS (SELECT 1 FROM sessions WHERE id = :session AND event = e.id))
    AND (SELECT count(*) FROM materials WHERE event = e.id) < ${materialsMost}
    AND (:bytes IS NULL OR :bytes <= :eventBytes
      - (SELECT coalesce(sum(bytes), 0) FROM materials WHERE event = e.id))
  ON CONFLICT (id) DO NOTHING`;

/** Everyone with a place, once for each kind: of a second deck nobody need hear. */
const tell = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT s.person, 'materials', m.event,
    'materials:' || m.event || ':' || coalesce(m.session, '') || ':' || m.kind,
    json_object('said', m.kind), m.at
  FROM materials m JOIN events e ON e.id = m.event
  JOIN signups s ON s.event = m.event AND s.state <> 'withdrawn'
  WHERE m.id = :id AND e.slug = :event AND m.person = :person AND m.kind <> 'other' AND s.person <> m.person
  ON CONFLICT (person, cause) DO NOTHING`;

const withId = `
  SELECT m.link, m.file, m.hash, m.person = :person AND e.slug = :event AS mine
  FROM materials m JOIN events e ON e.id = m.event WHERE m.id = :id`;

/** What has an id; `mine`: this person brought it to this event. */
export type There = { link: string | null; file: string | null; hash: string | null; mine: number };

type Wondering = { id: string; event: string; person: string };

/** What has this id, if anything has. */
export async function thereOf(db: Db, args: Wondering): Promise<There | undefined> {
  return (await db.readOne(withId, args)) as There | undefined;
}

type Added = { there: There | undefined; materials: Material[] };

/** Adds a material and tells those who have a place; what has the id then. */
export async function addMaterial(db: Db, asked: ToAdd): Promise<Added> {
  const { id, event, session, kind, title, link, person, now, eventBytes } = asked;
  const { file = null, name = null, type = null, bytes = null, hash = null } = asked.file ?? {};
  const about = { id, event, session, kind, title, link, person, now, eventBytes };
  const results = await db.batch([
    { sql: insert, args: { ...about, file, name, type, bytes, hash } },
    { sql: tell, args: { id, event, person } },
    { sql: withId, args: { id, event, person } },
    listStatement({ event, session: session ?? undefined }),
  ]);
  const there = results[2]?.[0] as There | undefined;
  return { there, materials: (results[3] ?? []).map(materialIn) };
}

/** Takes a material away; tells the file that is nobody's then, if it had one. */
export async function removeMaterial(
  db: Db,
  { id, event }: { id: string; event: string },
): Promise<string | undefined> {
  const [gone] = await db.write(
    `DELETE FROM materials WHERE id = :id AND event = (SELECT id FROM events WHERE slug = :event)
     RETURNING file`,
    { id, event },
  );
  return gone?.file ? String(gone.file) : undefined;
}

function materialIn(row: Row): Material {
  const { id, kind, title, session, link, at } = row as unknown as Material;
  const { name, type, bytes } = row as unknown as FileRow;
  const file = link === null ? { name, type, bytes } : null;
  return { id, kind, title, session, link, at, file, by: JSON.parse(String(row.giver)) };
}
