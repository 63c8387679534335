import type { Statement } from '../../db.ts';
import type { Day } from '../../time.ts';
import type { ReadingGroupSaid } from '../schema.ts';
import { rhythmArgs } from '../store.ts';

const eventOf = '(SELECT event FROM changes WHERE id = :change)';
const whoOf = '(SELECT person FROM changes WHERE id = :change)';

/** Whoever does it is away from this day on, until and with that one or until they come back. */
export function pauseStatements(
  change: string,
  firstDay: Day,
  lastDay: Day | null,
  dayBefore: Day,
): Statement[] {
  return [
    ...resumeStatements(change, firstDay, dayBefore),
    {
      sql: `INSERT INTO reading_pauses (event, person, first_day, last_day)
            SELECT event, person, :firstDay, :lastDay FROM changes WHERE id = :change
            ON CONFLICT (event, person, first_day) DO UPDATE SET last_day = excluded.last_day`,
      args: { change, firstDay, lastDay },
    },
  ];
}

/** Whoever does it is there again from today on. What was is kept: the rota counts with it. */
export function resumeStatements(change: string, today: Day, dayBefore: Day): Statement[] {
  return [
    {
      sql: `DELETE FROM reading_pauses
            WHERE event = ${eventOf} AND person = ${whoOf} AND first_day >= :today`,
      args: { change, today },
    },
    {
      sql: `UPDATE reading_pauses SET last_day = :dayBefore
            WHERE event = ${eventOf} AND person = ${whoOf} AND first_day < :today
              AND (last_day IS NULL OR last_day >= :today)`,
      args: { change, today, dayBefore },
    },
  ];
}

export function skipStatement(change: string, day: Day, reason: string): Statement {
  return {
    sql: `INSERT INTO skipped_days (event, day, reason, person, at)
          SELECT event, :day, :reason, person, at FROM changes WHERE id = :change
          ON CONFLICT (event, day) DO NOTHING`,
    args: { change, day, reason },
  };
}

export function unskipStatement(change: string, day: Day): Statement {
  return {
    sql: `DELETE FROM skipped_days WHERE event = ${eventOf} AND day = :day`,
    args: { change, day },
  };
}

/** What is said of the group from now on. */
export function editStatements(change: string, said: ReadingGroupSaid): Statement[] {
  const { title, about, seats } = said;
  return [
    {
      sql: `UPDATE events SET title = :title, abstract = :about, seats = :seats
            WHERE id = ${eventOf}`,
      args: { change, title, about, seats },
    },
    {
      sql: `UPDATE reading_groups SET (every, weekday, nth, time, zone, minutes, place, link, offices,
              first_day, last_day) = (:every, :weekday, :nth, :time, :zone, :minutes, :place, :link,
              :offices, :firstDay, :lastDay)
            WHERE event = ${eventOf}`,
      args: { change, ...rhythmArgs(said) },
    },
  ];
}

/** The group ends with what it has read; one that never met is called off. */
export function endStatement(
  change: string,
  { lastDay, reason }: { lastDay: Day | null; reason: string },
): Statement {
  if (lastDay === null) {
    return {
      sql: `INSERT INTO cancellations (event, person, reason, at)
            SELECT event, person, :reason, at FROM changes WHERE id = :change`,
      args: { change, reason },
    };
  }
  return {
    sql: `UPDATE reading_groups SET last_day = max(first_day, :lastDay) WHERE event = ${eventOf}`,
    args: { change, lastDay },
  };
}
