import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Id } from '../schema.ts';

export const roleLength = 80;
export const askLength = 500;

/** How somebody takes part in a hack team. */
export const part = z.enum(['coordinates', 'builds', 'designs', 'tests', 'brings-the-problem']);
export type Part = z.infer<typeof part>;

const parts = z
  .array(part)
  .min(1, 'Say how you will take part.')
  .max(part.options.length)
  .transform((said) => part.options.filter((one) => said.includes(one)));

export const PartsSaid = z.strictObject({ parts });
/** A role of one's own in the team, and how one takes part. */
export const OwnPartSaid = z.strictObject({ parts, role: Id.nullable() });

export const RoleSaid = z.strictObject({
  title: z.string().trim().min(1, 'Say whom you look for.').max(roleLength),
  /** The slug of a skill; null: none in particular. */
  skill: z.string().min(1).max(80).nullable(),
});

/** Somebody asks to join, or a member asks somebody. */
export const AskSaid = z.strictObject({
  words: z.string().trim().max(askLength),
  parts,
  /** The role for which; null: none in particular. */
  role: Id.nullable(),
});
export const LeadSaid = z.strictObject({ person: z.string().min(1).max(80) });

/** One thing that is wished of every hack team, and how this one stands to it, in words. */
export const Check = z.object({
  rule: z.enum(['size', 'teams', 'staff', 'coordinator']),
  met: z.boolean(),
  words: z.string(),
});
export type Check = z.infer<typeof Check>;

export const HackRole = z.object({
  id: z.string(),
  title: z.string(),
  skill: z.object({ slug: z.string(), name: z.string() }).nullable(),
  /** Who has it; null: it is open. */
  takenBy: PersonRef.nullable(),
});
export type HackRole = z.infer<typeof HackRole>;

export const HackMember = z.object({
  person: PersonRef,
  /** Slug of their organisational team, if they are in one. */
  team: z.string().nullable(),
  guest: z.boolean(),
  /** What a guest brings, as they said it; for the team and the host. */
  brings: z.array(z.string()),
  parts: z.array(part),
  role: z.string().nullable(),
  lead: z.boolean(),
  me: z.boolean(),
});
export type HackMember = z.infer<typeof HackMember>;

export const HackAsk = z.object({
  person: PersonRef,
  way: z.enum(['applied', 'invited']),
  words: z.string(),
  parts: z.array(part),
  role: z.string().nullable(),
  me: z.boolean(),
  at: Instant,
});
export type HackAsk = z.infer<typeof HackAsk>;

const Why = z.string().nullable();

/** A hack team as somebody may see it. Who asks to join, only its members and the asker see. */
export const HackTeam = z.object({
  members: z.array(HackMember),
  roles: z.array(HackRole),
  asks: z.array(HackAsk),
  checks: z.array(Check),
  full: z.boolean(),
  /** Whether I am in it. */
  mine: z.boolean(),
  /** For members: who has a place and no team yet, to be invited. */
  free: z.array(PersonRef),
  refusals: z.object({ join: Why, leave: Why, edit: Why }),
});
export type HackTeam = z.infer<typeof HackTeam>;
