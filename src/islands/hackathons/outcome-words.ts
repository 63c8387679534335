import type { HackOutcome } from '../../../api/hackathons/outcomes/schema.ts';
import { dayOf } from '../when.ts';

/** `Adopted by Payments. Ada Lindqvist looks again on Mon 1 February.` */
export function outcomeWords({ outcome, team, owner, lookOn }: HackOutcome): string {
  const what =
    outcome === 'adopted'
      ? `Adopted by ${team?.name ?? 'a team'}.`
      : outcome === 'parked'
        ? 'Parked.'
        : 'Ended, because it was fun.';
  if (!lookOn) return what;
  const day = `${dayOf(`${lookOn}T12:00:00Z`, 'UTC')} ${lookOn.slice(0, 4)}`;
  return `${what} ${owner?.name ?? 'Nobody'} looks again on ${day}.`;
}
