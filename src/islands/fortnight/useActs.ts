import type { MyFortnight, MyVisit, MyWelcome } from '../../../api/cohorts/fortnight/schema.ts';
import type { MiniProjectChange } from '../../../api/cohorts/mini-projects/schema.ts';
import { nextTime } from '../kept/clock.ts';
import { fortnightOutbox } from './outbox.ts';

export type Said = Pick<MiniProjectChange, 'project' | 'state' | 'words'>;
export type Say = (visit: MyVisit, said: Said) => void;

/** What a hire does here: each act is kept at once, and sent as soon as somebody answers. */
export function useActs(person: string, mine: MyFortnight) {
  const cohort = mine.cohort.slug;
  const say: Say = (visit, said) => {
    const { id, at } = nextTime(visit.changes[0]?.at ?? '');
    const body = { ...said, id, at };
    fortnightOutbox.keep(person, { id, cohort, does: 'mini-project', visit: visit.id, body });
  };
  const tick = (task: string, done: boolean) => {
    const known = mine.tasks.find(({ key }) => key === task);
    const { id, at } = nextTime(known?.at ?? '');
    fortnightOutbox.keep(person, { id, cohort, does: 'task', task, body: { done, at } });
  };
  const answer = ({ by }: MyWelcome, body: { thanked: boolean; hidden: boolean }) => {
    const { id } = nextTime('');
    fortnightOutbox.keep(person, { id, cohort, does: 'welcome', person: by.slug, body });
  };
  return { say, tick, answer };
}
