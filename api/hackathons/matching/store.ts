import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { wishedIdeas } from '../wishes/store.ts';
import type { AloneRow, ChoiceRow, MadeOf, MatchRows, Placed } from './rows.ts';

const isAlone = `s.state = 'confirmed' AND NOT EXISTS (
  SELECT 1 FROM hack_members WHERE event = s.event AND person = s.person)`;

const alone = `
  SELECT p.id, p.slug, p.name, p.team, p.kind = 'guest' AS guest, w.parts, w.skills,
    iif(w.person IS NULL, NULL, ${wishedIdeas}) AS wishes,
    (SELECT json_group_array(skill) FROM person_skills
     WHERE person = p.id AND kind = 'knows') AS knows
  FROM signups s JOIN people p ON p.id = s.person
  LEFT JOIN hack_wishes w ON w.event = s.event AND w.person = s.person
  WHERE s.event = :id AND ${isAlone} ORDER BY p.name, p.id`;

const choices = `
  SELECT i.id, i.title, i.person, i.skills,
    (SELECT json_group_array(json_object('id', q.id, 'slug', q.slug, 'name', q.name, 'team', q.team,
       'guest', json(iif(q.kind = 'guest', 'true', 'false')), 'parts', json(m.parts)))
     FROM (SELECT * FROM hack_members WHERE idea = i.id ORDER BY at, person) m
     JOIN people q ON q.id = m.person) AS members,
    (SELECT json_group_array(r.skill) FROM hack_roles r WHERE r.idea = i.id
       AND r.skill IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM hack_members WHERE role = r.id)) AS open
  FROM hack_ideas i WHERE i.event = :id AND i.merged_into IS NULL ORDER BY i.title, i.id`;

const names = `
  SELECT id, name FROM people WHERE id IN (
    SELECT p.value ->> 'person' FROM hack_matchings m, json_each(m.places) p WHERE m.event = :id
    UNION SELECT x.value FROM hack_matchings m, json_each(m.facts, '$.choices') c,
      json_each(c.value, '$.members') x WHERE m.event = :id)`;

// As one text each, in one order: a release asks in its own statement whether they are still so.
export const membersPrint = `(SELECT json_group_array(person || ' ' || idea) FROM (
  SELECT person, idea FROM hack_members WHERE event = :id ORDER BY person))`;
export const alonePrint = `(SELECT json_group_array(person) FROM (
  SELECT s.person FROM signups s WHERE s.event = :id AND ${isAlone} ORDER BY s.person))`;

/** Who has no hack team in the hackathon of this id, which teams there are, and what is proposed. */
export async function readMatching(db: Db, id: string): Promise<MatchRows> {
  const [people, all, [row], named] = await Promise.all([
    db.read(alone, { id }),
    db.read(choices, { id }),
    db.read('SELECT id, version, at, places, facts FROM hack_matchings WHERE event = :id', { id }),
    db.read(names, { id }),
  ]);
  return {
    people: people.map(aloneRow),
    choices: all.map(choiceRow),
    proposal: row && {
      ...{ id: String(row.id), version: Number(row.version), at: String(row.at) },
      ...{ places: JSON.parse(String(row.places)), facts: JSON.parse(String(row.facts)) },
    },
    names: new Map(named.map((one) => [String(one.id), String(one.name)])),
  };
}

/** The same texts, of what was read: so whatever happened since then is seen. */
export function printsOf({ people, choices }: Pick<MatchRows, 'people' | 'choices'>) {
  const members = choices.flatMap(({ id, members }) =>
    members.map((member): [person: string, idea: string] => [member.id, id]),
  );
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    members: JSON.stringify(members.map(([person, idea]) => `${person} ${idea}`)),
    alone: JSON.stringify(people.map(({ id }) => id).sort()),
  };
}

const someone = (row: Row) => ({
  ...{ id: String(row.id), slug: String(row.slug), name: String(row.name) },
  ...{ team: row.team === null ? null : String(row.team), guest: row.guest === 1 },
});

function aloneRow(row: Row): AloneRow {
  const parsed = (column: string) => (row[column] ? JSON.parse(String(row[column])) : null);
  return {
    ...{ ...someone(row), wishes: parsed('wishes') ?? [] },
    // Whoever said nothing of it brings what they say of themselves, and builds.
    ...{ skills: parsed('skills') ?? parsed('knows') ?? [], parts: parsed('parts') ?? ['builds'] },
  };
}

function choiceRow(row: Row): ChoiceRow {
  const parsed = (column: string) => JSON.parse(String(row[column]));
  const members = parsed('members');
  return {
    ...{ id: String(row.id), title: String(row.title), person: String(row.person), members },
    // A team looks for its open roles; an idea for what its pitcher said.
    skills: members.length > 0 ? parsed('open') : parsed('skills'),
  };
}

type Kept = { event: string; id: string; places: Placed[]; facts: MadeOf; now: Instant };

/** Keeps a proposal, instead of the one before. */
export async function keepProposal(db: Db, { event, id, places, facts, now }: Kept): Promise<void> {
  await db.write(
    `INSERT INTO hack_matchings (event, id, places, facts, at)
     VALUES (:event, :id, :places, :facts, :now)
     ON CONFLICT (event) DO UPDATE SET id = excluded.id, version = 1, places = excluded.places,
       facts = excluded.facts, at = excluded.at`,
    { event, id, now, places: JSON.stringify(places), facts: JSON.stringify(facts) },
  );
}

export async function dropProposal(db: Db, event: string): Promise<void> {
  await db.write('DELETE FROM hack_matchings WHERE event = :event', { event });
}

type Move = { id: string; version: number; places: Placed[] };

/** Moves people by hand in a proposal that is still of this version. */
export async function movePlaces(db: Db, { id, version, places }: Move): Promise<boolean> {
  const rows = await db.write(
    `UPDATE hack_matchings SET places = :places, version = version + 1
     WHERE id = :id AND version = :version RETURNING id`,
    { id, version, places: JSON.stringify(places) },
  );
  return rows.length > 0;
}
