import type { CalendarFilters } from '../../../api/calendar/schema.ts';
import { spanOf } from '../days.ts';
import { addDays } from '../week.ts';

export const views = ['month', 'week', 'agenda'] as const;
export type View = (typeof views)[number];

/** What the calendar shows, as its address says it; `day` is the one that was chosen. */
export type Shown = CalendarFilters & { view: View; day: string; mine: boolean };

/** How many days an agenda tells of. */
const agendaDays = 28;

/** What an address asks for. What it leaves out, or says wrongly, is as usual. */
export function shownIn(search: string, today: string): Shown {
  const params = new URLSearchParams(search);
  const said = (name: string) => params.get(name) ?? '';
  const day = said('day');
  return {
    view: views.find((view) => view === said('view')) ?? 'month',
    day: isDate(day) ? day : today,
    kind: said('kind') as Shown['kind'],
    team: said('team'),
    place: said('place'),
    mine: params.has('mine'),
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}

/** The address of this, below `/calendar/`; what is as usual is left out. */
export function addressOf({ view, day, mine, ...filters }: Shown, today: string): string {
  const params = new URLSearchParams();
  if (view !== 'month') params.set('view', view);
  if (day !== today) params.set('day', day);
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  const query = `${params}${mine ? `${params.size > 0 ? '&' : ''}mine` : ''}`;
  return query ? `/calendar/?${query}` : '/calendar/';
}

/** `2026-11-23` for any day of that week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The same day so many months on, or the last one of a month that is too short for it. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const shown = Math.min(date, last.getUTCDate());
  return `${last.toISOString().slice(0, 8)}${`${shown}`.padStart(2, '0')}`;
}

/** The weeks of a month or the one of a week, each from Monday to Sunday. */
export function weeksOf({ view, day }: Pick<Shown, 'view' | 'day'>): string[][] {
  const first = mondayOf(view === 'month' ? `${day.slice(0, 8)}01` : day);
  const weeks: string[][] = [];
  for (let monday = first; ; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)));
    const next = addDays(monday, 7);
    if (view !== 'month' || next.slice(0, 7) > day.slice(0, 7)) return weeks;
  }
}

/** The first day that is shown, and the one after the last. */
export function boundsOf(shown: Pick<Shown, 'view' | 'day'>): [from: string, to: string] {
  if (shown.view === 'agenda') return [shown.day, addDays(shown.day, agendaDays)];
  const days = weeksOf(shown).flat();
  return [days[0] ?? '', addDays(days.at(-1) ?? '', 1)];
}

/** The day to choose in the period before (-1) or after (1) this one. */
export function turned({ view, day }: Pick<Shown, 'view' | 'day'>, way: 1 | -1): string {
  if (view === 'month') return addMonths(day, way);
  return addDays(day, way * (view === 'week' ? 7 : agendaDays));
}

const monthWords = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `November 2026`, or `23–29 November 2026`. */
export function periodWords(shown: Pick<Shown, 'view' | 'day'>): string {
  if (shown.view === 'month') return monthWords.format(new Date(shown.day));
  const [from, to] = boundsOf(shown);
  const last = addDays(to, -1);
  return `${spanOf(from, last)} ${last.slice(0, 4)}`;
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf,
  End: (day) => addDays(mondayOf(day), 6),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** The day to which a key leads from this one, as in any grid of days; undefined: to none. */
export function dayByKey(day: string, key: string): string | undefined {
  return steps[key]?.(day);
}
