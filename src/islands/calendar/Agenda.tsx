import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { dayWords } from '../talks/by-day.ts';
import { EntryRow } from './EntryRow.tsx';
import { boundsOf, type Shown } from './view.ts';

type Props = { shown: Shown; days: Map<string, CalendarEntry[]>; zone: string };

/** Every day on which there is something, one after the other. */
export function Agenda({ shown, days, zone }: Props) {
  const [from, to] = boundsOf(shown);
  const within = [...days].filter(([date]) => date >= from && date < to).sort();
  return (
    <>
      {within.map(([date, entries]) => (
        <section key={date} class="talks-day" aria-labelledby={`day-${date}`}>
          <h3 id={`day-${date}`}>{dayWords(date, new Date(), zone)}</h3>
          <ol class="rows cal-list">
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} zone={zone} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
