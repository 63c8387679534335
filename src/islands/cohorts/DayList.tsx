import { useState } from 'preact/hooks';
import type { Cohort, Visit } from '../../../api/cohorts/schema.ts';
import type { Picked } from './useMoves.ts';
import { dayWords, halfWords, hireName, longDay, rotationTitle } from './words.ts';

type Props = { cohort: Cohort; pick: ((visit: Picked) => void) | undefined };

/** The plan of one day or of one person, where there is no room for a timetable. */
export function DayList({ cohort, pick }: Props) {
  const { days, hires, today, visits } = cohort;
  const [chosen, setChosen] = useState(() => firstOf(cohort));
  const hire = hires.find(({ id }) => id === chosen);
  const order = hire ? hires.map(({ id }) => id) : days;
  const at = order.indexOf(chosen);
  const here = visits
    .filter(({ plan, hire: who }) => plan && (hire ? who === hire.id : plan.day === chosen))
    .sort((one, other) => placeOf(cohort, one).localeCompare(placeOf(cohort, other)));
  if (!visits.some(({ plan }) => plan)) return null;
  return (
    <div class="timetable-days">
      <div class="timetable-choice">
        <Step to={order[at - 1]} choose={setChosen} words={hire ? 'Person before' : 'Day before'}>
          ←
        </Step>
        <select
          aria-label="Whose plan, or which day"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <optgroup label="A day">
            {days.map((day) => (
              <option key={day} value={day}>
                {longDay(day)}
                {day === today && ', today'}
              </option>
            ))}
          </optgroup>
          <optgroup label="A person">
            {hires.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
        <Step to={order[at + 1]} choose={setChosen} words={hire ? 'Next person' : 'Next day'}>
          →
        </Step>
      </div>
      {here.length === 0 && <p class="quiet">No visits.</p>}
      <ul class="rows">
        {here.map((visit) => (
          <Row key={visit.id} cohort={cohort} visit={visit} isOfOne={Boolean(hire)} pick={pick} />
        ))}
      </ul>
    </div>
  );
}

type RowProps = Props & { visit: Visit; isOfOne: boolean };

function Row({ cohort, visit, isOfOne, pick }: RowProps) {
  const { hire, rotation, plan } = visit;
  const [who, where] = [hireName(cohort, hire), rotationTitle(cohort, rotation)];
  const facts = [
    isOfOne ? '' : where,
    plan ? halfWords[plan.half] : '',
    isOfOne && plan ? dayWords(plan.day) : '',
    plan?.host ? `with ${plan.host.name}` : '',
  ];
  return (
    <li class="row">
      <div>
        <p>{isOfOne ? where : who}</p>
        <p class="row-facts">{facts.filter(Boolean).join(', ')}</p>
      </div>
      {pick && (
        <p class="row-side">
          <button class="button quiet" type="button" onClick={() => pick(visit)}>
            Move
            <span class="visually-hidden">
              {' '}
              {who} at {where}
            </span>
          </button>
        </p>
      )}
    </li>
  );
}

type StepProps = {
  to: string | undefined;
  choose: (to: string) => void;
  words: string;
  children: preact.ComponentChildren;
};

function Step({ to, choose, words, children }: StepProps) {
  return (
    <button
      class="button quiet"
      type="button"
      aria-label={words}
      disabled={to === undefined}
      onClick={() => to !== undefined && choose(to)}
    >
      {children}
    </button>
  );
}

/** The next day on which somebody visits a team, or the first of all. */
function firstOf({ days, today, visits }: Cohort): string {
  const isVisited = (day: string) => visits.some(({ plan }) => plan?.day === day);
  return days.find((day) => day >= today && isVisited(day)) ?? days[0] ?? '';
}

/** By day and half, then by name. */
function placeOf(cohort: Cohort, { plan, hire }: Visit): string {
  const half = plan?.half === 'pm' ? '2' : '1';
  return `${plan?.day} ${half} ${hireName(cohort, hire)}`;
}
