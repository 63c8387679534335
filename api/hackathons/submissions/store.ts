import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { HackLink, HackPicture, LinkKind, SubmissionSaid } from './schema.ts';

/** What a hack team made, as the database knows it; empty texts where it has written nothing. */
export type SubmissionRow = {
  title: string;
  about: string;
  proved: string;
  unproved: string;
  version: number;
  handedInAt: Instant | null;
  presenters: PersonRef[];
  links: HackLink[];
  pictures: HackPicture[];
};

/** Over the hack team `t`. */
const columns = `
  coalesce(s.title, '') AS title, coalesce(s.about, '') AS about,
  coalesce(s.proved, '') AS proved, coalesce(s.unproved, '') AS unproved,
  coalesce(s.version, 0) AS version, s.handed_in_at AS handedInAt,
  (SELECT json_group_array(json_object('slug', p.slug, 'name', p.name))
   FROM (SELECT person FROM hack_members WHERE idea = t.idea AND shows ORDER BY at, person) m
   JOIN named_people p ON p.id = m.person) AS presenters,
  (SELECT json_group_array(json_object('kind', kind, 'link', link))
   FROM (SELECT kind, link FROM hack_links WHERE idea = t.idea
         ORDER BY CASE kind WHEN 'demo' THEN 1 WHEN 'repository' THEN 2 ELSE 3 END)) AS links,
  (SELECT json_group_array(json_object('id', id, 'alt', alt, 'width', width, 'height', height))
   FROM (SELECT * FROM hack_pictures WHERE idea = t.idea ORDER BY at, id)) AS pictures`;

const tables = 'FROM hack_teams t LEFT JOIN hack_submissions s ON s.idea = t.idea';

/** What the hack team around an idea made; undefined: there is no team. */
export async function submissionOf(db: Db, idea: string): Promise<SubmissionRow | undefined> {
  const row = await db.readOne(`SELECT ${columns} ${tables} WHERE t.idea = :idea`, { idea });
  return row && submissionRow(row);
}

export type TeamSubmission = SubmissionRow & {
  idea: string;
  /** The title of the idea. */
  team: string;
  /** Ids of those in it. */
  members: string[];
  /** The same, as they are called. */
  people: PersonRef[];
};

/** What the hack teams of a hackathon made, in the order in which their ideas were pitched. */
export async function submissionsOf(db: Db, event: string): Promise<TeamSubmission[]> {
  const rows = await db.read(
    `SELECT t.idea, i.title AS team, ${columns},
       (SELECT json_group_array(json_object('id', p.id, 'slug', p.slug, 'name', p.name))
        FROM (SELECT person FROM hack_members WHERE idea = t.idea ORDER BY at, person) m
        JOIN named_people p ON p.id = m.person) AS people
     ${tables} JOIN hack_ideas i ON i.id = t.idea
     WHERE t.event = (SELECT id FROM events WHERE slug = :event) ORDER BY i.at, i.id`,
    { event },
  );
  return rows.map((row) => {
    const people: (PersonRef & { id: string })[] = JSON.parse(String(row.people));
    return {
      ...submissionRow(row),
      ...{ idea: String(row.idea), team: String(row.team) },
      members: people.map(({ id }) => id),
      people: people.map(({ slug, name }) => ({ slug, name })),
    };
  });
}

function submissionRow(row: Row): SubmissionRow {
  const parsed = (column: string) => JSON.parse(String(row[column]));
  const { title, about, proved, unproved, version, handedInAt } = row as unknown as SubmissionRow;
  return {
    ...{ title, about, proved, unproved, version, handedInAt },
    ...{ presenters: parsed('presenters'), links: parsed('links'), pictures: parsed('pictures') },
  };
}

/** Of the team `t`, in a phase in which one writes for it. */
const open = (stages: string) => `
  FROM hack_teams t JOIN hackathons h ON h.event = t.event JOIN event_facts e ON e.id = h.event
  WHERE t.idea = :idea AND NOT e.draft AND NOT e.cancelled AND ${stageSql} IN (${stages})`;
const writing = open(`'hacking', 'showing'`);

/** Writes down what was made, from one version to the next, or does nothing. */
export async function writeSubmission(
  db: Db,
  { presenters, ...said }: SubmissionSaid & { idea: string; now: Instant },
): Promise<void> {
  const { idea, version, now } = said;
  await db.batch([
    {
      sql: `INSERT INTO hack_submissions (idea, title, about, proved, unproved, version, at)
            SELECT t.idea, :title, :about, :proved, :unproved, :version + 1, :now ${writing}
              AND :version = coalesce((SELECT version FROM hack_submissions WHERE idea = t.idea), 0)
            ON CONFLICT (idea) DO UPDATE SET title = excluded.title, about = excluded.about,
              proved = excluded.proved, unproved = excluded.unproved,
              version = excluded.version, at = excluded.at
            -- What is handed in stays whole, whoever was quicker.
            WHERE handed_in_at IS NULL OR :title <> '' AND :about <> '' AND :proved <> ''`,
      args: said,
    },
    {
      // Only what this very writing has written.
      sql: `UPDATE hack_members SET shows = person IN (
              SELECT p.id FROM people p JOIN json_each(:presenters) j ON j.value = p.slug)
            WHERE idea = :idea AND EXISTS (SELECT 1 FROM hack_submissions
              WHERE idea = :idea AND version = :version + 1 AND at = :now)`,
      args: { idea, version, now, presenters: JSON.stringify(presenters) },
    },
  ]);
}

/** Hands in what is whole. Done again it changes nothing. */
export async function handIn(db: Db, idea: string, now: Instant): Promise<void> {
  await db.write(
    `UPDATE hack_submissions SET handed_in_at = :now
     WHERE idea = :idea AND handed_in_at IS NULL AND title <> '' AND about <> '' AND proved <> ''
       AND EXISTS (SELECT 1 FROM hack_members WHERE idea = :idea AND shows)
       AND EXISTS (SELECT 1 ${writing})`,
    { idea, now },
  );
}

/** Takes back what was handed in, as long as nothing is shown. */
export async function takeBack(db: Db, idea: string, now: Instant): Promise<void> {
  await db.write(
    `UPDATE hack_submissions SET handed_in_at = NULL
     WHERE idea = :idea AND EXISTS (SELECT 1 ${open(`'hacking'`)})`,
    { idea, now },
  );
}

/** Says where the team works; in place of what was said of this kind. */
export async function putLink(
  db: Db,
  args: { idea: string; kind: LinkKind; link: string; now: Instant },
): Promise<void> {
  await db.write(
    `INSERT INTO hack_links (idea, kind, link) SELECT t.idea, :kind, :link ${open(
      `'forming', 'hacking', 'showing'`,
    )}
     ON CONFLICT (idea, kind) DO UPDATE SET link = excluded.link`,
    args,
  );
}

export async function dropLink(db: Db, idea: string, kind: LinkKind): Promise<void> {
  await db.write('DELETE FROM hack_links WHERE idea = :idea AND kind = :kind', { idea, kind });
}
