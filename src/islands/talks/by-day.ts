import { nearOf } from '../days.ts';
import { clockElsewhere, dateOf, dayOf, zoneName } from '../when.ts';

type Dated = { session: { startsAt: string; zone: string } };
/** The things of one day on the reader's calendar; `date` such as `2026-11-26`. */
export type DayOf<Thing> = { date: string; things: Thing[] };

/** Groups by the day on the calendar of `zone`, in the order given. */
export function byDay<Thing extends Dated>(things: Thing[], zone: string): DayOf<Thing>[] {
  const days: DayOf<Thing>[] = [];
  for (const thing of things) {
    const date = dateOf(thing.session.startsAt, zone);
    const last = days.at(-1);
    if (last?.date === date) last.things.push(thing);
    else days.push({ date, things: [thing] });
  }
  return days;
}

/** `Today`, `Tomorrow` or `Yesterday` with the day; the year where it is another one. */
export function dayWords(date: string, now: Date, zone: string): string {
  const noon = `${date}T12:00:00Z`;
  const today = dateOf(now.toISOString(), zone);
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  const near = nearOf(date, today);
  return `${near ? `${near}, ` : ''}${dayOf(noon, 'UTC')}${year}`;
}

/** The clock where the talk is, for a reader whose clock differs: `13:30, Berlin time`. */
export function thereWords({ startsAt, zone }: Dated['session'], mine: string): string | undefined {
  const there = clockElsewhere(startsAt, mine, zone);
  return there && `${there}, ${zoneName(zone)}`;
}
