import type { Asker } from '../../people/schema.ts';
import type { GroupRow } from '../rows.ts';
import { dayOf, editRefusal, heldOf, takePartRefusal } from '../rules.ts';
import { changeRefusal, isRead, nextAbout } from './rules.ts';
import type { Reading, ReadingList } from './schema.ts';
import type { ReadingRow } from './store.ts';

/** What a group reads, as this person may see it. */
export function listFor(
  rows: ReadingRow[],
  group: GroupRow,
  { asker, now }: { asker: Asker | undefined; now: Date },
): ReadingList {
  const all = rows.map((row) => ({ row, told: readingFor(row, group, { asker, now }) }));
  const readings = all.map(({ told }) => told);
  const done = new Set(rows.filter((row) => isRead(row, group.meetings, now)).map(({ id }) => id));
  const lastHeld = (reading: Reading) => reading.held.at(-1)?.day ?? '';
  return {
    listed: readings.filter(({ state, id }) => state === 'listed' && !done.has(id)),
    candidates: readings
      .filter(({ state, id }) => state === 'candidate' && !done.has(id))
      .sort((one, other) => other.backers.length - one.backers.length),
    read: readings
      .filter(({ id }) => done.has(id))
      .sort((one, other) => (lastHeld(one) < lastHeld(other) ? 1 : -1)),
    refusals: {
      propose: takePartRefusal(group, asker, now)?.message ?? null,
      arrange: editRefusal(group, asker, now)?.message ?? null,
    },
  };
}

function readingFor(
  row: ReadingRow,
  group: GroupRow,
  { asker, now }: { asker: Asker | undefined; now: Date },
): Reading {
  const { place, by, backers, ...said } = row;
  const state = place === null ? 'candidate' : 'listed';
  const next = nextAbout(row.id, group.meetings, now);
  return {
    ...said,
    state,
    by: { slug: by.slug, name: by.name },
    backers: backers.map(({ slug, name }) => ({ slug, name })),
    backed: backers.some(({ id }) => id === asker?.id),
    held: heldOf(group.meetings, now)
      .filter(({ reading }) => reading === row.id)
      .map((meeting) => ({
        ...{ id: meeting.id, number: meeting.number },
        ...{ day: dayOf(meeting), presenter: meeting.presenterRef },
      })),
    next: next ? { id: next.id, day: dayOf(next) } : null,
    mine: !changeRefusal(group, asker, { state, by: by.id, now }),
  };
}
