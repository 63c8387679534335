import type { Cohort, Hire, Visit } from '../../../api/cohorts/schema.ts';
import type { Broken } from '../../../api/cohorts/visits/rules.ts';
import { isAway } from './away.ts';
import type { Moves, Picked } from './useMoves.ts';
import { VisitButton } from './VisitButton.tsx';
import { dayWords, halfWords } from './words.ts';

type Props = {
  cohort: Cohort;
  /** Whose visits are looked for. */
  hires: Hire[];
  by: 'hires' | 'rotations';
  pick: ((visit: Picked) => void) | undefined;
  moves: Moves;
  wrong: Broken[];
};

/** The timetable, for screens that have room for it. */
export function Grid({ cohort, hires, by, pick, moves, wrong }: Props) {
  const { days, rotations, today } = cohort;
  const visits = cohort.visits.filter(({ hire }) => hires.some(({ id }) => id === hire));
  const rows =
    by === 'hires'
      ? hires.map(({ id, name }) => ({ id, name }))
      : rotations.map(({ slug, title }) => ({ id: slug, name: title }));
  const isIn = (visit: Visit, row: string, day: string) =>
    (by === 'hires' ? visit.hire : visit.rotation) === row && visit.plan?.day === day;
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="timetable" tabIndex={0} aria-label="Timetable">
      <table>
        <thead>
          <tr>
            <th scope="col">{by === 'hires' ? 'Who' : 'Where'}</th>
            {days.map((day) => (
              <th scope="col" key={day} aria-current={day === today ? 'date' : undefined}>
                {dayWords(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {days.map((day) => (
                <Cell
                  key={day}
                  day={day}
                  moves={moves}
                  away={by === 'hires' && isAway(cohort, id, day)}
                  spot={
                    moves.spot?.day === day &&
                    moves.held?.[by === 'hires' ? 'hire' : 'rotation'] === id
                  }
                >
                  {visits
                    .filter((visit) => isIn(visit, id, day))
                    .map((visit) => (
                      <VisitButton
                        key={visit.id}
                        cohort={cohort}
                        visit={visit}
                        by={by}
                        pick={pick}
                        moves={moves}
                        wrong={wrong.some(
                          (one) => one.hire === visit.hire && one.rotation === visit.rotation,
                        )}
                      />
                    ))}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = {
  day: string;
  moves: Moves;
  away: boolean;
  /** Whether a visit that the keys carry would be dropped here. */
  spot: boolean;
  children: preact.ComponentChildren;
};

function Cell({ day, moves, away, spot, children }: CellProps) {
  const over = (event: DragEvent) => {
    if (moves.held && moves.over(day)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    moves.drop(day);
  };
  return (
    <td data-spot={spot ? '' : undefined} onDragEnter={over} onDragOver={over} onDrop={drop}>
      {children}
      {spot && moves.spot && <span class="quiet">here, {halfWords[moves.spot.half]}</span>}
      {away && <span class="quiet">away</span>}
    </td>
  );
}
