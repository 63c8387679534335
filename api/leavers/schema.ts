import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

/** Something that somebody who has left still looks after. `thing` is what an heir is given. */
export const LooseEnd = z.object({
  thing: z.string(),
  of: z.enum([...kind.options, 'cohort', 'series', 'follow-up', 'playbook']),
  title: z.string(),
  /** Its page. */
  href: z.string(),
});
export type LooseEnd = z.infer<typeof LooseEnd>;

/** Somebody who has left, the latest first, with what wants somebody new. */
export const Leaver = PersonRef.extend({
  leftAt: Instant,
  looseEnds: z.array(LooseEnd),
});
export type Leaver = z.infer<typeof Leaver>;

export const Leavers = z.object({ leavers: z.array(Leaver) });
export type Leavers = z.infer<typeof Leavers>;

/** Who looks after it from now on: one thing, or all but the playbooks, which change by commit. */
export const Heir = z.strictObject({
  to: z.string().min(1).max(120),
  thing: z.string().min(1).max(200).optional(),
});
