import type { Mixed } from '../schema.ts';
import type { Matched, MatchProblem, Place } from './problem.ts';
import type { MadeOf, MatchRows, Placed } from './rows.ts';
import { standing, wishCost } from './rules.ts';

/**
 * What the solver is asked: everybody who has a place and no hack team. Whom the host put somewhere
 * stays there, as long as that is there and has room.
 */
export function problemOf({ people, choices, proposal }: MatchRows, mixed: Mixed): MatchProblem {
  const room = new Map(choices.map(({ id, members }) => [id, mixed.sizeMost - members.length]));
  const pins = new Map<string, string | null>();
  for (const { person, idea, pinned } of proposal?.places ?? []) {
    const left = idea === null ? 1 : (room.get(idea) ?? 0);
    if (!pinned || left <= 0 || !people.some(({ id }) => id === person)) continue;
    pins.set(person, idea);
    if (idea !== null) room.set(idea, left - 1);
  }
  return {
    mixed,
    people: people.map(({ id, team, guest, wishes, skills }) => ({
      ...{ id, team, guest, wishes, skills },
      ...(pins.has(id) && { pinned: pins.get(id) ?? null }),
    })),
    choices: choices.map(({ id, members, skills }) => ({ id, members, skills })),
  };
}

/** A matching as it is kept: with the names by which a later change is told. */
export function keptOf(
  { places, score, bound, proven }: Matched,
  { choices }: Pick<MatchRows, 'choices'>,
  problem: MatchProblem,
): { places: Placed[]; facts: MadeOf } {
  const isPinned = new Set(
    problem.people.flatMap(({ id, pinned }) => (pinned === undefined ? [] : id)),
  );
  return {
    places: places.map(({ person, idea }) => ({
      ...{ person, idea, pinned: isPinned.has(person) },
    })),
    facts: {
      ...{ mixed: problem.mixed, score, bound, proven },
      choices: choices.map(({ id, title, members }) => ({
        ...{ id, title, members: members.map((member) => member.id) },
      })),
    },
  };
}

/** What is otherwise since a proposal was made, by name, in sentences; none: it can be released. */
export function changedSince(
  { people, choices, proposal, names }: MatchRows,
  mixed: Mixed,
): string[] {
  if (!proposal) return [];
  const { places, facts } = proposal;
  const teamOf = new Map(
    choices.flatMap(({ title, members }) => members.map(({ id }) => [id, title] as const)),
  );
  const known = new Set(places.map(({ person }) => person));
  const alone = new Set(people.map(({ id }) => id));
  const before = new Map(
    facts.choices.flatMap(({ title, members }) => members.map((id) => [id, title] as const)),
  );
  const nameOf = (id: string) => names.get(id) ?? 'Somebody';
  const title = (one: string) => choices.find(({ id }) => id === one)?.title;
  return [
    ...places
      .filter(({ person }) => !alone.has(person))
      .map(({ person }) =>
        teamOf.has(person)
          ? `${nameOf(person)} is in “${teamOf.get(person)}” by now.`
          : `${nameOf(person)} gave up their place.`,
      ),
    ...people
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) =>
        before.has(id)
          ? `${name} has left “${before.get(id)}” and has no team.`
          : `${name} has a place now, and no team.`,
      ),
    ...facts.choices.flatMap((choice) => {
      if (title(choice.id) === undefined) return [`“${choice.title}” is no longer there.`];
      const gone = choice.members.filter(
        (id) => teamOf.get(id) !== title(choice.id) && !alone.has(id),
      );
      return gone.map((id) => `${nameOf(id)} is no longer in “${choice.title}”.`);
    }),
    ...choices.flatMap(({ members }) =>
      members
        .filter(({ id }) => !known.has(id) && !before.has(id))
        .map(({ id, name }) => `${name} is in “${teamOf.get(id)}” by now.`),
    ),
    ...(JSON.stringify(facts.mixed) === JSON.stringify(mixed)
      ? []
      : ['What you wish of a hack team is otherwise.']),
  ];
}

/**
 * Who answers for a team that begins: its pitcher, else who coordinates, else who wished for it most;
 * a guest, who signs in nowhere, only where there is nobody else.
 */
export function leadOf(
  choice: Pick<MatchRows['choices'][number], 'id' | 'person'>,
  coming: MatchRows['people'],
): MatchRows['people'][number] | undefined {
  const order = coming.toSorted(
    (one, other) =>
      Number(one.guest) - Number(other.guest) ||
      Number(other.id === choice.person) - Number(one.id === choice.person) ||
      Number(other.parts.includes('coordinates')) - Number(one.parts.includes('coordinates')) ||
      wishCost(one, choice.id) - wishCost(other, choice.id) ||
      (one.id < other.id ? -1 : 1),
  );
  return order[0];
}

/** Whether a team with who comes is one that this person could join, as the host wishes it. */
export function fits(
  problem: MatchProblem,
  places: Place[],
  idea: string,
  person: string,
): boolean {
  const { mixed, people, choices } = problem;
  const choice = choices.find(({ id }) => id === idea);
  const here = people.filter(({ id }) =>
    places.some((place) => place.person === id && place.idea === idea),
  );
  const one = people.find(({ id }) => id === person);
  const all = [...(choice?.members ?? []), ...here];
  if (!one || all.length === 0 || all.length >= mixed.sizeMost) return false;
  return standing([...all, one], mixed).mixed;
}
