import type { Db, Row, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { titleKey } from './rules.ts';
import { type Reading, type ReadingSaid, readingsMost } from './schema.ts';

/** A text as the database knows it. */
export type ReadingRow = Omit<ReadingSaid, never> & {
  id: string;
  place: number | null;
  by: PersonRef & { id: string };
  backers: (PersonRef & { id: string })[];
  before: Reading['before'];
};

const sameWork = `(o.title_key = r.title_key OR (r.doi <> '' AND o.doi = r.doi)
  OR (r.isbn <> '' AND o.isbn = r.isbn))`;

const columns = `
  SELECT r.id, r.title, r.authors, r.year, r.source, r.link, r.doi, r.isbn, r.material, r.tags,
    r.weeks, r.place,
    json_object('id', p.id, 'slug', p.slug, 'name', p.name) AS giver,
    (SELECT json_group_array(json_object('id', b.id, 'slug', b.slug, 'name', b.name))
     FROM reading_backers k JOIN people b ON b.id = k.person WHERE k.reading = r.id) AS backers,
    (SELECT json_group_array(json_object('group', x.slug, 'title', x.title, 'meeting', m.session,
       'number', m.number, 'day', substr(s.starts_at, 1, 10),
       'presenter', iif(w.id IS NULL, NULL, json_object('slug', w.slug, 'name', w.name))))
     FROM readings o JOIN events x ON x.id = o.event
     JOIN meetings m ON m.reading = o.id JOIN sessions s ON s.id = m.session
     LEFT JOIN people w ON w.id = m.presenter
     WHERE o.event <> r.event AND ${sameWork} AND s.cancelled_at IS NULL AND s.starts_at <= :now
    ) AS before
  FROM readings r JOIN people p ON p.id = r.person`;

const list = `${columns}
  WHERE r.event = (SELECT id FROM events WHERE slug = :group)
  ORDER BY r.place IS NULL, r.place, r.at, r.id`;

type Asked = { group: string; now: Instant };

export const readingsStatement = (args: Asked): Statement => ({ sql: list, args });

export async function readingsOf(db: Db, args: Asked): Promise<ReadingRow[]> {
  return (await db.read(list, args)).map(readingIn);
}

/** One text; undefined: it was taken away. */
export async function readingOf(
  db: Db,
  args: { reading: string; now: Instant },
): Promise<ReadingRow | undefined> {
  return (await db.read(`${columns} WHERE r.id = :reading`, args)).map(readingIn)[0];
}

export function readingIn(row: Row): ReadingRow {
  const { giver: _, ...columns } = row as unknown as ReadingRow & { giver: string };
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...columns,
    ...{ authors: parsed('authors'), tags: parsed('tags'), by: parsed('giver') },
    ...{ backers: parsed('backers'), before: parsed('before') },
  };
}

const written = `title, authors, year, source, link, doi, isbn, material, tags, weeks, title_key`;

/**
 * Puts texts on the list, behind what is there, or among the candidates. One whose id is there already
 * is left as it is, so that sending it twice is once.
 */
export function addStatement(
  who: { change: string } | { group: string; person: string; now: Instant },
  readings: (ReadingSaid & { id: string })[],
  state: 'listed' | 'candidate',
): Statement {
  const rows = JSON.stringify(readings.map((one) => ({ ...one, titleKey: titleKey(one.title) })));
  const from =
    'change' in who
      ? `(SELECT event, person, at FROM changes WHERE id = :change)`
      : `(SELECT id AS event, :person AS person, :now AS at FROM events WHERE slug = :group)`;
  return {
    sql: `INSERT INTO readings (id, event, person, at, place, ${written})
          SELECT value ->> 'id', c.event, c.person, c.at,
            iif(:listed, 1 + key + coalesce((SELECT max(place) FROM readings WHERE event = c.event), 0), NULL),
            value ->> 'title', value ->> 'authors', value ->> 'year', value ->> 'source',
            value ->> 'link', value ->> 'doi', value ->> 'isbn',
            (SELECT id FROM materials WHERE id = value ->> 'material' AND event = c.event),
            value ->> 'tags', value ->> 'weeks', value ->> 'titleKey'
          FROM ${from} c, json_each(:rows)
          WHERE (SELECT count(*) FROM readings WHERE event = c.event) + key < ${readingsMost}
          ON CONFLICT (id) DO NOTHING`,
    args: { ...who, rows, listed: state === 'listed' ? 1 : 0 },
  };
}

const eventOf = '(SELECT event FROM changes WHERE id = :change)';

/** Writes what is said of a text; onto the list it comes behind all others. */
export function editStatement(
  change: string,
  id: string,
  { state, ...said }: ReadingSaid & { state: 'listed' | 'candidate' },
): Statement {
  const { title, year, source, link, doi, isbn, material, weeks } = said;
  return {
    sql: `UPDATE readings SET title = :title, authors = :authors, year = :year, source = :source,
            link = :link, doi = :doi, isbn = :isbn, tags = :tags, weeks = :weeks,
            title_key = :titleKey,
            material = (SELECT id FROM materials WHERE id = :material AND event = ${eventOf}),
            place = iif(:listed, coalesce(place, 1 + coalesce(
              (SELECT max(place) FROM readings WHERE event = ${eventOf}), 0)), NULL)
          WHERE id = :id AND event = ${eventOf}`,
    args: {
      ...{ change, id, title, year, source, link, doi, isbn, material, weeks },
      ...{ authors: JSON.stringify(said.authors), tags: JSON.stringify(said.tags) },
      ...{ titleKey: titleKey(title), listed: state === 'listed' ? 1 : 0 },
    },
  };
}

export const removeStatement = (change: string, id: string): Statement => ({
  sql: `DELETE FROM readings WHERE id = :id AND event = ${eventOf}`,
  args: { change, id },
});

/** Takes away a copy that no text has any more; its file, which is nobody's then. */
export async function dropCopy(db: Db, material: string): Promise<string | undefined> {
  const [gone] = await db.write(
    `DELETE FROM materials WHERE id = :material
       AND NOT EXISTS (SELECT 1 FROM readings WHERE material = :material)
     RETURNING file`,
    { material },
  );
  return gone?.file ? String(gone.file) : undefined;
}

/** The order of the list; what is not named keeps its place behind. */
export const orderStatement = (change: string, order: string[]): Statement => ({
  sql: `UPDATE readings SET place = coalesce(
          (SELECT key + 1 FROM json_each(:order) WHERE value = readings.id), place + :behind)
        WHERE event = ${eventOf} AND place IS NOT NULL`,
  args: { change, order: JSON.stringify(order), behind: order.length },
});

type Backing = { reading: string; group: string; person: string };

export async function back(db: Db, args: Backing): Promise<void> {
  await db.write(
    `INSERT INTO reading_backers (reading, person)
     SELECT r.id, :person FROM readings r JOIN events e ON e.id = r.event
     WHERE r.id = :reading AND e.slug = :group
     ON CONFLICT DO NOTHING`,
    args,
  );
}

export async function unback(db: Db, { reading, person }: Backing): Promise<void> {
  await db.write('DELETE FROM reading_backers WHERE reading = :reading AND person = :person', {
    reading,
    person,
  });
}
