/** Dates and times for people. The zone is always named where a time is shown. */

const language = 'en-GB';

/** `Thu 26 November` in the given zone. */
export const dayOf = (at: string, zone: string): string =>
  format(at, zone, { weekday: 'short', day: 'numeric', month: 'long' });

/** `12:30` on the clock of the given zone. */
export const clockOf = (at: string, zone: string): string =>
  format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `2026-11-26` in the given zone: for comparing days and for `<input type="date">`. */
export const dateOf = (at: string, zone: string): string =>
  formatter('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at));

/** `Europe/Lisbon` as people say it: `Lisbon time`. */
export const zoneName = (zone: string): string =>
  `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;

/** The zone of the person who reads, as their browser knows it. */
export const myZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * When it is on the clock of `there`, for one who knows it on that of `here`: `13:30`, with the day
 * where that is another one. Undefined: both say the same.
 */
export function clockElsewhere(at: string, here: string, there: string): string | undefined {
  const clock = clockOf(at, there);
  if (dateOf(at, here) !== dateOf(at, there)) return `${dayOf(at, there)}, ${clock}`;
  return clock === clockOf(at, here) ? undefined : clock;
}

function format(at: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, { ...options, timeZone }).format(new Date(at));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make one takes as long as to use it a hundred times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}
