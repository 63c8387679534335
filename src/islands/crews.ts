import type { Person } from '../../api/people/schema.ts';
import { folded } from './folded.ts';

/** The people of one team, under the name by which people know it. */
export type Crew = { name: string; people: Person[] };

/** Slug of a team → its name. */
export type TeamNames = Record<string, string>;

/** Those whom every word of `wanted` fits, by name, job title or team; by team, those without last. */
export function crewsOf(people: Person[], teams: TeamNames, wanted: string): Crew[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  const nameOf = ({ team }: Person) => (team === null ? '' : (teams[team] ?? team));
  const fits = (person: Person) => {
    const text = folded(`${person.name} ${person.title} ${nameOf(person)}`);
    return words.every((word) => text.includes(word));
  };
  const crews = Map.groupBy(people.filter(fits), nameOf);
  return [...crews]
    .map(([name, members]) => ({ name: name || 'No team', people: members }))
    .sort(
      (a, b) =>
        Number(a.name === 'No team') - Number(b.name === 'No team') || a.name.localeCompare(b.name),
    );
}
