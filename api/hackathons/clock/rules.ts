import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { Instant } from '../../time.ts';
import type { HackathonPage } from '../rows.ts';
import { stageRefusal } from '../rules.ts';
import type { ShowClock } from './schema.ts';

/** The clock as it is kept; undefined: nobody has shown. */
export type ClockFacts =
  | { idea: string | null; startedAt: Instant | null; spentMs: number }
  | undefined;

export function stateOf(clock: ClockFacts): ShowClock['state'] {
  if (!clock) return 'before';
  if (clock.idea === null) return 'ended';
  if (clock.startedAt) return 'running';
  return clock.spentMs > 0 ? 'paused' : 'ready';
}

/** Milliseconds left of so many minutes; below zero: so much over. */
export function leftMs(clock: ClockFacts, minutes: number, now: Date): number | null {
  if (!clock || clock.idea === null) return null;
  const running = clock.startedAt ? now.getTime() - Date.parse(clock.startedAt) : 0;
  return minutes * 60_000 - clock.spentMs - Math.max(0, running);
}

/** Why this person cannot run the clock now. */
export function clockRefusal(
  hackathon: HackathonPage,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    permissionRefusal(roleOf(asker), 'hackathon.edit', isOwn(hackathon, asker)) ??
    stageRefusal(hackathon, ['showing'], 'The clock', now)
  );
}
