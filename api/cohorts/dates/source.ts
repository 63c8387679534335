import type { CalendarEntry } from '../../calendar/schema.ts';
import type { Grounds, Range, Source } from '../../calendar/sources.ts';
import { dayAfter } from '../days/rules.ts';
import { fortnightsOf } from '../fortnight/store.ts';
import { fortnightFor } from '../fortnight/tell.ts';
import { goneEntries, hireEntries, hostEntry, inFull } from './rules.ts';
import { hostedBy, isInBootCamp, releasedAt, toldChanges } from './store.ts';

/** How long before a time a cohort may begin and still have something in it. */
const longestDays = 120;

/** The visits and fixed points of the boot camp: each person's own, for those who are told of them. */
export const bootCamp: Source = {
  shared: () => Promise.resolve([]),
  alone: async (grounds, asked) => {
    const isInIt = await isInBootCamp(grounds.db, asked.person);
    return isInIt ? within(await current(grounds, asked), asked) : [];
  },
  full: async (grounds, asked) => {
    const { db, catalogue } = grounds;
    if (asked.person === '') return [];
    const now = await current(grounds, asked);
    const since = dayAfter(asked.from.slice(0, 10), -longestDays);
    const changes = await toldChanges(db, { person: asked.person, since });
    const released = await releasedAt(db, [...new Set(now.map(({ slug }) => slug))]);
    const ids = new Set(now.map(({ id }) => id));
    const gone = goneEntries(changes, ids, catalogue);
    return within([...now, ...gone], asked).map((entry) => inFull(entry, { changes, released }));
  },
};

async function current(
  { db, catalogue }: Grounds,
  { person, from }: Range & { person: string },
): Promise<CalendarEntry[]> {
  const [fortnights, hosted] = await Promise.all([fortnightsOf(db, person), hostedBy(db, person)]);
  const beside = { catalogue, names: [], runs: [], asker: undefined, now: new Date(from) };
  return [
    ...fortnights.flatMap((row) => hireEntries(fortnightFor(row, beside), row.hire)),
    ...hosted.map((visit) => hostEntry(visit, catalogue)),
  ];
}

const within = (entries: CalendarEntry[], { from, to }: Range): CalendarEntry[] =>
  entries.filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from);
