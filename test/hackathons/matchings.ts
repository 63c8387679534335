import type {
  Choice,
  MatchProblem,
  Member,
  Place,
  Single,
} from '../../api/hackathons/matching/problem.ts';
import { dice } from '../bootcamp/planner/problems.ts';

type Size = { people: number; choices: number; teams: number; skills: number };

const letters = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}${at}`);

/** Something of everything: wishes and none, teams that stand, guests, skills, and what the host said. */
export function mixture(seed: number, size: Size, { pins = true } = {}): MatchProblem {
  const roll = dice(seed);
  const teams = letters(size.teams, 'team-');
  const skills = letters(size.skills, 'skill-');
  const someone = (): Member => {
    const guest = roll(5) === 0;
    return { guest, team: guest || roll(6) === 0 ? null : (teams[roll(teams.length)] ?? null) };
  };
  const sizeLeast = 1 + roll(3);
  const sizeMost = sizeLeast + roll(3);
  const choices: Choice[] = letters(size.choices, 'idea-').map((id) => ({
    id,
    members: roll(2) ? [] : Array.from({ length: 1 + roll(sizeMost) }, someone),
    skills: skills.filter(() => roll(3) === 0),
  }));
  const ids = choices.map(({ id }) => id);
  const room = new Map(choices.map(({ id, members }) => [id, sizeMost - members.length]));
  const people = letters(size.people, 'person-').map((id): Single => {
    const wishes = roll(8) === 0 ? [] : shuffled(ids, roll).slice(0, 1 + roll(3));
    const single = { ...{ id, ...someone(), wishes }, skills: skills.filter(() => roll(3) === 0) };
    if (!pins || roll(7) > 0) return single;
    const pinned = roll(4) === 0 ? null : (ids[roll(ids.length)] ?? null);
    const left = pinned === null ? 1 : (room.get(pinned) ?? 0);
    if (left <= 0) return single;
    if (pinned !== null) room.set(pinned, left - 1);
    return { ...single, pinned };
  });
  const mixed = { sizeLeast, sizeMost, teamsLeast: 1 + roll(3), staffBeside: roll(3) > 0 };
  return { mixed, people, choices };
}

/** As a hackathon looks: some ideas are wished for far more than others. */
export function hackathonOf(
  seed: number,
  { people = 120, ideas = 25, standing = 8 } = {},
): MatchProblem {
  const roll = dice(seed);
  const skills = letters(12, 'skill-');
  const choices = letters(ideas, 'idea-').map(
    (id, at): Choice => ({
      id,
      members:
        at < standing
          ? Array.from({ length: 1 + roll(4) }, () => ({ guest: false, team: `team-${roll(10)}` }))
          : [],
      skills: skills.filter(() => roll(5) === 0),
    }),
  );
  // The popular ones come up again and again: the lesser of two rolls, twice.
  const popular = () => Math.min(roll(ideas), roll(ideas), roll(ideas));
  return {
    mixed: { sizeLeast: 3, sizeMost: 6, teamsLeast: 2, staffBeside: true },
    choices: shuffled(choices, roll),
    people: letters(people, 'person-').map((id) => {
      const guest = roll(6) === 0;
      const wishes = new Set<string>();
      const many = roll(12) === 0 ? 0 : 3;
      while (wishes.size < many) wishes.add(`idea-${popular()}`);
      return {
        ...{ id, guest, team: guest ? null : `team-${roll(10)}`, wishes: [...wishes] },
        skills: skills.filter(() => roll(6) === 0),
      };
    }),
  };
}

function shuffled<Item>(items: readonly Item[], roll: (sides: number) => number): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(roll(rest.length), 1)[0] as Item);
}

/** What an assignment comes to, worked out here once more: [alone, amiss, wishes, skills]. */
export type Told = [alone: number, amiss: number, wishes: number, skills: number];

/** Which rules an assignment breaks, in words; and what it comes to. */
export function judged({ mixed, people, choices }: MatchProblem, places: Place[]) {
  const broken: string[] = [];
  const at = new Map<string, string | null>();
  for (const { person, idea } of places) {
    if (at.has(person)) broken.push(`${person} goes to two`);
    at.set(person, idea);
  }
  const told: Told = [0, 0, 0, 0];
  for (const { id, wishes, pinned } of people) {
    if (!at.has(id)) broken.push(`${id} is forgotten`);
    const idea = at.get(id) ?? null;
    if (pinned !== undefined && idea !== pinned) broken.push(`${id} is moved`);
    if (idea === null && pinned === null) continue;
    if (idea === null) told[0] += 1;
    if (wishes.length > 0 && idea === null) told[2] += 25;
    else if (wishes.length > 0 && idea !== null) {
      const rank = wishes.indexOf(idea);
      told[2] += rank < 0 ? 16 : (rank + 1) ** 2;
    }
  }
  for (const { id, members, skills } of choices) {
    const coming = people.filter((person) => at.get(person.id) === id);
    const all = [...members, ...coming];
    if (all.length === 0) continue;
    const bySaid = coming.some(({ pinned }) => pinned === id);
    if (coming.length > 0 && all.length > mixed.sizeMost) broken.push(`${id} is too large`);
    const small = all.length < mixed.sizeLeast;
    const houses = new Set(all.map(({ team }) => team).filter((team) => team !== null)).size;
    const alike = mixed.teamsLeast > 1 && houses < mixed.teamsLeast;
    const guestly = mixed.staffBeside && all.every(({ guest }) => guest);
    const unmixed = alike || guestly;
    told[1] += Number(small) + Number(unmixed);
    if (coming.length > 0 && !bySaid) {
      if (unmixed) broken.push(`${id} is not mixed`);
      if (small && members.length === 0) broken.push(`${id} begins too small`);
    }
    for (const skill of new Set(skills)) {
      if (coming.some((person) => person.skills.includes(skill))) told[3] += 1;
    }
  }
  return { broken, told };
}

/** The best of all assignments there are, tried one by one. */
export function byTrying(problem: MatchProblem): Told {
  let best: Told | undefined;
  const tried: Place[] = [];
  const go = (at: number): void => {
    const person = problem.people[at];
    if (!person) {
      const { broken, told } = judged(problem, tried);
      if (broken.length === 0 && (!best || better(told, best))) best = told;
      return;
    }
    for (const idea of [null, ...problem.choices.map(({ id }) => id)]) {
      if (person.pinned !== undefined && person.pinned !== idea) continue;
      tried.push({ person: person.id, idea });
      go(at + 1);
      tried.pop();
    }
  };
  go(0);
  if (!best) throw new Error('There is always one: whoever is not pinned stays alone.');
  return best;
}

const better = (one: Told, other: Told): boolean => {
  const [a, b, c, d] = one.map((value, at) => value - (other[at] ?? 0)) as Told;
  return a < 0 || (a === 0 && (b < 0 || (b === 0 && (c < 0 || (c === 0 && d > 0)))));
};
