import type { FullEntry } from '../../calendar/sources.ts';

/** What a person's calendar may have been told by mail of one entry. */
export type Told = {
  uid: string;
  method: 'REQUEST' | 'CANCEL';
  sequence: number;
  entry: FullEntry;
};

/**
 * What brings a calendar that was told so to what is now: an invitation for what is new, was changed
 * or came back, a cancellation for what is no longer the person's. The number rises with each change
 * (RFC 5546, section 2.1.4), is that of the feeds, and never falls behind what was told.
 */
export function calendarChanges(
  current: readonly FullEntry[],
  told: readonly Told[],
  now: Date,
): Told[] {
  const known = new Map(told.map((one) => [one.uid, one]));
  const live = current.filter(({ cancelled }) => !cancelled);
  const isAhead = ({ endsAt }: FullEntry) => endsAt > now.toISOString();
  const requests = live.filter(isAhead).flatMap((entry): Told[] => {
    const before = known.get(entry.id);
    const least = before ? before.sequence + (before.method === 'CANCEL' ? 1 : 0) : 0;
    const sequence = Math.max(entry.version, least);
    const isTold = before?.method === 'REQUEST' && before.sequence === sequence;
    return isTold ? [] : [{ uid: entry.id, method: 'REQUEST', sequence, entry }];
  });
  const mine = new Set(live.map(({ id }) => id));
  const cancels = told
    .filter(({ uid, method, entry }) => method === 'REQUEST' && !mine.has(uid) && isAhead(entry))
    .map(({ uid, sequence, entry }): Told => {
      const version = current.find(({ id }) => id === uid)?.version ?? 0;
      return { uid, method: 'CANCEL', sequence: Math.max(version, sequence + 1), entry };
    });
  return [...requests, ...cancels];
}

/** When the first of these begins, or began by what was told before; null: none is ahead. */
export function soonestOf(
  changes: readonly Told[],
  told: readonly Told[],
  now: Date,
): string | null {
  const moments = changes.flatMap(({ uid, entry }) => {
    const before = told.filter((one) => one.uid === uid && one.method === 'REQUEST');
    return [entry, ...before.map((one) => one.entry)].map(({ startsAt }) => startsAt);
  });
  return moments.filter((moment) => moment > now.toISOString()).sort()[0] ?? null;
}
