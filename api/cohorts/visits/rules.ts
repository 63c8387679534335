import type { PlanProblem } from '../../bootcamp/planner/problem.ts';
import type { Refusal } from '../../refusal.ts';
import { slotOf } from '../days/rules.ts';
import type { Cohort } from '../schema.ts';
import type { Placing } from './schema.ts';

/** A visit at a slot, half a working day; undefined: on a day that the cohort does not have. */
export type Slotted = {
  hire: string;
  rotation: string;
  slot: number | undefined;
  host: string | null;
};

type Rule = 'outside' | 'noon' | 'unwanted' | 'away' | 'busy' | 'twice' | 'full' | 'host' | 'order';
/** A rule that a visit breaks; `other`: with which rotation, or which host. */
export type Broken = { rule: Rule; hire: string; rotation: string; slot?: number; other?: string };

type Grounds = Pick<PlanProblem, 'days' | 'hires' | 'rotations' | 'order' | 'waived' | 'busy'>;

/** Which rules a plan breaks, visit by visit; none where nothing clashes. */
export function brokenRules(problem: Grounds, visits: readonly Slotted[]): Broken[] {
  return visits.flatMap((visit) => brokenBy(problem, visits, visit));
}

function brokenBy(problem: Grounds, all: readonly Slotted[], visit: Slotted): Broken[] {
  const { hire, rotation, slot } = visit;
  const person = problem.hires.find(({ id }) => id === hire);
  const place = problem.rotations.find(({ id }) => id === rotation);
  const says = (rule: Rule, more: Partial<Broken> = {}): Broken => ({
    ...{ rule, hire, rotation, ...(slot !== undefined && { slot }) },
    ...more,
  });
  if (!person || !place) return [says('unwanted')];
  const slots = slotsOf(slot, place.halves);
  if (slot === undefined || slots.some((one) => one < 0 || one >= problem.days * 2)) {
    return [says('outside')];
  }
  const found: Broken[] = [];
  if (place.halves === 2 && slot % 2 !== 0) found.push(says('noon'));
  if (![...person.required, ...person.offered].includes(rotation)) found.push(says('unwanted'));
  if (slots.some((one) => person.away.includes(one))) found.push(says('away'));
  if (slots.some((one) => problem.busy.includes(one))) found.push(says('busy'));
  const others = all.filter((one) => one !== visit && one.slot !== undefined);
  const meeting = others.filter((one) =>
    slotsOf(one.slot, halvesOf(problem, one.rotation)).some((at) => slots.includes(at)),
  );
  for (const one of meeting.filter((one) => one.hire === hire)) {
    found.push(says('twice', { other: one.rotation }));
  }
  const here = meeting.filter((one) => one.rotation === rotation);
  const isFull = slots.some((at) => {
    const there = here.filter((one) => slotsOf(one.slot, place.halves).includes(at));
    return there.length + 1 > (place.capacity[at] ?? 0);
  });
  if (isFull) found.push(says('full'));
  found.push(...hostBroken(place, visit, slots).map((other) => says('host', other)));
  for (const [before, after] of problem.order) {
    if (after !== rotation || isWaived(problem, hire, before, after)) continue;
    const first = others.find((one) => one.hire === hire && one.rotation === before);
    const end = (first?.slot ?? -2) + halvesOf(problem, before);
    if (first && end > slot) found.push(says('order', { other: before }));
  }
  return found;
}

/** Where hosts are known one of them has to be there. */
function hostBroken(
  { hosts }: Grounds['rotations'][number],
  { host }: Slotted,
  slots: number[],
): Partial<Broken>[] {
  if (hosts.length === 0) return [];
  const receiver = hosts.find(({ id }) => id === host);
  if (!receiver) return [{}];
  return receiver.away.some((one) => slots.includes(one)) ? [{ other: receiver.id }] : [];
}

const halvesOf = ({ rotations }: Grounds, rotation: string): 1 | 2 =>
  rotations.find(({ id }) => id === rotation)?.halves ?? 1;

const slotsOf = (slot: number | undefined, halves: 1 | 2): number[] =>
  slot === undefined ? [] : halves === 2 ? [slot, slot + 1] : [slot];

