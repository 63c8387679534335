import type { Asked, Done, Hosting } from '../../../api/events/hosting/schema.ts';
import { ordinal } from '../counts.ts';
import { clockOf, dayOf } from '../when.ts';

export const momentIn = (at: string, zone: string): string =>
  `${dayOf(at, zone)}, ${clockOf(at, zone)}`;

/** Where somebody stands. */
export function stateWords({ state, place }: Asked): string {
  if (state === 'confirmed') return 'Has a seat';
  return state === 'waiting' ? `Waits, ${ordinal(place)}` : 'Gave it up';
}

/** What became of an asking, in order; the last line is the newest. */
export function historyOf(one: Asked, { acts, event }: Hosting): string[] {
  const at = (time: string) => momentIn(time, event.zone);
  const removed = acts.find(
    ({ what, person, at }) =>
      what === 'removed' && person?.slug === one.slug && at === one.withdrawnAt,
  );
  const lines = [`Asked ${at(one.askedAt)}`];
  if (one.promotedAt) {
    const from = one.from ? `: ${one.from.name}’s seat` : '';
    lines.push(`Got a seat ${at(one.promotedAt)}${from}`);
  }
  if (one.withdrawnAt) {
    const how = removed ? `Taken off by ${removed.by.name}` : 'Left';
    const heir = one.heir ? `; the seat went to ${one.heir.name}` : '';
    lines.push(`${how} ${at(one.withdrawnAt)}${heir}`);
  }
  if (one.attended > 0)
    lines.push(one.attended === 1 ? 'Was there' : `Was there ${one.attended} times`);
  return lines;
}

const audiences: Record<string, string> = {
  confirmed: 'all who have a seat',
  waiting: 'all who wait',
  everyone: 'everyone',
};

/** What was done, as the rest of a sentence that begins with who did it. */
export function doneWords({ what, person, detail }: Done): string {
  const whom = person?.name ?? 'somebody';
  switch (what) {
    case 'moved':
      return 'moved it';
    case 'edited':
      return `changed ${Object.keys(detail)
        .filter((field) => field !== 'reason')
        .join(', ')}`;
    case 'cancelled':
      return 'cancelled it';
    case 'opened-door':
      return 'opened the door';
    case 'checked-in':
      return `checked ${whom} in`;
    case 'unchecked':
      return `took back that ${whom} is here`;
    case 'noted-missed':
      return `noted that ${whom} missed it`;
    case 'promoted':
      return `gave ${whom} a seat${detail.seat === 'added' ? ', on one more chair' : ''}`;
    case 'removed':
      return `took ${whom} off the list`;
    case 'wrote':
      return `wrote to ${audiences[String(detail.to)] ?? 'all'}`;
    case 'asked-over':
      return `asked ${whom} to take it over`;
    case 'asking-ended':
      return `no longer asks ${whom} to take it over`;
    case 'declined-over':
      return 'would rather not take it over';
    case 'took-over':
      return `took it over from ${whom}`;
  }
}
