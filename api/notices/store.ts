import type { Db, Row } from '../db.ts';
import type { Instant } from '../time.ts';
import { sentence } from './rules.ts';
import type { Notice, Notices } from './schema.ts';

const newestMost = 50;

const newest = `
  SELECT n.id, n.what, n.at, n.read_at, n.detail,
    coalesce(e.kind, iif(n.cohort IS NULL, 'playbook', 'cohort')) AS kind,
    coalesce(e.slug, c.slug, n.playbook) AS slug,
    coalesce(e.title, c.title, n.detail ->> 'title', n.playbook) AS title,
    EXISTS (SELECT 1 FROM hires WHERE cohort = n.cohort AND person = n.person) AS mine,
    (SELECT count(*) FROM notices WHERE person = :person AND read_at IS NULL) AS unread
  FROM notices n LEFT JOIN events e ON e.id = n.event
    LEFT JOIN cohorts c ON c.id = n.cohort
  WHERE n.person = :person
  ORDER BY n.id DESC LIMIT ${newestMost}`;

/** A person's newest notices, and how many are unread in all. */
export async function noticesOf(db: Db, person: string): Promise<Notices> {
  return noticesFrom(await db.read(newest, { person }));
}

/** Marks everything up to and including one notice as read; what was read before stays so. */
export async function markRead(
  db: Db,
  { person, through, now }: { person: string; through: number; now: Instant },
): Promise<Notices> {
  const [, rows] = await db.batch([
    {
      sql: `UPDATE notices SET read_at = :now
            WHERE person = :person AND id <= :through AND read_at IS NULL`,
      args: { person, through, now },
    },
    { sql: newest, args: { person } },
  ]);
  return noticesFrom(rows ?? []);
}

function noticesFrom(rows: Row[]): Notices {
  return { unread: Number(rows[0]?.unread ?? 0), notices: rows.map(notice) };
}

function notice(row: Row): Notice {
  const { id, what, at, kind, slug, title } = row as unknown as Notice & Notice['about'];
  const about = { kind, slug, title, ...(row.mine === 1 && { mine: true as const }) };
  const detail = JSON.parse(String(row.detail));
  const read = row.read_at !== null;
  return { id, what, at, read, about, sentence: sentence({ what, about, detail }) };
}
