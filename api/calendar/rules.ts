import { may, type Role } from '../permissions.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import {
  type CalendarEntry,
  type CalendarFilters,
  type CalendarKind,
  rangeMostDays,
} from './schema.ts';

const dayMs = 24 * 60 * 60_000;

/** Whether someone of this role may know that there is such an event. Talks and meet-ups are open to everyone. */
export function maySee(role: Role, kind: CalendarKind): boolean {
  return may(role, kind === 'talk' || kind === 'meet-up' ? 'talk.list' : 'link.read', false);
}

/** What someone of this role sees of these. */
export function seenBy<Entry extends { kind: CalendarKind; link: string }>(
  role: Role,
  entries: Entry[],
): Entry[] {
  const seen = entries.filter(({ kind }) => maySee(role, kind));
  return may(role, 'link.read', false) ? seen : seen.map((entry) => ({ ...entry, link: '' }));
}

/** Why nobody is told of such a long time at once. */
export function rangeRefusal(from: Date, to: Date): Refusal | undefined {
  const days = (to.getTime() - from.getTime()) / dayMs;
  if (days > 0 && days <= rangeMostDays) return undefined;
  const message = `Ask for a time of at most ${rangeMostDays} days that ends after it begins.`;
  return { code: 'invalid', message, fields: [{ field: 'to', message }] };
}

export const noFeedRefusal: Refusal = {
  code: 'missing',
  message: 'There is no calendar at this address. It may have been renewed.',
};

type Span = { from: Instant; to: Instant; cancelledFrom: Instant };
/** What was mine stays in my calendar for a year; of everyone's only what was of late. */
const pastDays = { mine: 366, everyone: 30 };
/** Beyond the two years ahead to which things are offered. */
const aheadDays = 3 * 366;
/** How long a cancelled thing stays behind its date, so that it reaches those who look rarely. */
const cancelledDays = 30;

/** From when to when a feed tells. */
export function spanOf(of: 'mine' | 'everyone', now: Date): Span {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs).toISOString();
  return {
    from: inDays(-pastDays[of]),
    to: inDays(aheadDays),
    cancelledFrom: inDays(-cancelledDays),
  };
}

/** Whether a feed still tells of this. */
export function stays(
  { cancelled, endsAt }: Pick<CalendarEntry, 'cancelled' | 'endsAt'>,
  { cancelledFrom }: Span,
): boolean {
  return !cancelled || endsAt > cancelledFrom;
}

/** How a feed is called in the list of a calendar program: `Potluck, mine, talk`. */
export function feedName(of: 'mine' | 'everyone', { kind, team, place }: CalendarFilters): string {
  return ['Potluck', of === 'mine' && 'mine', kind, team, place].filter(Boolean).join(', ');
}
