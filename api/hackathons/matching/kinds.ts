import type { Choice, MatchProblem, Member, Place, Single } from './problem.ts';
import { peopleOf } from './rules.ts';

/** Who comes from where and brings what, of those who are free to go. */
export type Group = Member & { skills: readonly string[]; size: number };

/** People whom nothing tells apart: of one group, with the same wishes. */
export type Kind = { people: Single[]; wishes: readonly string[]; group: number };

/** A choice before anybody is free to come: with its members, and whom the host sent. */
export type Given = Choice & {
  all: readonly Member[];
  room: number;
  /** Whether the host sent somebody: then it is as the host says, mixed or not. */
  forced: boolean;
  /** Skills that nobody brings yet. */
  looked: string[];
};

/** Where the host sent people. */
export const pinnedIn = ({ people }: Pick<MatchProblem, 'people'>): Place[] =>
  people.flatMap(({ id, pinned }) => (pinned === undefined ? [] : { person: id, idea: pinned }));

export const givenIn = (problem: MatchProblem): Given[] => {
  const pinned = pinnedIn(problem);
  return problem.choices.map((choice) => {
    const { coming, all } = peopleOf(problem, choice, pinned);
    const brought = new Set(coming.flatMap(({ skills }) => skills));
    return {
      ...choice,
      ...{ all, forced: coming.length > 0 },
      room: Math.max(0, problem.mixed.sizeMost - all.length),
      looked: [...new Set(choice.skills)].filter((skill) => !brought.has(skill)),
    };
  });
};

/** The groups and kinds of those who are free to go, in the order of the people. */
export function kindsIn(people: readonly Single[], given: readonly Given[]) {
  const looked = new Set(given.flatMap((choice) => choice.looked));
  const groups = new Map<string, { at: number; group: Group }>();
  const kinds = new Map<string, Kind>();
  for (const person of people) {
    if (person.pinned !== undefined) continue;
    const { team, guest, wishes } = person;
    const skills = person.skills.filter((skill) => looked.has(skill)).sort();
    const name = JSON.stringify([team, guest, skills]);
    const known = groups.get(name) ?? { at: groups.size, group: { team, guest, skills, size: 0 } };
    groups.set(name, known);
    known.group.size += 1;
    const key = JSON.stringify([known.at, wishes]);
    const kind = kinds.get(key) ?? { people: [], wishes, group: known.at };
    kinds.set(key, kind);
    kind.people.push(person);
  }
  return { kinds: [...kinds.values()], groups: [...groups.values()].map(({ group }) => group) };
}
