import { z } from 'zod';

/** An alert that a playbook answers, as the catalogue tells of it. */
export const AlertLead = z.object({
  /** As Prometheus has it. */
  name: z.string(),
  /** The address of the playbook, to the heading that names the alert if there is one. */
  to: z.string(),
});
export type AlertLead = z.infer<typeof AlertLead>;
