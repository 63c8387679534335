import { slotOf, wallTimeOf } from '../../talks/when.ts';
import type { Day, Instant, Zone } from '../../time.ts';
import { addDays, daysBetween, placed, type Skipped, unpushed } from '../dates/rules.ts';

/** A session of the run before, at its instants. */
type Before = { id: string; startsAt: Instant; endsAt: Instant; zone: Zone };

/** The same session in another run. */
export type Shifted = {
  /** The id of the one before. */
  from: string;
  /** Days that it is behind the one before, by the calendar of its zone. */
  days: number;
  startsAt: Instant;
  endsAt: Instant;
};

export type NextRun = { sessions: Shifted[]; skipped: Skipped[] };

const minuteMs = 60_000;

/**
 * Another run of these sessions, the first at or behind a day: the same weekdays at the same hour on
 * the clock of each zone. A session that would be on a day that is closed, or at an hour that the
 * clocks leave out, goes on a week with all behind it; a week that was left out before because it was
 * closed is no part of the rhythm. Undefined: there is no room within a year.
 */
export function nextRun(
  before: readonly Before[],
  from: Day,
  closed: (date: Day, zone: Zone) => string | undefined,
): NextRun | undefined {
  const inOrder = [...before].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const walls = inOrder.map((session) => ({
    ...wallTimeOf(session.startsAt, session.zone),
    minutes: (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / minuteMs,
    id: session.id,
  }));
  const found = placed(
    unpushed(
      walls.map(({ date }) => date),
      (date, at) => closed(date, walls[at]?.zone ?? 'UTC'),
    ),
    from,
    (date, at) => {
      const wall = walls[at];
      if (!wall) return undefined;
      const slot = slotOf({ ...wall, date }, wall.minutes);
      return closed(date, wall.zone) ?? ('message' in slot ? leftOut(wall.time) : undefined);
    },
  );
  if (!found) return undefined;
  const sessions = walls.flatMap(({ id, minutes, ...wall }, at) => {
    const date = found.dates[at] ?? wall.date;
    const slot = slotOf({ ...wall, date }, minutes);
    return 'message' in slot ? [] : [{ from: id, days: daysBetween(wall.date, date), ...slot }];
  });
  return { sessions, skipped: found.skipped };
}

const leftOut = (time: string): string => `the clocks leave out ${time} on that day`;

/** A wall time so many days on, on the same clock; undefined: the clocks leave that hour out. */
export function shiftedBy(at: Instant, zone: Zone, days: number): Instant | undefined {
  const wall = wallTimeOf(at, zone);
  const slot = slotOf({ ...wall, date: addDays(wall.date, days) }, 1);
  return 'message' in slot ? undefined : slot.startsAt;
}
