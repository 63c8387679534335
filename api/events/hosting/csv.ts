import { wallTimeOf } from '../../talks/when.ts';
import type { Instant, Zone } from '../../time.ts';
import type { Asked, Hosting } from './schema.ts';

/** So that spreadsheets read UTF-8 and not what their country used to write. */
const byteOrderMark = '\uFEFF';
/** A cell that begins so is a formula to some spreadsheet, full-width forms included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell: always quoted, and never a formula. */
function cell(value: string | number): string {
  if (typeof value === 'number') return `"${value}"`;
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

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
  const lines = [head, ...rows].map((cells) => cells.map(cell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
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
