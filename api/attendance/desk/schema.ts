import { z } from 'zod';
import { kind } from '../../events/schema.ts';
import { PersonRef } from '../../people/schema.ts';
import { Instant, Zone } from '../../time.ts';
import { attendanceState } from '../schema.ts';

/** So long after the end the link of a front desk is good. */
export const deskAfterMinutes = 60;

const key = z.string().regex(/^[\w-]{43}$/, 'This is no link of a front desk.');

/** The secret of the link. It is in no address that a server sees, and so in no log. */
export const DeskKey = z.strictObject({ key });

/** Whether somebody is here. */
export const DeskMark = z.strictObject({ key, here: z.boolean() });

/** What the code on a guest's phone says; the key, where the browser is that of a desk. */
export const DeskScan = z.strictObject({ key: key.optional(), place: key });

/** Somebody who is expected, or is here. */
export const Expected = z.object({
  /** What they are called in addresses. */
  person: z.string(),
  name: z.string(),
  guest: z.boolean(),
  signup: z.enum(['confirmed', 'waiting']).nullable(),
  state: attendanceState.nullable(),
  /** When they came. */
  at: Instant.nullable(),
  /** What they answered of what the desk has to know. */
  answers: z.array(z.object({ words: z.string(), answer: z.string() })),
});
export type Expected = z.infer<typeof Expected>;

/** The list of the front desk: by name, without a mail address. */
export const Desk = z.object({
  event: z.object({ slug: z.string(), kind, title: z.string() }),
  session: z.object({ startsAt: Instant, endsAt: Instant, zone: Zone, place: z.string() }),
  /** When people can be checked in from. */
  opensAt: Instant,
  people: z.array(Expected),
});
export type Desk = z.infer<typeof Desk>;

/** The list, and who it was whose code was read. */
export const Scanned = Desk.extend({ name: z.string() });
export type Scanned = z.infer<typeof Scanned>;

/** Whether there is a link, for who runs it. */
export const DeskLink = z.object({
  made: z.object({ at: Instant, by: PersonRef, until: Instant }).nullable(),
});
export type DeskLink = z.infer<typeof DeskLink>;

/** With the link, this one time. */
export const DeskLinkTold = DeskLink.extend({ link: z.url() });
export type DeskLinkTold = z.infer<typeof DeskLinkTold>;
