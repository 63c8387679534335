import { fits } from './of.ts';
import type { Choice, MatchProblem, Place, Single } from './problem.ts';
import { peopleOf, standing, wishCost } from './rules.ts';

/** What a matching could not do, and how good it is, for people: `titles` are those of the ideas. */
export type Told = { problem: MatchProblem; places: Place[]; titles: Map<string, string> };

/** `1st`, `2nd`, `3rd`. */
export const ordinals = ['1st', '2nd', '3rd'] as const;

const titled = ({ titles }: Told, id: string) => `“${titles.get(id) ?? 'an idea'}”`;
const ideaOf = (places: Place[], person: string) =>
  places.find((place) => place.person === person)?.idea ?? null;

/** By idea: who wished for it in vain and why, and which teams are not as the host wishes. */
export function unmetWords(told: Told): string[] {
  return told.problem.choices.flatMap((choice) => {
    const lost = lostBy(told, choice);
    const wished = lost.length > 0 ? [wishedInVain(told, choice)] : [];
    return [...wished, ...amissWords(told, choice)];
  });
}

/** Who wished for it and got what they would like less, or nothing; but not by the host's hand. */
function lostBy({ problem, places }: Told, { id }: Choice): Single[] {
  return problem.people.filter((person) => {
    if (!person.wishes.includes(id) || person.pinned !== undefined) return false;
    return wishCost(person, ideaOf(places, person.id)) > wishCost(person, id);
  });
}

function wishedInVain(told: Told, choice: Choice): string {
  const { problem, places } = told;
  const { sizeLeast, sizeMost } = problem.mixed;
  const { coming, all } = peopleOf(problem, choice, places);
  const wishers = problem.people.filter(({ wishes }) => wishes.includes(choice.id));
  const here = coming.filter(({ wishes }) => wishes.includes(choice.id)).length;
  const name = titled(told, choice.id);
  const of = `${here === 0 ? 'none' : here} of the ${wishers.length} who wished for it ${here === 1 ? 'is' : 'are'} in it`;
  if (all.length === 0) {
    const count = `${wishers.length} wished for it`;
    if (wishers.length < sizeLeast) {
      return `${name} does not begin: ${count}, and a team has at least ${sizeLeast}.`;
    }
    if (!standing(wishers, problem.mixed).mixed) {
      return `${name} does not begin: ${count}, who would not be mixed as you wish.`;
    }
    return `${name} does not begin: ${count}, but then others would be worse off.`;
  }
  if (all.length >= sizeMost) return `${name} is full with ${all.length}: ${of}.`;
  if (coming.length === 0 && !standing(all, problem.mixed).mixed) {
    return `${name} takes nobody in: with who is free it would still not be mixed as you wish.`;
  }
  return `${name} has room for ${sizeMost - all.length} more, and ${of}: the others are needed elsewhere.`;
}

function amissWords(told: Told, choice: Choice): string[] {
  const { problem, places } = told;
  const { coming, all } = peopleOf(problem, choice, places);
  if (all.length === 0) return [];
  const is = standing(all, problem.mixed);
  const name = titled(told, choice.id);
  const others = problem.people.some(({ wishes }) => wishes.includes(choice.id));
  const why = others ? 'nobody more can be spared' : 'nobody else wished for it';
  const size = `${coming.length === 0 ? 'stays at' : 'comes to'} ${all.length}`;
  const { sizeLeast } = problem.mixed;
  return [
    ...(is.large ? [] : [`${name} ${size}, and a team has at least ${sizeLeast}: ${why}.`]),
    ...(is.mixed ? [] : [`${name} is not mixed as you wish.`]),
  ];
}

/** Why somebody has no team. */
export function aloneWords(told: Told, person: Single): string {
  const { problem, places } = told;
  if (person.pinned === null) return 'You left them without a team.';
  const open = problem.choices.find(({ id }) => fits(problem, places, id, person.id));
  if (open) return `${titled(told, open.id)} has room for them.`;
  const wishes = person.wishes.map((id) => {
    const choice = problem.choices.find((one) => one.id === id);
    const { all } = choice ? peopleOf(problem, choice, places) : { all: [] };
    if (!choice) return 'one of their wishes is no longer there';
    if (all.length === 0) return `${titled(told, id)} does not begin`;
    if (all.length >= problem.mixed.sizeMost) return `${titled(told, id)} is full`;
    return `${titled(told, id)} would not be mixed with them`;
  });
  const rest = 'No team has room that would be as you wish with them';
  if (wishes.length === 0) return `${rest}; they said no wish.`;
  return `${sentence(wishes.join(', '))}. ${rest}.`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How many have which of their wishes: `4 have their 1st wish, 1 their 3rd, 2 none of theirs`. */
export function countWords({ problem, places }: Told): string {
  const counts = [0, 0, 0, 0, 0];
  for (const person of problem.people) {
    const idea = ideaOf(places, person.id);
    if (idea === null) continue;
    const rank = person.wishes.length === 0 ? 4 : person.wishes.indexOf(idea);
    const at = rank < 0 ? 3 : rank;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const names = ['their 1st wish', 'their 2nd', 'their 3rd', 'none of theirs', 'said no wish'];
  const parts = counts.flatMap((count, at) => (count > 0 ? [[count, names[at]] as const] : []));
  if (parts.length === 0) return 'Nobody comes into a team.';
  const said = parts.map(([count, name], at) => {
    if (name === 'said no wish') return `${count} ${name}`;
    return `${count} ${at === 0 ? `${count === 1 ? 'has' : 'have'} ` : ''}${name}`;
  });
  return `${said.join(', ')}.`;
}
