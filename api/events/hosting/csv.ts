import { csvOf } from '../../csv.ts';
import { wallTimeOf } from '../../talks/when.ts';
import type { Instant, Zone } from '../../time.ts';
import type { Asked, Hosting } from './schema.ts';

/** Everyone who asked for a place, for a spreadsheet (RFC 4180); times are of the event's zone. */
export function attendeesCsv({
  asked,
  event,
  sessions,
}: Pick<Hosting, 'asked' | 'event' | 'sessions'>): string {
  const at = (time: Instant | null) => (time ? clock(time, event.zone) : '');
  const head = [
    ...['Name', 'Team', 'Title', 'State', 'Place in the waiting list'],
    ...[`Asked (${event.zone})`, `Got a seat (${event.zone})`, `Gave it up (${event.zone})`],
    ...['Seat went to', `Attended, of ${sessions}`],
  ];
  const rows = asked.map((one) => [
    ...[one.name, one.team ?? '', one.title, states[one.state], one.place || ''],
    ...[at(one.askedAt), at(one.promotedAt), at(one.withdrawnAt)],
    ...[one.heir?.name ?? '', one.attended],
  ]);
  return csvOf([head, ...rows]);
}

const states: Record<Asked['state'], string> = {
  confirmed: 'has a seat',
  waiting: 'waits',
  withdrawn: 'gave it up',
};

function clock(at: Instant, zone: Zone): string {
  const { date, time } = wallTimeOf(at, zone);
  return `${date} ${time}`;
}
