import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Day, Instant } from '../time.ts';

export const titleLength = 120;
export const droppedLength = 500;
/** Of one event. */
export const followUpsMost = 50;

/** Made by the browser, so that what is sent twice is there once. */
export const FollowUpId = z.string().regex(/^[a-z0-9-]{16,40}$/);

/** "This should become a playbook": of which title, by whom, by when. */
export const NewFollowUp = z
  .strictObject({
    title: z.string().trim().min(1, 'Say what the playbook should be called.').max(titleLength),
    /** Slug of the team that takes it on; null: one person does. */
    team: z.string().min(1).max(80).nullable().default(null),
    /** Slug of the person who takes it on; null: a team does. */
    owner: z.string().min(1).max(80).nullable().default(null),
    due: z.iso.date('Give a day such as 2026-12-11.'),
    /** The id of the session at which it was decided; null: of the whole event. */
    session: z.string().min(1).max(80).nullable().default(null),
  })
  .refine(({ team, owner }) => (team === null) !== (owner === null), {
    error: 'Name a team or a person.',
    path: ['team'],
  });
export type NewFollowUp = z.infer<typeof NewFollowUp>;

/** How it ends: a playbook is there, or nobody writes one, and why. */
export const Ending = z.union([
  z.strictObject({ playbook: z.string().min(1).max(200) }),
  z.strictObject({
    dropped: z.string().trim().min(1, 'Say why, for who asked for it.').max(droppedLength),
  }),
]);
export type Ending = z.infer<typeof Ending>;

export const FollowUp = z.object({
  id: z.string(),
  title: z.string(),
  event: z.object({ kind, slug: z.string(), title: z.string() }),
  /** Number of the meeting of a reading group that decided it; null: of another kind. */
  meeting: z.number().int().nullable(),
  team: z.string().nullable(),
  owner: PersonRef.nullable(),
  due: Day,
  by: PersonRef,
  at: Instant,
  /** Null: it is still to be done. */
  end: z
    .object({
      playbook: z.object({ id: z.string(), title: z.string() }).nullable(),
      dropped: z.string(),
      by: PersonRef,
      at: Instant,
    })
    .nullable(),
  /** Why I cannot end it, in words; null when I can. */
  refusal: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const FollowUps = z.object({ followUps: z.array(FollowUp) });
export type FollowUps = z.infer<typeof FollowUps>;

/** The follow-ups of an event, and whether I can ask for one. */
export const EventFollowUps = FollowUps.extend({ refusal: z.string().nullable() });
export type EventFollowUps = z.infer<typeof EventFollowUps>;

export const EventFollowUpQuery = z.object({
  /** Of this session alone. */
  session: z.string().max(80).optional(),
});

/** Which are still to be done: mine, a team's, or everybody's. */
export const FollowUpQuery = z.object({
  /** Slug of a team, or `all`. Left out: my own and those of my team. */
  team: z.string().max(80).optional(),
});
