import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

/** What stands in the log: what changed rights, people, or what is somebody else's. */
export const what = z.enum([
  'role-given',
  'role-taken',
  'check-in-given',
  'check-in-taken',
  'person-added',
  'person-changed',
  'person-left',
  'person-returned',
  'person-removed',
  'group-changed',
  'group-removed',
  // Of events that somebody else runs; taking over, of any.
  'event-moved',
  'event-edited',
  'event-cancelled',
  'event-promoted',
  'event-removed',
  'event-wrote',
  'event-asked-over',
  'event-took-over',
  'cohort-released',
  'handed-on',
  'desk-made',
  'desk-ended',
  'token-made',
  'token-ended',
  'signed-out',
  'all-signed-out',
]);
export type AuditWhat = z.infer<typeof what>;

export const via = z.enum(['portal', 'sign-in', 'scim', 'csv']);

export const AuditEntry = z.object({
  id: z.number().int(),
  at: Instant,
  /** Null: nobody, but what `via` says. */
  actor: PersonRef.nullable(),
  via,
  what,
  /** To whom. */
  person: PersonRef.nullable(),
  /** `talk/<slug>`, `cohort/<slug>`, …; empty where it is about a person alone. */
  thing: z.string(),
  /** The same in a sentence without the actor. */
  sentence: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** Where the next page begins; null: there is none. */
  next: z.number().int().nullable(),
});
export type AuditPage = z.infer<typeof AuditPage>;

export const pageMost = 50;

/** Which entries: all of these that are said. */
export const AuditFilter = z.object({
  what: what.optional(),
  /** The slug of who did it, or to whom it was done. */
  person: z.string().min(1).max(120).optional(),
  from: z.iso.date().optional(),
  /** The last day of it. */
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
