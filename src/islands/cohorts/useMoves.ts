import { useState } from 'preact/hooks';
import type { Cohort, Half, Visit } from '../../../api/cohorts/schema.ts';
import { brokenByMove, brokenWords } from '../../../api/cohorts/visits/rules.ts';
import type { Placing } from '../../../api/cohorts/visits/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import type { Failed } from '../useCall.ts';
import { useCall } from '../useCall.ts';
import { dayWords, hireName, rotationTitle } from './words.ts';

/** A visit, or one that is missing in the plan. */
export type Picked = Pick<Visit, 'hire' | 'rotation' | 'plan' | 'pinned'>;

export type Moves = {
  failed: Failed | undefined;
  /** Where the visit in hand would be, or why it cannot. */
  said: string | undefined;
  held: Picked | undefined;
  hold: (visit: Picked | undefined) => void;
  /** Whether the visit in hand can be dropped on a day; says why not. */
  over: (day: string) => boolean;
  drop: (day: string) => void;
};

/** Dragging visits about, with what each day would break. */
export function useMoves(cohort: Cohort, put: (cohort: Cohort) => void): Moves {
  const [held, setHeld] = useState<Picked>();
  const [said, setSaid] = useState<string>();
  const { failed, make } = useCall<Cohort>(put);
  const hold = (visit: Picked | undefined) => {
    setHeld(visit);
    setSaid(undefined);
  };
  const over = (day: string) => {
    if (!held) return false;
    const { broken } = placingOn(cohort, held, day);
    const what = `${hireName(cohort, held.hire)} at ${rotationTitle(cohort, held.rotation)}`;
    setSaid(broken.length > 0 ? broken.join(' ') : `${what} on ${dayWords(day)}: nothing clashes.`);
    return broken.length === 0;
  };
  const drop = (day: string) => {
    if (!held) return;
    const { placing } = placingOn(cohort, held, day);
    hold(undefined);
    void make(() => place(cohort.slug, held, placing));
  };
  return { failed, said, held, hold, over, drop };
}

/** The best way to put a visit on a day: the half and the host with which nothing clashes. */
export function placingOn(cohort: Cohort, picked: Picked, day: string) {
  const { hire, rotation, plan, pinned } = picked;
  const place = cohort.rotations.find(({ slug }) => slug === rotation);
  const mine: Half[] = plan ? [plan.half] : [];
  const halves: Half[] = place?.whole ? ['day'] : [...mine, 'am', 'pm'];
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
