import type { Db } from '../../db.ts';
import type { HackCertificate } from './schema.ts';

type Part = Pick<HackCertificate, 'person' | 'hack' | 'helped'>;

/** How somebody took part in a hackathon; undefined: there is nobody with this slug. */
export async function partOf(
  db: Db,
  { event, person }: { event: string; person: string },
): Promise<Part | undefined> {
  const row = await db.readOne(
    `SELECT p.slug, p.name, m.idea, m.parts,
       coalesce(nullif(iif(s.handed_in_at IS NULL, '', s.title), ''), i.title) AS title,
       (SELECT json_group_array(json_object('slug', q.slug, 'name', q.name))
        FROM (SELECT person FROM hack_members WHERE idea = m.idea AND person <> p.id
              ORDER BY at, person) o
        JOIN named_people q ON q.id = o.person) AS beside,
       (SELECT count(*) FROM hack_helpers c JOIN hack_help n ON n.id = c.help
        JOIN hack_teams t ON t.idea = n.idea
        WHERE t.event = e.id AND c.person = p.id AND n.solved_at IS NOT NULL) AS helped
     FROM named_people p JOIN events e ON e.slug = :event
     LEFT JOIN hack_members m ON m.event = e.id AND m.person = p.id
     LEFT JOIN hack_ideas i ON i.id = m.idea
     LEFT JOIN hack_submissions s ON s.idea = m.idea
     WHERE p.slug = :person`,
    { event, person },
  );
  if (!row) return undefined;
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    person: { slug: String(row.slug), name: String(row.name) },
    hack:
      row.idea === null
        ? null
        : {
            ...{ idea: String(row.idea), title: String(row.title) },
            ...{ parts: parsed('parts'), with: parsed('beside') },
          },
    helped: Number(row.helped),
  };
}
