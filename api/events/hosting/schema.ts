import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant, Zone } from '../../time.ts';
import { kind, phase } from '../schema.ts';

export const reasonMost = 300;
export const messageMost = 500;
/** So many messages of an event within a day, by all who run it. */
export const messagesADay = 5;

/** What somebody who runs an event did; `moved`, `edited` and `cancelled` everybody reads, too. */
export const hostAct = z.enum([
  'moved',
  'edited',
  'cancelled',
  'opened-door',
  'checked-in',
  'unchecked',
  'noted-missed',
  'promoted',
  'removed',
  'wrote',
  'asked-over',
  'asking-ended',
  'declined-over',
  'took-over',
]);
export type HostAct = z.infer<typeof hostAct>;

const Reason = z.string().trim().min(1, 'Say why: they will read it.').max(reasonMost);

export const Promotion = z.strictObject({
  reason: Reason,
  /** Where every seat is taken: whether to put one more chair there. */
  addSeat: z.boolean().default(false),
});

export const Removal = z.strictObject({ reason: Reason });

export const audience = z.enum(['confirmed', 'waiting', 'everyone']);
export type Audience = z.infer<typeof audience>;

export const Message = z.strictObject({
  to: audience,
  words: z.string().trim().min(1, 'Write a few words.').max(messageMost),
});

export const HandoverAsk = z.strictObject({ to: z.string() });

/** Somebody who asked for a place once, and what became of it. Each asking is one of its own. */
export const Asked = PersonRef.extend({
  team: z.string().nullable(),
  title: z.string(),
  state: z.enum(['confirmed', 'waiting', 'withdrawn']),
  /** In the waiting list, from 1; else 0. */
  place: z.number().int(),
  askedAt: Instant,
  promotedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  /** Who has the seat that they gave up. */
  heir: PersonRef.nullable(),
  /** Whose seat they have. */
  from: PersonRef.nullable(),
  /** At how many sessions they were. */
  attended: z.number().int(),
});
export type Asked = z.infer<typeof Asked>;

export const Done = z.object({
  at: Instant,
  by: PersonRef,
  what: hostAct,
  /** To whom. */
  person: PersonRef.nullable(),
  words: z.string(),
  /** To whom a message went; whether a seat was added. */
  detail: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type Done = z.infer<typeof Done>;

const Why = z.string().nullable();

/** An event for those who run it. */
export const Hosting = z.object({
  event: z.object({ slug: z.string(), kind, title: z.string(), phase, zone: Zone }),
  seats: z.number().int().nullable(),
  confirmed: z.number().int(),
  waiting: z.number().int(),
  sessions: z.number().int(),
  host: PersonRef,
  /** In the order of asking. */
  asked: z.array(Asked),
  /** The newest first. */
  acts: z.array(Done),
  handover: z.object({ person: PersonRef, by: PersonRef, at: Instant }).nullable(),
  /** How many messages may still be sent today. */
  messagesLeft: z.number().int(),
  refusals: z.object({ promote: Why, remove: Why, handOver: Why }),
});
export type Hosting = z.infer<typeof Hosting>;

const ByHost = z.object({ by: PersonRef, words: z.string(), at: Instant }).nullable();

/** What those who run an event did that concerns me alone. */
export const OwnPart = z.object({
  removed: ByHost,
  promoted: ByHost,
  /** I am asked to run it from now on. */
  askedOver: z.object({ by: PersonRef, at: Instant }).nullable(),
  runs: z.boolean(),
});
export type OwnPart = z.infer<typeof OwnPart>;
