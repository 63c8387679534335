import { z } from 'zod';
import { duty, Person, PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

/** The roles that an admin gives and takes. */
export const Given = z.strictObject({ role: z.enum(['member', 'admin']) });

/** One of the staff, with who made them what they are, if somebody did here. */
export const RoleHolder = Person.extend({
  /** What an admin gave them besides. */
  duties: z.array(duty),
  /** What groups give them besides, which no admin takes. */
  byGroups: z.array(duty),
  changed: z.object({ at: Instant, by: PersonRef.nullable() }).nullable(),
});
export type RoleHolder = z.infer<typeof RoleHolder>;

export const Roles = z.object({
  people: z.array(RoleHolder),
  /** Whether a provider's groups give roles, too, at each sign-in. */
  byGroups: z.boolean(),
});
export type Roles = z.infer<typeof Roles>;
