import type { Instant, Zone } from '../../time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

const clock = (at: Instant, zone: Zone): string =>
  format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));

/** `Wednesday 25 November 2026` in a zone. */
export const dayWords = (at: Instant, zone: Zone): string =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(at))
    .replace(',', '');

const zoneWords = (zone: Zone): string =>
  `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;

type Span = { startsAt: Instant; endsAt: Instant; zone: Zone };

/**
 * When something is on the clock of who reads: `Wednesday 25 November 2026, 12:30–13:15 (Lisbon
 * time)`; where it was said in a zone whose clock shows something else, that one, too.
 */
export function spanWords({ startsAt, endsAt, zone }: Span, mine: Zone): string {
  const span = (there: Zone) => `${clock(startsAt, there)}–${clock(endsAt, there)}`;
  const here = `${dayWords(startsAt, mine)}, ${span(mine)} (${zoneWords(mine)})`;
  const isSame = span(zone) === span(mine) && dayWords(startsAt, zone) === dayWords(startsAt, mine);
  return isSame ? here : `${here}; there it is ${span(zone)} (${zoneWords(zone)})`;
}
