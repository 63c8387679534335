import type { Cohort } from '../../../api/cohorts/schema.ts';
import type { Picked } from './useMoves.ts';
import { halfWords, hireName, longDay, rotationTitle } from './words.ts';

type Props = { cohort: Cohort; pick: ((visit: Picked) => void) | undefined };

/** The plan day by day, where there is no room for a timetable. */
export function DayList({ cohort, pick }: Props) {
  const { days, visits } = cohort;
  const planned = days.map((day) => ({
    day,
    here: visits.filter(({ plan }) => plan?.day === day),
  }));
  return (
    <ol class="timetable-days stack">
      {planned
        .filter(({ here }) => here.length > 0)
        .map(({ day, here }) => (
          <li key={day}>
            <h3>{longDay(day)}</h3>
            <ul class="rows">
              {here.map((visit) => (
                <li class="row" key={visit.id}>
                  <div>
                    <p>{hireName(cohort, visit.hire)}</p>
                    <p class="row-facts">
                      {rotationTitle(cohort, visit.rotation)},{' '}
                      {visit.plan && halfWords[visit.plan.half]}
                      {visit.plan?.host && `, with ${visit.plan.host.name}`}
                    </p>
                  </div>
                  {pick && (
                    <p class="row-side">
                      <button class="button quiet" type="button" onClick={() => pick(visit)}>
                        Move
                        <span class="visually-hidden">
                          {' '}
                          {hireName(cohort, visit.hire)} at {rotationTitle(cohort, visit.rotation)}
                        </span>
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ol>
  );
}
