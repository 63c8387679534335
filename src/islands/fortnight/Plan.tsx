import { itemsOn } from '../../../api/cohorts/fortnight/rules.ts';
import type { FortnightDay, MyFortnight, MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import { zoneName } from '../when.ts';
import type { Say } from './useActs.ts';
import { VisitCard } from './VisitCard.tsx';
import { dayWords, spanWords, stateWords } from './words.ts';

type Props = { mine: MyFortnight; today: string; say: Say };

/** The whole plan, day by day; also the sheet that one prints. */
export function Plan({ mine, today, say }: Props) {
  const days = mine.days.filter(({ day }) => day >= mine.startsOn);
  return (
    <section class="section stack" aria-labelledby="plan">
      <header class="section-head">
        <h2 id="plan">The whole plan</h2>
        <p class="quiet">{zoneName(mine.cohort.zone)}</p>
      </header>
      <ol class="rows fortnight-plan">
        {days.map((day) => (
          <Day key={day.day} day={day} mine={mine} today={today} say={say} />
        ))}
      </ol>
    </section>
  );
}

function Day({ day, mine, today, say }: Props & { day: FortnightDay }) {
  const { zone } = mine.cohort;
  const isToday = day.day === today;
  const items = itemsOn(day, mine.visits);
  return (
    <li class={day.day < today ? 'row past' : 'row'} aria-current={isToday ? 'date' : undefined}>
      <div>
        <h3>
          {dayWords(day.day)} {isToday && <span class="badge strong">today</span>}
        </h3>
        <p class="row-facts">
          {day.number === null ? 'Holiday' : `Day ${day.number}`}
          {day.away && `, you are away${awayWords[day.away]}`}
        </p>
      </div>
      <div class="stack fortnight-day">
        {items.map(({ startsAt, point, visit }) =>
          visit ? (
            <PlanVisit key={visit.id} visit={visit} today={today} zone={zone} say={say} />
          ) : (
            <p key={startsAt}>
              <span class="quiet">{spanWords(point, zone)}</span> {point.title}
            </p>
          ),
        )}
        {items.length === 0 && day.number !== null && day.away !== 'day' && (
          <p class="quiet">Nothing is planned.</p>
        )}
      </div>
    </li>
  );
}

const awayWords = { am: ' in the morning', pm: ' in the afternoon', day: '' };

type VisitProps = { visit: MyVisit; today: string; zone: string; say: Say };

/** A line, and what it is about when one opens it; today's stands above already. */
function PlanVisit({ visit, today, zone, say }: VisitProps) {
  const { id, title, host, place, state, project } = visit;
  const facts = [host?.name, place].filter(Boolean).join(' · ');
  const line = (
    <>
      <span class="quiet">{spanWords(visit, zone)}</span> <strong>{title}</strong>
      {facts && `, ${facts}`} <span class="badge">{stateWords[state]}</span>
    </>
  );
  return (
    <div id={`visit-${id}`}>
      {visit.day === today ? (
        <p>{line}</p>
      ) : (
        <details class="fortnight-more">
          <summary>{line}</summary>
          <VisitCard visit={visit} today={today} zone={zone} say={say} heading="h4" />
        </details>
      )}
      {project && <p class="fortnight-paper">Mini-project: {project}</p>}
    </div>
  );
}
