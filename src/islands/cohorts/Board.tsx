import type { Cohort, Visit } from '../../../api/cohorts/schema.ts';
import { halfWords, hireName, longDay, rotationTitle } from './words.ts';

/** Who is where today, what is stuck, and what is overdue. */
export function Board({ cohort }: { cohort: Cohort }) {
  const { visits, today, days } = cohort;
  const now = visits.filter(({ told }) => told?.day === today);
  const stuck = visits.filter(({ state }) => state === 'asked-for-help');
  const overdue = visits.filter(
    ({ told, state }) => told && told.day < today && ['not-started', 'going'].includes(state),
  );
  const isOn = today >= (days[0] ?? '') && today <= (days.at(-1) ?? '');
  if (!isOn && stuck.length + overdue.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="today">
      <header class="section-head">
        <h2 id="today">Today</h2>
        <p class="quiet">{longDay(today)}</p>
      </header>
      {isOn && now.length === 0 && <p class="quiet">Nobody visits a team today.</p>}
      <Rows cohort={cohort} visits={now} />
      {stuck.length > 0 && <h3>Asked for help</h3>}
      <Rows cohort={cohort} visits={stuck} />
      {overdue.length > 0 && <h3>Mini-projects not shown yet</h3>}
      <Rows cohort={cohort} visits={overdue} />
    </section>
  );
}

function Rows({ cohort, visits }: { cohort: Cohort; visits: Visit[] }) {
  if (visits.length === 0) return null;
  return (
    <ul class="rows">
      {visits.map(({ id, hire, rotation, told, state }) => (
        <li class="row" key={id}>
          <div>
            <p>
              <strong>{hireName(cohort, hire)}</strong> at{' '}
              <a href={`/bootcamp/rotations/${rotation}/`}>{rotationTitle(cohort, rotation)}</a>
            </p>
            <p class="row-facts">
              {told && (told.day === cohort.today ? halfWords[told.half] : longDay(told.day))}
              {told?.host && `, with ${told.host.name}`}
            </p>
          </div>
          <p class="row-side quiet">{stateWords[state]}</p>
        </li>
      ))}
    </ul>
  );
}

const stateWords: Record<Visit['state'], string> = {
  'not-started': 'Not started',
  going: 'Going',
  'asked-for-help': 'Asked for help',
  shown: 'Shown',
  done: 'Done',
};
