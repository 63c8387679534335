import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import { hackathonPage, hackathonStatement } from '../store.ts';
import type { AskRow, IdeaPageRow, IdeaRow } from './rows.ts';

const ideas = `
  SELECT i.id, i.person, i.title, i.problem, i.sketch, i.challenge, i.tags, i.skills,
    i.merged_into AS mergedInto, i.version, i.at, t.lead, t.stage AS teamStage,
    json_object('slug', p.slug, 'name', p.name) AS by,
    -- Once each, whichever of the merged ideas they would join, and not its own pitcher.
    (SELECT json_group_array(json_object('person', person, 'at', at))
     FROM (SELECT n.person, min(n.at) AS at FROM hack_interest n
           JOIN hack_ideas x ON x.id = n.idea
           WHERE (x.id = i.id OR x.merged_into = i.id) AND n.person <> i.person
           GROUP BY n.person)) AS interest,
    (SELECT count(*) FROM hack_comments c JOIN hack_ideas x ON x.id = c.idea
     WHERE x.id = i.id OR x.merged_into = i.id) AS comments,
    (SELECT json_group_array(json_object('id', q.id, 'slug', q.slug, 'name', q.name,
       'team', q.team, 'guest', json(iif(q.kind = 'guest', 'true', 'false')),
       'parts', json(m.parts), 'role', m.role, 'shownAs', y.name,
       'brings', json(coalesce((SELECT json_group_array(k.value ->> 'name')
         FROM guests g, json_each(g.skills) k WHERE g.person = q.id), '[]'))))
     FROM (SELECT * FROM hack_members WHERE idea = i.id ORDER BY at, person) m
     JOIN people q ON q.id = m.person JOIN named_people y ON y.id = q.id) AS members,
    (SELECT json_group_array(json_object('id', r.id, 'title', r.title, 'skill', r.skill,
       'takenBy', iif(q.id IS NULL, NULL, json_object('slug', q.slug, 'name', q.name))))
     FROM (SELECT * FROM hack_roles WHERE idea = i.id ORDER BY at, id) r
     LEFT JOIN hack_members m ON m.role = r.id LEFT JOIN people q ON q.id = m.person) AS roles
  FROM hack_ideas i JOIN people p ON p.id = i.person
  LEFT JOIN hack_teams t ON t.idea = i.id`;

const ofEvent = `${ideas} WHERE i.event = (SELECT id FROM events WHERE slug = :event) ORDER BY i.at`;
const besideIdea = `
  ${ideas} WHERE i.event = (SELECT event FROM hack_ideas WHERE id = :idea) ORDER BY i.at`;

const aloneIn = (event: string) => `
  SELECT p.slug, p.name FROM signups s JOIN people p ON p.id = s.person
  -- Guests are put into one by the host.
  WHERE s.event = ${event} AND s.state = 'confirmed' AND p.kind = 'staff'
    AND NOT EXISTS (SELECT 1 FROM hack_members WHERE event = s.event AND person = s.person)
  ORDER BY p.name`;

/** Every idea of a hackathon, and who has a place and no hack team. */
export async function ideasOf(
  db: Db,
  event: string,
): Promise<{ ideas: IdeaRow[]; alone: PersonRef[] }> {
  const [rows, alone] = await Promise.all([
    db.read(ofEvent, { event }),
    db.read(aloneIn('(SELECT id FROM events WHERE slug = :event)'), { event }),
  ]);
  return { ideas: rows.map(ideaRow), alone: alone.map(personRef) };
}

const talk = `
  SELECT c.id, c.words, c.at, c.person, p.slug, p.name
  FROM hack_comments c JOIN hack_ideas x ON x.id = c.idea JOIN people p ON p.id = c.person
  WHERE x.id = :idea OR x.merged_into = :idea ORDER BY c.at, c.id`;

const asks = `
  SELECT p.id, p.slug, p.name, a.way, a.words, a.parts, a.role, a.at
  FROM hack_asks a JOIN people p ON p.id = a.person WHERE a.idea = :idea ORDER BY a.at, p.id`;

/** An idea with everything around it; undefined: there is none with this id. */
export async function readIdea(
  db: Db,
  idea: string,
  person: string,
): Promise<IdeaPageRow | undefined> {
  const event = await db.readOne(
    `SELECT e.slug FROM hack_ideas i JOIN events e ON e.id = i.event WHERE i.id = :idea`,
    { idea },
  );
  if (!event) return undefined;
  const args = { idea };
  const page = hackathonStatement(String(event.slug), person);
  const [hackathon, beside, said, asking, alone] = await Promise.all([
    db.readOne(page.sql, page.args),
    db.read(besideIdea, args),
    db.read(talk, args),
    db.read(asks, args),
    db.read(aloneIn('(SELECT event FROM hack_ideas WHERE id = :idea)'), args),
  ]);
  const around = hackathonPage(hackathon);
  const all = beside.map(ideaRow);
  const own = all.find(({ id }) => id === idea);
  if (!around || !own) return undefined;
  return {
    ...{ ...own, hackathon: around, all, alone: alone.map(personRef) },
    talk: said.map((row) => ({
      ...{ id: String(row.id), words: String(row.words), at: String(row.at) },
      ...{ person: String(row.person), by: personRef(row) },
    })),
    asks: asking.map((row) => ({
      ...(row as unknown as AskRow),
      parts: JSON.parse(String(row.parts)),
    })),
  };
}

const personRef = (row: Row): PersonRef => ({ slug: String(row.slug), name: String(row.name) });

function ideaRow(row: Row): IdeaRow {
  const parsed = (column: string) => JSON.parse(String(row[column]));
  return {
    ...(row as unknown as IdeaRow),
    ...{ by: parsed('by'), tags: parsed('tags'), skills: parsed('skills') },
    ...{ interest: parsed('interest'), members: parsed('members'), roles: parsed('roles') },
  };
}
