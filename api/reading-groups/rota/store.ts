import type { Statement } from '../../db.ts';
import type { Day } from '../../time.ts';

const eventOf = '(SELECT event FROM changes WHERE id = :change)';
const whoOf = '(SELECT person FROM changes WHERE id = :change)';

/** Whoever does it presents there from now on, by themselves or as a stand-in. */
export const presentStatement = (change: string, meeting: string): Statement => ({
  sql: `UPDATE meetings SET presenter = ${whoOf}, told = 1, wanted_at = NULL,
          how = iif(wanted_at IS NULL, 'volunteered', 'stand-in')
        WHERE session = :meeting AND event = ${eventOf}`,
  args: { change, meeting },
});

/** Whoever does it is away on this day; what they would present then falls to somebody else. */
export const awayStatement = (change: string, day: Day): Statement => ({
  sql: `INSERT INTO reading_pauses (event, person, first_day, last_day)
        SELECT event, person, :day, :day FROM changes WHERE id = :change
        ON CONFLICT (event, person, first_day) DO NOTHING`,
  args: { change, day },
});

/** Whoever does it is there on this day after all, where only this day was said. */
export const backStatement = (change: string, day: Day): Statement => ({
  sql: `DELETE FROM reading_pauses WHERE event = ${eventOf} AND person = ${whoOf}
          AND first_day = :day AND last_day = :day`,
  args: { change, day },
});

type Swap = { id: string; mine: string; theirs: string; asked: string };

export const askStatement = (change: string, { id, mine, theirs, asked }: Swap): Statement => ({
  sql: `INSERT INTO reading_swaps (id, event, mine, theirs, asker, asked, at)
        SELECT :id, event, :mine, :theirs, person, :asked, at FROM changes WHERE id = :change
        ON CONFLICT DO NOTHING`,
  args: { change, id, mine, theirs, asked },
});

export const endStatement = (change: string, id: string): Statement => ({
  sql: `DELETE FROM reading_swaps WHERE id = :id AND event = ${eventOf}`,
  args: { change, id },
});

/** The two change places, and whatever else was asked of these meetings goes. */
export function swapStatements(
  change: string,
  swap: { mine: string; theirs: string; asker: string; asked: string },
): Statement[] {
  const { mine, theirs, asker, asked } = swap;
  return [
    {
      sql: `UPDATE meetings SET presenter = iif(session = :mine, :asked, :asker), how = 'swapped',
              told = 1
            WHERE session IN (:mine, :theirs) AND event = ${eventOf}`,
      args: { change, mine, theirs, asker, asked },
    },
    {
      sql: `DELETE FROM reading_swaps WHERE event = ${eventOf}
              AND (mine IN (:mine, :theirs) OR theirs IN (:mine, :theirs))`,
      args: { change, mine, theirs },
    },
  ];
}
