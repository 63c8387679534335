import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cohort, Half, Visit } from '../../../api/cohorts/schema.ts';
import { brokenByMove, brokenWords } from '../../../api/cohorts/visits/rules.ts';
import type { Placing } from '../../../api/cohorts/visits/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import type { Failed } from '../useCall.ts';
import { useCall } from '../useCall.ts';
import { dayWords, halfWords, hireName, rotationTitle } from './words.ts';

/** A visit, or one that is missing in the plan. */
export type Picked = Pick<Visit, 'hire' | 'rotation' | 'plan' | 'pinned'>;

/** Part of a day, where a visit in hand would be dropped. */
type Spot = { day: string; half: Half };

export type Moves = {
  failed: Failed | undefined;
  /** Where the visit in hand would be, or why it cannot. */
  said: string | undefined;
  held: Picked | undefined;
  /** Where the keys have carried it. */
  spot: Spot | undefined;
  hold: (visit: Picked | undefined) => void;
  /** Ends a drag; what cannot be where it was let go is where it was, and it says why. */
  letGo: () => void;
  /** Whether the visit in hand can be dropped on a day; says why not. */
  over: (day: string) => boolean;
  drop: (day: string) => void;
  /** Space takes a visit up, arrows carry it, Enter or Space drops it, Escape puts it back. */
  keyed: (visit: Picked, event: KeyboardEvent) => void;
};

/** Moving visits about by mouse or by keys, with what each place would break. */
export function useMoves(cohort: Cohort, put: (cohort: Cohort) => void): Moves {
  const [held, setHeld] = useState<Picked>();
  const [said, setSaid] = useState<string>();
  const [spot, setSpot] = useState<Spot>();
  const dropped = useRef<string>();
  const { failed, make } = useCall<Cohort>(put);
  // Whoever dropped a visit by keys goes on from where it is now.
  useEffect(() => {
    const visit = document.querySelector<HTMLElement>(`[data-visit="${dropped.current}"]`);
    if (dropped.current) visit?.focus();
    dropped.current = undefined;
  }, [cohort]);
  const hold = (visit: Picked | undefined) => {
    setHeld(visit);
    setSpot(undefined);
    setSaid(undefined);
  };
  const what = (one: Picked) =>
    `${hireName(cohort, one.hire)} at ${rotationTitle(cohort, one.rotation)}`;
  const letGo = () => {
    if (!held) return;
    setHeld(undefined);
    setSaid(said && `${said} ${what(held)} is where it was.`);
  };
  const over = (day: string) => {
    if (!held) return false;
    const { broken } = placingOn(cohort, held, day);
    setSaid(
      broken.length > 0 ? broken.join(' ') : `${what(held)} on ${dayWords(day)}: nothing clashes.`,
    );
    return broken.length === 0;
  };
  const send = (visit: Picked, placing: Placing) =>
    void make(() => place(cohort.slug, visit, placing));
  const drop = (day: string) => {
    if (!held) return;
    hold(undefined);
    send(held, placingOn(cohort, held, day).placing);
  };
  const carry = (visit: Picked, to: Spot) => {
    const { broken } = placingOn(cohort, visit, to.day, to.half);
    const clash = broken.length > 0 ? broken.join(' ') : 'nothing clashes.';
    const where = `${dayWords(to.day)}, ${halfWords[to.half]}`;
    setSpot(to);
    setSaid(`${what(visit)} on ${where}: ${clash} Enter drops it, Escape puts it back.`);
  };
  const keyed = (visit: Picked, event: KeyboardEvent) => {
    const { key } = event;
    if (!spot || !held) {
      if (key !== ' ' || !visit.plan) return;
      event.preventDefault();
      setHeld(visit);
      carry(visit, visit.plan);
      return;
    }
    const to = carriedBy(key, spot, cohort.days);
    if (!to && ![' ', 'Enter', 'Escape'].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) return carry(held, to);
    if (key === 'Escape') {
      hold(undefined);
      return setSaid(`${what(held)} is where it was.`);
    }
    const { placing, broken } = placingOn(cohort, held, spot.day, spot.half);
    if (broken.length > 0) return setSaid(`It cannot be dropped here. ${broken.join(' ')}`);
    dropped.current = nameOf(held);
    hold(undefined);
    setSaid(`${what(held)} is now on ${dayWords(spot.day)}, ${halfWords[spot.half]}.`);
    send(held, placing);
  };
  return { failed, said, held, spot, hold, letGo, over, drop, keyed };
}

/** What the page knows a visit by. */
export const nameOf = ({ hire, rotation }: Pick<Picked, 'hire' | 'rotation'>): string =>
  `${hire} ${rotation}`;

/** Left and right a day, up and down to the morning or the afternoon; undefined: another key. */
function carriedBy(key: string, { day, half }: Spot, days: string[]): Spot | undefined {
  const at = days.indexOf(day);
  if (key === 'ArrowLeft') return { day: days[at - 1] ?? day, half };
  if (key === 'ArrowRight') return { day: days[at + 1] ?? day, half };
  if (key === 'ArrowUp') return { day, half: half === 'day' ? half : 'am' };
  if (key === 'ArrowDown') return { day, half: half === 'day' ? half : 'pm' };
  return undefined;
}

/** The best way to put a visit on a day: the half and the host with which nothing clashes. */
export function placingOn(cohort: Cohort, picked: Picked, day: string, only?: Half) {
  const { hire, rotation, plan, pinned } = picked;
  const place = cohort.rotations.find(({ slug }) => slug === rotation);
  const mine: Half[] = plan ? [plan.half] : [];
  const any: Half[] = place?.whole ? ['day'] : [...mine, 'am', 'pm'];
  const halves = only ? [only] : any;
  const hosts = [plan?.host?.slug ?? null, ...(place?.hosts ?? []).map(({ slug }) => slug)];
  const tries = halves.flatMap((half) =>
    hosts.map((host) => {
      const placing: Placing = { day, half, host, pinned };
      const broken = brokenByMove(cohort, { hire, rotation, ...placing });
      return { placing, broken: [...new Set(broken.map((one) => brokenWords(cohort, one)))] };
    }),
  );
  const first = { placing: { day, half: 'day' as const, host: null, pinned }, broken: [] };
  return tries.reduce(
    (best, one) => (one.broken.length < best.broken.length ? one : best),
    tries[0] ?? first,
  );
}

/** The first day to come on which a visit clashes with nothing, or the first of all. */
export function firstPlacing(cohort: Cohort, picked: Picked): Placing {
  const coming = cohort.days.filter((day) => day >= cohort.today);
  const tries = coming.map((day) => placingOn(cohort, picked, day));
  const free = tries.find(({ broken }) => broken.length === 0);
  return (free ?? placingOn(cohort, picked, cohort.days[0] ?? '')).placing;
}

export const place = (
  cohort: string,
  { hire, rotation }: Pick<Picked, 'hire' | 'rotation'>,
  json: Placing,
) =>
  answerTo(
    api.cohorts[':cohort'].hires[':hire'].visits[':rotation'].$put({
      ...{ param: { cohort, hire, rotation }, json },
    }),
  );
