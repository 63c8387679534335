import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { DayCell } from './DayCell.tsx';
import type { Viewing } from './useView.ts';
import { dayByKey, periodWords, weeksOf } from './view.ts';

type Props = {
  viewing: Viewing;
  days: Map<string, CalendarEntry[]>;
  busy: boolean;
  zone: string;
  /** The list of the chosen day, to which Enter leads. */
  list: RefObject<HTMLElement>;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * The days as a grid (WAI-ARIA's pattern): one of them is in the order of Tab, keys lead from day
 * to day, and the list beside it holds what is on the day that is chosen.
 */
export function DayGrid({ viewing, days, busy, zone, list }: Props) {
  const { shown, today, show } = viewing;
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }, [shown.day]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return list.current?.querySelector('a')?.focus();
    }
    const day = dayByKey(shown.day, event.key);
    if (day === undefined) return;
    event.preventDefault();
    byKey.current = true;
    show({ day }, event.key.startsWith('Page') ? 'step' : 'drift');
  };

  const onClick = ({ target }: MouseEvent) => {
    const day = (target as Element).closest<HTMLElement>('[data-date]')?.dataset.date;
    if (day) show({ day }, 'drift');
  };

  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s own pattern for days
      role="grid"
      class={`cal-grid cal-${shown.view}`}
      aria-label={periodWords(shown)}
      aria-busy={busy}
      ref={grid}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(shown).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <DayCell
                key={date}
                date={date}
                zone={zone}
                entries={days.get(date) ?? []}
                today={date === today}
                chosen={date === shown.day}
                outside={shown.view === 'month' && date.slice(0, 7) !== shown.day.slice(0, 7)}
                most={shown.view === 'month' ? 3 : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
