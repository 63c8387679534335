import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

const Titled = z.object({ slug: z.string(), title: z.string() });

/** What somebody has in hand who is to be removed, or had: whoever removes them takes it over. */
export const InHand = z.object({
  person: PersonRef,
  /** Events to come that they run, drafts with other speakers among them. */
  events: z.array(Titled.extend({ kind })),
  /** Cohorts of the boot camp that are not over, and that they organise. */
  cohorts: z.array(Titled),
  /** What they were to turn into a playbook. */
  followUps: z.number().int(),
  /** Places that others get: seats, and places in waiting lists. */
  places: z.number().int(),
  /** Visits to come that nobody receives then. */
  visits: z.number().int(),
  /** Playbooks whose file names them as who keeps them right: that changes by commit. */
  verifies: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type InHand = z.infer<typeof InHand>;

/** That somebody was removed; who they were is not kept. */
export const Removal = z.object({ at: Instant, by: PersonRef });
export const Removals = z.object({ removals: z.array(Removal) });
export type Removals = z.infer<typeof Removals>;
