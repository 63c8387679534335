import type { Db } from '../../db.ts';
import type { CampRow } from './rules.ts';

const ref = (person: string): string => `json(CASE WHEN ${person}.id IS NULL THEN NULL
  ELSE json_object('slug', ${person}.slug, 'name', ${person}.name) END)`;

/** The boot camps of a person, the newest first; texts of feedback are no part of them. */
export async function campsOf(db: Db, slug: string): Promise<CampRow[]> {
  const rows = await db.read(
    `SELECT json_object(
       'cohort', json_object('slug', c.slug, 'title', c.title), 'programme', c.programme,
       'name', h.name, 'role', h.role, 'place', h.place, 'startsOn', h.starts_on,
       'firstDay', c.first_day, 'zone', c.zone, 'daysOff', json(c.days_off),
       'organiser', ${ref('o')}, 'buddy', ${ref('b')},
       'visits', (SELECT json_group_array(json_object('visit', v.id, 'rotation', v.rotation,
           'day', v.day, 'host', ${ref('t')}))
         FROM (SELECT * FROM released_visits WHERE hire = h.id ORDER BY day, half) v
         LEFT JOIN people t ON t.id = v.host),
       'helped', (SELECT json_group_array(json_object('rotation', rotation, 'person', json(person)))
         FROM (SELECT DISTINCT v.rotation, ${ref('w')} AS person
           FROM released_visits v JOIN mini_project_changes m ON m.visit = v.id
           JOIN people w ON w.id = m.person
           WHERE v.hire = h.id AND m.person IS NOT h.person)),
       'learned', (SELECT json_group_array(json_object('by', ${ref('w')}, 'rotation', v.rotation,
           'words', x.words))
         FROM released_visits v JOIN visit_words x ON x.visit = v.id AND x.kind = 'learned'
         JOIN people w ON w.id = x.person
         WHERE v.hire = h.id)) AS camp
     FROM people p JOIN hires h ON h.person = p.id
     JOIN cohorts c ON c.id = h.cohort AND c.state = 'released'
     JOIN people o ON o.id = c.organiser LEFT JOIN people b ON b.id = h.buddy
     WHERE p.slug = :slug ORDER BY c.first_day DESC, c.id`,
    { slug },
  );
  return rows.map(({ camp }) => JSON.parse(String(camp)));
}
