import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Id } from '../schema.ts';

/** The guests who have a place in a hackathon, for its host, and the hack teams that stand. */
export const HackGuests = z.object({
  guests: z.array(
    z.object({
      person: PersonRef,
      /** What they bring, as they said it. */
      brings: z.array(z.string()),
      /** Titles of ideas, in the order in which they stand outside. */
      wishes: z.array(z.string()),
      /** The id of the idea whose hack team they are in. */
      team: z.string().nullable(),
      /** Whether they may be named among the results. */
      named: z.boolean(),
    }),
  ),
  teams: z.array(
    z.object({ id: z.string(), title: z.string(), people: z.number().int(), full: z.boolean() }),
  ),
  /** Why nobody is put anywhere now. */
  why: z.string().nullable(),
});
export type HackGuests = z.infer<typeof HackGuests>;

/** The idea whose hack team a guest is put into; null: out of theirs. */
export const GuestPlace = z.strictObject({ idea: Id.nullable() });
