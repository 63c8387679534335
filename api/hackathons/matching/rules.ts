import type { Mixed } from '../schema.ts';
import type { Choice, MatchProblem, Member, Place, Score, Single } from './problem.ts';

/**
 * What it costs to be in the team of one's first, second and third wish, and in one that one did
 * not wish for: the squares of the ranks, with no wish as the fourth. So nobody is sent to their
 * third wish that two others may have their first instead of their second. Where not everybody can
 * have a team, staying alone is the fifth, so that those who said nothing stay before them.
 *
 * Sums of weights that rise with the rank: D. F. Manlove, *Algorithmics of Matching Under
 * Preferences* (2013), section 5.5; as a program in whole numbers with sizes of projects:
 * A. A. Anwar and A. S. Bahaj, "Student project allocation using integer programming", IEEE
 * Transactions on Education 46 (2003).
 */
export const wishCosts = [1, 4, 9] as const;
export const noWishCost = 16;
export const aloneCost = 25;

/** What it costs somebody to be in the team of this idea, or in none; nothing, where they wished for none. */
export function wishCost({ wishes }: Pick<Single, 'wishes'>, idea: string | null): number {
  if (wishes.length === 0) return 0;
  if (idea === null) return aloneCost;
  return wishCosts[wishes.indexOf(idea)] ?? noWishCost;
}

/** How a team stands to what the host wishes: whether it is large enough, and whether it is mixed. */
export function standing(members: readonly Member[], mixed: Mixed) {
  const teams = new Set(members.flatMap(({ team }) => team ?? []));
  const guests = members.filter(({ guest }) => guest).length;
  const fromEnough = mixed.teamsLeast === 1 || teams.size >= mixed.teamsLeast;
  const staffed = !mixed.staffBeside || guests === 0 || guests < members.length;
  return { large: members.length >= mixed.sizeLeast, mixed: fromEnough && staffed };
}

/** The people of a choice: who is in it, and who comes. */
export const peopleOf = ({ people }: MatchProblem, { id, members }: Choice, places: Place[]) => {
  const come = new Set(places.flatMap(({ person, idea }) => (idea === id ? person : [])));
  const coming = people.filter((person) => come.has(person.id));
  return { coming, all: [...members, ...coming] };
};

/** What an assignment gives up and brings. */
export function scoreOf(problem: MatchProblem, places: Place[]): Score {
  const { people, choices, mixed } = problem;
  const ideaOf = new Map(places.map(({ person, idea }) => [person, idea]));
  const score = { alone: 0, amiss: 0, wishes: 0, skills: 0 };
  for (const person of people) {
    const idea = ideaOf.get(person.id) ?? null;
    if (idea === null && person.pinned === null) continue;
    score.wishes += wishCost(person, idea);
    if (idea === null) score.alone += 1;
  }
  for (const choice of choices) {
    const { coming, all } = peopleOf(problem, choice, places);
    if (all.length === 0) continue;
    const is = standing(all, mixed);
    score.amiss += (is.large ? 0 : 1) + (is.mixed ? 0 : 1);
    const brought = new Set(coming.flatMap(({ skills }) => skills));
    score.skills += new Set(choice.skills.filter((skill) => brought.has(skill))).size;
  }
  return score;
}
