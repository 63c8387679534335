import type { Cohort, Visit } from '../../../api/cohorts/schema.ts';
import { type Moves, nameOf, type Picked } from './useMoves.ts';
import { dayWords, halfWords, hireName, rotationTitle } from './words.ts';

type Props = {
  cohort: Cohort;
  visit: Visit;
  by: 'hires' | 'rotations';
  /** Opens it; undefined: it is only read. */
  pick: ((visit: Picked) => void) | undefined;
  moves: Moves;
  wrong: boolean;
};

/** A visit in the timetable: drag it, carry it by keys, or open it. */
export function VisitButton({ cohort, visit, by, pick, moves, wrong }: Props) {
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
      data-visit={nameOf(visit)}
      data-held={moves.held && nameOf(moves.held) === nameOf(visit) ? '' : undefined}
      aria-describedby="timetable-keys"
      onKeyDown={(event) => moves.keyed(visit, event)}
      // Space is for taking it up: without this some browsers open it as well.
      onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      onBlur={() => moves.spot && moves.hold(undefined)}
      onClick={() => pick(visit)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', name);
        moves.hold(visit);
      }}
      onDragEnd={(event) => event.dataTransfer?.dropEffect === 'none' && moves.letGo()}
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
