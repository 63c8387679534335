import { weekdayOf } from './days.ts';
import type { HomeEntry } from './home-entries.ts';
import { Kind } from './parts/Kind.tsx';
import { addDays, type Week } from './week.ts';
import { clockOf, myZone } from './when.ts';

type Props = { date: string; today: string; entries: HomeEntry[] };

/** One day and what is on. */
export function DayColumn({ date, today, entries }: Props) {
  return (
    <section class={date === today ? 'day today' : 'day'}>
      <h3 class="day-head">
        {weekdayOf(date)} {date === today && <span class="badge strong">today</span>}
      </h3>
      <Entries entries={entries} />
      {entries.length === 0 && <p class="visually-hidden">Nothing is on.</p>}
    </section>
  );
}

type WeekendProps = { week: Week; byDate: Map<string, HomeEntry[]> };

/** Saturday and Sunday stand below the week, and only when something is on. */
export function Weekend({ week, byDate }: WeekendProps) {
  const [monday = ''] = week.days;
  const dates = [addDays(monday, 5), addDays(monday, 6)].filter((date) => byDate.has(date));
  return dates.map((date) => (
    <DayColumn key={date} date={date} today="" entries={byDate.get(date) ?? []} />
  ));
}

function Entries({ entries }: { entries: HomeEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key}>
          <Entry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry }: { entry: HomeEntry }) {
  const { kind, href, title, startsAt, endsAt, who, place, cancelled, standing } = entry;
  const state = cancelled ? 'cancelled' : Date.parse(endsAt) <= Date.now() ? 'past' : '';
  return (
    <a class={`entry ${state}`} data-kind={kind} href={href}>
      <span class="entry-head">
        <Kind kind={kind} /> <time dateTime={startsAt}>{clockOf(startsAt, myZone())}</time>
      </span>{' '}
      <span class="entry-title">{title}</span>{' '}
      <span class="entry-facts">{[who, place].filter(Boolean).join(' · ')}</span>{' '}
      {standing && (
        <span class={standing.mine ? 'entry-mine' : 'entry-facts'}>{standing.words}</span>
      )}
    </a>
  );
}
