import type { Mixed } from '../schema.ts';
import type { Check, Part } from '../teams/schema.ts';

/** What the checks need to know of somebody in a hack team. */
export type MemberFacts = {
  guest: boolean;
  /** Slug of their organisational team, if they are in one. */
  team: string | null;
  parts: readonly Part[];
};

/**
 * How a hack team stands to what the host wishes, in words. None of it bars anybody: only the size
 * does, and that at the door.
 */
export function checksOf(members: readonly MemberFacts[], mixed: Mixed): Check[] {
  return [
    sizeCheck(members.length, mixed),
    ...(mixed.teamsLeast > 1 ? [teamsCheck(members, mixed.teamsLeast)] : []),
    ...(mixed.staffBeside ? staffCheck(members) : []),
    coordinatorCheck(members),
  ];
}

/** Whether the team is as the host wishes; that somebody coordinates is advice. */
export const isMixed = (checks: readonly Check[]): boolean =>
  checks.every(({ rule, met }) => met || rule === 'coordinator');

function sizeCheck(size: number, { sizeLeast, sizeMost }: Mixed): Check {
  const span = sizeLeast === sizeMost ? `${sizeMost}` : `${sizeLeast} to ${sizeMost}`;
  const met = size >= sizeLeast && size <= sizeMost;
  const least = sizeLeast - size;
  const words = met
    ? `${peopleWords(size)}; a team has ${span}.`
    : least > 0
      ? `${least === 1 ? 'One more person is' : `${least} more people are`} missing: a team has ${span}.`
      : `${peopleWords(size)}, and a team has ${span}. Nobody has to leave; another team would be glad of you.`;
  return { rule: 'size', met, words };
}

function teamsCheck(members: readonly MemberFacts[], least: number): Check {
  const teams = new Set(members.flatMap(({ team }) => team ?? []));
  const met = teams.size >= least;
  const missing = least - teams.size;
  const words = met
    ? `From ${teams.size} teams of the house.`
    : `From ${teams.size === 1 ? 'one team' : `${teams.size} teams`} of the house so far. Somebody from ${
        missing === 1 ? 'another' : `${missing} others`
      } would make it mixed.`;
  return { rule: 'teams', met, words };
}

function staffCheck(members: readonly MemberFacts[]): Check[] {
  if (!members.some(({ guest }) => guest)) return [];
  const met = members.some(({ guest }) => !guest);
  const words = met
    ? 'Somebody who works here is with the guests.'
    : 'There are only guests so far. Somebody who works here should be with them.';
  return [{ rule: 'staff', met, words }];
}

function coordinatorCheck(members: readonly MemberFacts[]): Check {
  const count = members.filter(({ parts }) => parts.includes('coordinates')).length;
  const words =
    count === 0
      ? 'Nobody coordinates yet. Who keeps the whole in view?'
      : count === 1
        ? 'One of you coordinates.'
        : `${count} of you coordinate: agree who has the last word.`;
  return { rule: 'coordinator', met: count > 0, words };
}

const peopleWords = (count: number): string => (count === 1 ? 'One person' : `${count} people`);
