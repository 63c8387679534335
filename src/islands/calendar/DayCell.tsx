import { entryPath } from '../../../api/calendar/addresses/rules.ts';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { monthDayOf, weekdayOf } from '../days.ts';
import { clockOf } from '../when.ts';
import { countWords } from './words.ts';

type Props = {
  date: string;
  entries: CalendarEntry[];
  zone: string;
  today: boolean;
  chosen: boolean;
  /** It belongs to the month before or after. */
  outside: boolean;
  /** How many entries there is room for; undefined: for all. */
  most: number | undefined;
};

/** One day of the grid: its entries where there is room, and a dot for each where there is none. */
export function DayCell({ date, entries, zone, today, chosen, outside, most }: Props) {
  const shown = most !== undefined && entries.length > most ? entries.slice(0, most - 1) : entries;
  const more = entries.length - shown.length;
  const classes = ['cal-day', today && 'today', chosen && 'chosen', outside && 'outside'];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of such a grid
      role="gridcell"
      data-date={date}
      class={classes.filter(Boolean).join(' ')}
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-current={today ? 'date' : undefined}
    >
      <span class="visually-hidden">
        {weekdayOf(date)} {monthDayOf(date).split(' ')[1]}, {countWords(entries.length)}
      </span>
      <span class="cal-number" aria-hidden="true">
        {Number(date.slice(8))}
      </span>
      <span class="cal-dots" aria-hidden="true">
        {entries.slice(0, 3).map((entry) => (
          <span
            key={entry.id}
            class={`cal-dot ${entry.mine ? 'mine' : ''} ${entry.cancelled ? 'off' : ''}`}
            data-kind={entry.kind}
          />
        ))}
      </span>
      {/* The list of the day has them for those who do not point. */}
      <span class="cal-entries" aria-hidden="true">
        {shown.map((entry) => (
          <CellEntry key={entry.id} entry={entry} zone={zone} />
        ))}
        {more > 0 && <span class="cal-more">{more} more</span>}
      </span>
    </td>
  );
}

function CellEntry({ entry, zone }: { entry: CalendarEntry; zone: string }) {
  const classes = ['cal-entry', entry.mine && 'mine', entry.cancelled && 'off'];
  return (
    <a
      class={classes.filter(Boolean).join(' ')}
      data-kind={entry.kind}
      href={entryPath(entry)}
      tabIndex={-1}
      title={entry.title}
    >
      <span class="cal-clock">{clockOf(entry.startsAt, zone)}</span> {entry.title}
    </a>
  );
}
