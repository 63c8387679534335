import { z } from 'zod';
import { kind, phase } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Instant, Zone } from '../time.ts';

/** So long after the start unclaimed seats go to those at the door. */
export const unclaimedAfterMinutes = 10;
/** So long before the start people can check in. */
export const doorOpensMinutes = 60;

/**
 * *attended*: was there. *at-door*: says to be there, and has no seat yet. *missed*: noted by the
 * instructor of a course, whose certificate counts sessions; of nothing else is it ever noted.
 */
export const attendanceState = z.enum(['at-door', 'attended', 'missed']);
export type AttendanceState = z.infer<typeof attendanceState>;

/** What is to be noted of somebody: by who runs it, or by themselves with the code of the screen. */
export const AttendanceMark = z.union([
  z.strictObject({ state: z.enum(['attended', 'missed']) }),
  z.strictObject({ code: z.string().trim().toLowerCase().min(1).max(20) }),
]);
export type AttendanceMark = z.infer<typeof AttendanceMark>;

/** Where I stand at a session. */
export const OwnAttendance = z.object({
  /** Null: nothing was said. */
  state: attendanceState.nullable(),
  /** At the door: how many stand before me there, and I: from 1. Else 0. */
  place: z.number().int(),
  /** What of the event is mine: a seat, a place in the waiting list, or nothing. */
  signup: z.enum(['confirmed', 'waiting']).nullable(),
});
export type OwnAttendance = z.infer<typeof OwnAttendance>;

/** How it stands at the door of a session, for everyone. */
export const Door = z.object({
  event: z.object({ slug: z.string(), kind, title: z.string() }),
  speakers: z.array(PersonRef),
  phase,
  session: z.object({
    id: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    zone: Zone,
    place: z.string(),
    /** Which one of how many, from 1. */
    number: z.number().int(),
    of: z.number().int(),
  }),
  /** Null: as many as come. */
  seats: z.number().int().nullable(),
  /** How many seats nobody has or holds now; null: as many as come. */
  free: z.number().int().nullable(),
  /** How many are in, whether on a seat or not. */
  attended: z.number().int(),
  atDoor: z.number().int(),
  /** Whether check-in is used here: then unclaimed seats are given away at `unclaimedAt`. */
  open: z.boolean(),
  unclaimedAt: Instant,
  /** What is next in this place within half a day. */
  next: z
    .object({ slug: z.string(), kind, title: z.string(), startsAt: Instant, zone: Zone })
    .nullable(),
  mine: OwnAttendance,
  /** Whether I run it. */
  runs: z.boolean(),
});
export type Door = z.infer<typeof Door>;

/** What a mark leaves: where that person stands now, and how it is at the door. */
export const MarkAnswer = z.object({
  own: OwnAttendance,
  seats: z.number().int().nullable(),
  attended: z.number().int(),
  atDoor: z.number().int(),
});
export type MarkAnswer = z.infer<typeof MarkAnswer>;

/** A person on the list of who runs it. */
export const Attendee = PersonRef.extend({
  team: z.string().nullable(),
  signup: z.enum(['confirmed', 'waiting']).nullable(),
  /** In the waiting list, from 1; else 0. */
  place: z.number().int(),
  state: attendanceState.nullable(),
  how: z.enum(['code', 'list']).nullable(),
  /** When they came. */
  at: Instant.nullable(),
  /** Whether they sit on one of the event's seats. */
  seat: z.boolean(),
});
export type Attendee = z.infer<typeof Attendee>;

/** Everyone signed up or there, those with a seat first, then those who wait, each in order. */
export const AttendanceList = z.object({
  door: Door,
  people: z.array(Attendee),
  /** With this a screen shows the code without anybody signing in there. Null: not open. */
  key: z.string().nullable(),
});
export type AttendanceList = z.infer<typeof AttendanceList>;

export const ScreenKey = z.strictObject({ key: z.string().min(1).max(100) });

/** What the room's screen shows now, and until when. */
export const ScreenCode = z.object({ code: z.string(), until: Instant });
export type ScreenCode = z.infer<typeof ScreenCode>;
