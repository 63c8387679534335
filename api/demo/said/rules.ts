import type { Row } from '../rows.ts';
import { beforeRows } from './before.ts';
import { feedbackRows } from './rows.ts';

type Cohorts = { cohorts: Row[]; hires: Row[]; visits: Row[] };

/** What hires and teams said to each other, and what became of the mini-projects. */
export type CampRows = Cohorts & {
  projects: Row[];
  outcomes: Row[];
  ratings: Row[];
  peopleAnswers: Row[];
  proposals: Row[];
  checkIns: Row[];
};

/** The cohorts of the demo with an earlier one, and with what was said of all their visits so far. */
export function withFeedback<All extends Cohorts>(all: All, now: Date): All & CampRows {
  const before = beforeRows(now);
  const hires = [...all.hires, ...before.hires];
  const visits = [...all.visits, ...before.visits];
  const today = now.toISOString().slice(0, 10);
  // Their latest visit is still to be told of, so that there is something to do in the demo.
  const latest = (hire: unknown) =>
    visits.reduce(
      (last, one) =>
        one.hire === hire && `${one.day}` < today && `${one.day}` > last ? `${one.day}` : last,
      '',
    );
  const been = visits.flatMap(({ id, hire, rotation, day }) => {
    const person = hires.find((one) => one.id === hire)?.person ?? null;
    if (person === null || day === null || day === undefined || day >= today) return [];
    if (day === latest(hire)) return [];
    const texts = { id, hire, rotation, day, person } as Record<string, string>;
    return [texts as { id: string; hire: string; rotation: string; day: string; person: string }];
  });
  return {
    ...all,
    ...{ hires, visits, cohorts: [...all.cohorts, ...before.cohorts] },
    projects: before.visits.map(({ id, project }) => ({ id, project })),
    outcomes: before.outcomes,
    checkIns: before.checkIns,
    ...feedbackRows(
      been.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
      now,
    ),
  };
}
