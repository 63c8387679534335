/** Plain dates (`2026-11-26`) as people say them; no zone is concerned. */

const head = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', timeZone: 'UTC' });
const span = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** `Thursday 26`. */
export const weekdayOf = (date: string): string => head.format(new Date(date));

/** `26 November`. */
export const monthDayOf = (date: string): string => span.format(new Date(date));

/** `23–27 November`, or `30 November – 4 December`. */
export const spanOf = (first: string, last: string): string =>
  span.formatRange(new Date(first), new Date(last));

const dayMs = 24 * 60 * 60_000;
const nearWords: Record<number, string> = { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' };

/** `Today`, `Tomorrow` or `Yesterday`, as seen from `today`; undefined: it is further away. */
export const nearOf = (date: string, today: string): string | undefined =>
  nearWords[(Date.parse(date) - Date.parse(today)) / dayMs];
