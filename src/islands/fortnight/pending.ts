import type { MyFortnight, MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import type { MiniProjectChange } from '../../../api/cohorts/mini-projects/schema.ts';
import type { Waiting } from './outbox.ts';

/** The fortnight as it will be when everything that waits here has been told to the service. */
export function withWaiting(known: MyFortnight, waiting: readonly Waiting[]): MyFortnight {
  return waiting
    .filter(({ refused, cohort }) => refused === undefined && cohort === known.cohort.slug)
    .reduce(applied, known);
}

function applied(mine: MyFortnight, waiting: Waiting): MyFortnight {
  switch (waiting.does) {
    case 'mini-project': {
      const { visit, body } = waiting;
      const visits = mine.visits.map((one) => (one.id === visit ? changed(one, body) : one));
      return { ...mine, visits };
    }
    case 'task': {
      const { task, body } = waiting;
      return {
        ...mine,
        tasks: mine.tasks.map((one) => (one.key === task ? { ...one, ...body } : one)),
      };
    }
    case 'welcome': {
      const { person, body } = waiting;
      return {
        ...mine,
        welcomes: mine.welcomes.map((one) => (one.by.slug === person ? { ...one, ...body } : one)),
      };
    }
    // Whoever writes shows what is being written.
    case 'note':
      return mine;
  }
}

function changed(visit: MyVisit, { id, project, state, words, at }: MiniProjectChange): MyVisit {
  const isKnown = visit.changes.some((one) => one.id === id);
  const isLate = (visit.changes[0]?.at ?? '') > at;
  if (isKnown || isLate) return visit;
  const change = { id, project, state, words, at, by: null };
  return { ...visit, project, state, words, changes: [change, ...visit.changes] };
}