const isWaived = ({ waived }: Grounds, hire: string, before: string, after: string): boolean =>
  waived.some((one) => one.hire === hire && one.before === before && one.after === after);

/** The visits of a cohort's plan, by slots. */
export function slotted({ visits, days }: Pick<Cohort, 'visits' | 'days'>): Slotted[] {
  return visits.flatMap(({ hire, rotation, plan }) =>
    plan
      ? { hire, rotation, slot: slotOf(days, plan.day, plan.half), host: plan.host?.slug ?? null }
      : [],
  );
}

type Moved = Placing & { hire: string; rotation: string };

/** The rules that a plan breaks once a visit is moved, and did not break before. */
export function brokenByMove(cohort: Cohort, moved: Moved): Broken[] {
  if (!cohort.problem) return [];
  const { hire, rotation, day, half, host } = moved;
  const before = slotted(cohort);
  const rest = before.filter((one) => one.hire !== hire || one.rotation !== rotation);
  const after = [...rest, { hire, rotation, slot: slotOf(cohort.days, day, half), host }];
  const known = new Set(brokenRules(cohort.problem, before).map((one) => JSON.stringify(one)));
  return brokenRules(cohort.problem, after).filter((one) => {
    const isMine = one.hire === hire && one.rotation === rotation;
    return isMine || !known.has(JSON.stringify(one));
  });
}

type Named = Pick<Cohort, 'hires' | 'rotations' | 'days'>;

/** A broken rule as people say it. */
export function brokenWords({ hires, rotations }: Named, one: Broken): string {
  const hire = hires.find(({ id }) => id === one.hire)?.name ?? 'Somebody';
  const titleOf = (slug = '') => rotations.find((each) => each.slug === slug)?.title ?? slug;
  const title = titleOf(one.rotation);
  switch (one.rule) {
    case 'outside':
      return `${hire} at ${title}: that is no working day of the cohort.`;
    case 'noon':
      return `${title} takes a whole day, so it begins in the morning.`;
    case 'unwanted':
      return `${title} is not part of what ${hire} sees.`;
    case 'away':
      return `${hire} is away then.`;
    case 'busy':
      return `The programme has something else then, so ${hire} cannot be at ${title}.`;
    case 'twice': {
      // The same words from either side, so that they are said once.
      const [first, second] = [title, titleOf(one.other)].sort();
      return `${hire} would be at ${first} and at ${second} at once.`;
    }
    case 'full':
      return `${title} has no room for ${hire} then.`;
    case 'host':
      return hostWords(
        one,
        title,
        rotations.flatMap(({ hosts }) => hosts),
      );
    case 'order':
      return `${hire} sees ${titleOf(one.other)} before ${title}.`;
  }
}

function hostWords({ other }: Broken, title: string, hosts: { slug: string; name: string }[]) {
  const name = hosts.find(({ slug }) => slug === other)?.name ?? other;
  return other ? `${name} of ${title} is away then.` : `Nobody of ${title} receives them.`;
}

/** Why a visit cannot be there: it is over, or which rules it would break. */
export function moveRefusal(cohort: Cohort, moved: Moved, today: string): Refusal | undefined {
  const { hires, rotations, problem, visits } = cohort;
  const { hire, rotation } = moved;
  if (!hires.some(({ id }) => id === hire)) return missing('There is no such hire in this cohort.');
  if (!rotations.some(({ slug }) => slug === rotation)) {
    return missing('There is no such rotation in this programme.');
  }
  const old = visits.find((one) => one.hire === hire && one.rotation === rotation)?.told?.day;
  if (old !== undefined && old < today) return invalid('This visit is over.');
  const isWhole = problem?.rotations.find(({ id }) => id === rotation)?.halves === 2;
  if (isWhole !== (moved.half === 'day')) {
    return invalid(`This visit takes ${isWhole ? 'a whole day' : 'half a day'}.`);
  }
  const broken = brokenByMove(cohort, moved).map((one) => brokenWords(cohort, one));
  return broken.length > 0 ? invalid([...new Set(broken)].join(' ')) : undefined;
}

const missing = (message: string): Refusal => ({ code: 'missing', message });

const invalid = (message: string): Refusal => ({
  ...{ code: 'invalid', message, fields: [{ field: 'day', message }] },
});
