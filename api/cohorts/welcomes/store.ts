import type { Db, Row } from '../../db.ts';
import type { Day, Zone } from '../../time.ts';

/** A hire of a cohort with what one person wrote to welcome them. */
export type WelcomeRow = {
  id: string;
  name: string;
  role: string;
  startsOn: Day;
  zone: Zone;
  isMe: boolean;
  mine: { words: string; at: string; thanked: boolean } | null;
};

const page = `
  SELECT h.id, h.name, h.role, coalesce(h.starts_on, c.first_day) AS startsOn, c.zone,
    h.person = :person AS isMe, w.words, w.at, w.thanked_at
  FROM cohorts c JOIN hires h ON h.cohort = c.id
  LEFT JOIN welcomes w ON w.hire = h.id AND w.person = :person
  WHERE c.slug = :cohort AND c.state = 'released' ORDER BY h.name, h.id`;

type Asked = { cohort: string; person: string };

/** All hires of a released cohort; none where there is no such cohort. */
export async function welcomesBy(db: Db, asked: Asked): Promise<WelcomeRow[]> {
  return (await db.read(page, asked)).map(rowIn);
}

type ToWrite = Asked & { hire: string; words: string; now: string };

/** Writes a welcome, or another in its place; who hears of it hears once. */
export async function writeWelcome(db: Db, welcome: ToWrite): Promise<WelcomeRow[]> {
  const { cohort, person, hire, words, now } = welcome;
  const [, , rows] = await db.batch([
    {
      sql: `INSERT INTO welcomes (hire, person, words, at) VALUES (:hire, :person, :words, :now)
            ON CONFLICT (hire, person) DO UPDATE SET words = excluded.words, at = excluded.at
              WHERE words <> excluded.words`,
      args: { hire, person, words, now },
    },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT h.person, 'welcomed', h.cohort, 'welcome:' || h.id || ':' || p.id,
              json_object('by', p.name), :now
            FROM hires h JOIN people p ON p.id = :person
            WHERE h.id = :hire AND h.person IS NOT NULL
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { hire, person, now },
    },
    { sql: page, args: { cohort, person } },
  ]);
  return (rows ?? []).map(rowIn);
}

/** Takes one's own welcome back, and the notice of it where it was not read. */
export async function takeBack(db: Db, { hire, ...asked }: Asked & { hire: string }) {
  const { person } = asked;
  const [, , rows] = await db.batch([
    {
      sql: 'DELETE FROM welcomes WHERE hire = :hire AND person = :person',
      args: { hire, person },
    },
    {
      sql: `DELETE FROM notices WHERE cause = 'welcome:' || :hire || ':' || :person
              AND read_at IS NULL AND person = (SELECT person FROM hires WHERE id = :hire)`,
      args: { hire, person },
    },
    { sql: page, args: asked },
  ]);
  return (rows ?? []).map(rowIn);
}

function rowIn(row: Row): WelcomeRow {
  const { id, name, role, startsOn, zone } = row as unknown as WelcomeRow;
  const mine =
    row.words === null
      ? null
      : { words: String(row.words), at: String(row.at), thanked: row.thanked_at !== null };
  return { id, name, role, startsOn, zone, isMe: row.isMe === 1, mine };
}
