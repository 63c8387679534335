import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { AboutPeople, Counts, Rating, Verdict } from './schema.ts';

/** What is said of people is read only together with what two others said. */
export const GROUP_SIZE = 3;

type Answer = { person: string; batch: string | null };

/**
 * Which of the answers become a group, of all in the order in which they came: the first that waits
 * of each of the first three people of whom one waits. Undefined as long as there are no three.
 *
 * Groups are never filled up, split or mixed anew. So whoever compares the page of yesterday with
 * that of today sees three more answers, or three less, and never one.
 */
export function nextGroup<Said extends Answer>(answers: readonly Said[]): Said[] | undefined {
  const waiting = answers.filter(({ batch }) => batch === null);
  const firsts = waiting.filter(
    ({ person }, at) => waiting.findIndex((one) => one.person === person) === at,
  );
  return firsts.length < GROUP_SIZE ? undefined : firsts.slice(0, GROUP_SIZE);
}

/** The groups that may be shown: whole ones. One of which somebody took an answer back is hidden. */
export function wholeGroups<Said extends Answer>(answers: readonly Said[]): Said[][] {
  const groups = Map.groupBy(
    answers.filter(({ batch }) => batch !== null),
    ({ batch }) => batch,
  );
  return [...groups.values()].filter(
    (group) => new Set(group.map(({ person }) => person)).size >= GROUP_SIZE,
  );
}

type Said = Answer & { clear: Verdict; timeFor: Verdict; words: string };

/**
 * What is said of people. Of each question only whether all three say yes: if counts were shown,
 * three times “no” would tell what each of them said. The words of all groups are one list, in the
 * order of the alphabet, which says nothing of who and when.
 */
export function aboutPeople(answers: readonly Said[]): AboutPeople {
  const groups = wholeGroups(answers);
  const all = (of: 'clear' | 'timeFor') =>
    groups.filter((group) => group.every((one) => one[of] === 'yes')).length;
  return {
    groups: groups.length,
    clearToAll: all('clear'),
    timeForAll: all('timeFor'),
    words: inAlphabet(groups.flat().map(({ words }) => words)),
  };
}

/** Texts without any trace of the order in which they came. */
export const inAlphabet = (texts: readonly string[]): string[] =>
  texts.filter((text) => text !== '').toSorted();

export function countsOf(ratings: readonly Rating[], of: keyof Rating): Counts {
  const count = (verdict: Verdict) => ratings.filter((one) => one[of] === verdict).length;
  return { yes: count('yes'), partly: count('partly'), no: count('no') };
}

export const noVisitRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such visit. It may have been taken out of the plan.',
};

export const noRotationRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such rotation in the boot camp.',
};

/** Nobody speaks for a hire, whatever their role. */
export const notMineRefusal: Refusal = {
  code: 'forbidden',
  message: 'Only the hire whose visit it is can say how it was.',
};

export const notYetRefusal: Refusal = {
  code: 'invalid',
  message: 'This visit is still to come. Say afterwards how it was.',
};

/** It would be seen what was changed, and so whose it is. */
export const shownRefusal: Refusal = {
  code: 'over',
  message:
    'The team reads what you said of people, together with what two others said. You can take it back, but no longer change it.',
};

/** Why somebody may not read what hires say of a rotation: its team reads it, and admins. */
export function readRefusal(team: string, asker: Asker | undefined): Refusal | undefined {
  const own = asker?.team === team;
  return permissionRefusal(roleOf(asker), 'rotation-feedback.read', own);
}
