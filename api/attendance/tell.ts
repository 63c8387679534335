import { isOwn, phaseOf } from '../events/rules.ts';
import type { Asker } from '../people/schema.ts';
import { may } from '../permissions.ts';
import { instant } from '../time.ts';
import type { DoorRow } from './lists/store.ts';
import { roleAt } from './rules.ts';
import { type Door, unclaimedAfterMinutes } from './schema.ts';

const minuteMs = 60_000;

/** How it stands at the door, as this person may see it. */
export function doorFor(row: DoorRow, asker: Asker | undefined, now: Date): Door {
  const { about, speakerRefs, session, seats, attended, atDoor, open, next, mine } = row;
  const unclaimed = new Date(Date.parse(session.startsAt) + unclaimedAfterMinutes * minuteMs);
  const starts = new Date(session.startsAt);
  const held = open && now >= unclaimed ? 0 : row.confirmedAbsent;
  return {
    ...{ session, seats, attended, atDoor, open, next, mine },
    event: about,
    speakers: speakerRefs,
    // Of one session it is said where that one is, of all of them where the first begins.
    phase: phaseOf({ ...row, startsAt: session.startsAt, endsAt: session.endsAt }, now),
    free:
      seats === null ? null : Math.max(0, seats - row.seated - held - waitingFor(row, starts, now)),
    unclaimedAt: instant(unclaimed),
    runs: may(roleAt(row, asker), 'attendance.record', isOwn(row, asker)),
  };
}

/** Before the start what is free belongs to the waiting list. */
const waitingFor = ({ waiting }: DoorRow, starts: Date, now: Date): number =>
  now < starts ? waiting : 0;

/** The start of the latest session whose unclaimed seats nobody holds now. */
export const unclaimedBefore = (now: Date): string =>
  instant(new Date(now.getTime() - unclaimedAfterMinutes * minuteMs));
