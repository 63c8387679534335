import type { Entry } from '../../../api/directory/schema.ts';
import { folded } from '../folded.ts';

/** The names of what was authored, by slug. */
export type Names = Map<string, string>;

/** What is looked for; the empty text is everything. `kind` is how a person stands to the skill. */
export type Wanted = { words: string; team: string; skill: string; kind: 'knows' | 'wants' };

const parameters = ['words', 'team', 'skill', 'kind'] as const;

/** What an address asks for: `?words=ewa&skill=postgres&kind=wants`. */
export function wantedIn(query: URLSearchParams): Wanted {
  const [words = '', team = '', skill = '', kind] = parameters.map((name) => query.get(name) ?? '');
  return { words, team, skill, kind: kind === 'wants' ? 'wants' : 'knows' };
}

/** The same as an address says it; empty where everything is wanted. */
export function queryOf(wanted: Wanted): string {
  const { kind, ...said } = wanted;
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''));
  if (wanted.skill && kind === 'wants') query.set('kind', kind);
  const text = query.toString();
  return text && `?${text}`;
}

/** Everyone of the team and of the skill in whose lines every word stands, however it is typed. */
export function find(people: Entry[], wanted: Wanted, teams: Names, skills: Names): Entry[] {
  const words = folded(wanted.words).split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    if (wanted.team && person.team !== wanted.team) return false;
    if (wanted.skill && !person[wanted.kind].includes(wanted.skill)) return false;
    if (words.length === 0) return true;
    const { name, title, team, knows, wants } = person;
    const said = [
      name,
      title,
      teams.get(team ?? '') ?? '',
      ...namesOf([...knows, ...wants], skills),
    ];
    const text = folded(said.join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Slugs as people say them, in the order of the catalogue; what is gone from it is left out. */
export const namesOf = (slugs: string[], names: Names): string[] =>
  [...names].filter(([slug]) => slugs.includes(slug)).map(([, name]) => name);
