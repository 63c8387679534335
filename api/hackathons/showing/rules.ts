import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { clockIn, type Instant, instant, type Zone } from '../../time.ts';
import type { HackathonPage } from '../rows.ts';
import { stageRefusal } from '../rules.ts';

/** What a host begins with. */
export const usual = { minutes: 5, pause: 2 };

/** How the showing is laid out in time. */
export type Layout = { opens: Instant; minutes: number; pause: number };
export type Span = { startsAt: Instant; endsAt: Instant };

/** When the team at this place shows. */
export function spanAt(place: number, { opens, minutes, pause }: Layout): Span {
  const begin = Date.parse(opens) + place * (minutes + pause) * 60_000;
  return {
    startsAt: instant(new Date(begin)),
    endsAt: instant(new Date(begin + minutes * 60_000)),
  };
}

/** Working hours, on the clock of wherever a team is. */
export const hours = { from: '09:00', to: '18:00' };

/** Whether it falls into the working hours of a Monday to Friday there. */
export function isAwake({ startsAt, endsAt }: Span, zone: Zone): boolean {
  const [day = '', begin = ''] = clockIn(new Date(startsAt), zone).split(' ');
  const [lastDay, end = ''] = clockIn(new Date(endsAt), zone).split(' ');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return day === lastDay && weekday > 0 && weekday < 6 && begin >= hours.from && end <= hours.to;
}

/** By so many whole minutes the last of so many teams ends after the hackathon. */
export function lateBy(places: number, layout: Layout, closes: Instant): number {
  if (places === 0) return 0;
  const { endsAt } = spanAt(places - 1, layout);
  return Math.max(0, Math.ceil((Date.parse(endsAt) - Date.parse(closes)) / 60_000));
}

/** When the order can be set. */
export const arrangeStages = ['forming', 'hacking', 'showing'] as const;

/** Why this person cannot set the order now. */
export function arrangeRefusal(
  hackathon: HackathonPage,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    permissionRefusal(roleOf(asker), 'hackathon.edit', isOwn(hackathon, asker)) ??
    stageRefusal(hackathon, arrangeStages, 'Arranging the showing', now)
  );
}

/** Why an order cannot be taken: it has to name every team that is there once, and no other. */
export function orderRefusal(
  ideas: readonly string[],
  teams: readonly string[],
): Refusal | undefined {
  const named = new Set(ideas);
  const same = named.size === ideas.length && ideas.every((idea) => teams.includes(idea));
  if (same && ideas.length === teams.length) return undefined;
  const message = 'The hack teams have changed since. Look at the order again first.';
  return { code: 'conflict', message };
}

/** Whether both say the same order. */
export const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((idea, at) => idea === other[at]);
