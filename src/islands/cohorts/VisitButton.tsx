import type { Cohort, Visit } from '../../../api/cohorts/schema.ts';
import type { Picked } from './useMoves.ts';
import { dayWords, halfWords, hireName, rotationTitle } from './words.ts';

type Props = {
  cohort: Cohort;
  visit: Visit;
  by: 'hires' | 'rotations';
  /** Opens it; undefined: it is only read. */
  pick: ((visit: Picked) => void) | undefined;
  hold: (visit: Picked | undefined) => void;
  wrong: boolean;
};

/** A visit in the timetable: drag it, or open it. */
export function VisitButton({ cohort, visit, by, pick, hold, wrong }: Props) {
  const { hire, rotation, plan, pinned } = visit;
  const words = by === 'hires' ? rotationTitle(cohort, rotation) : hireName(cohort, hire);
  const half = plan && plan.half !== 'day' ? halfWords[plan.half] : '';
  const facts = [half, pinned ? 'pinned' : ''].filter(Boolean).join(', ');
  const text = (
    <>
      {words}
      {facts && <span class="quiet"> {facts}</span>}
    </>
  );
  if (!pick) return <p class="visit">{text}</p>;
  const name = `${hireName(cohort, hire)} at ${rotationTitle(cohort, rotation)}`;
  const [before, after] = name.split(words);
  return (
    <button
      class="visit"
      type="button"
      draggable
      data-wrong={wrong ? '' : undefined}
      onClick={() => pick(visit)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', name);
        hold(visit);
      }}
      onDragEnd={() => hold(undefined)}
    >
      <span class="visually-hidden">Move {before}</span>
      {text}
      <span class="visually-hidden">
        {after}
        {plan && `, ${dayWords(plan.day)}`}
      </span>
    </button>
  );
}
