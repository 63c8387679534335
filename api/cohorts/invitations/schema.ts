import { z } from 'zod';

/** The invitation of a hire; the link itself is not kept. */
export const Invitation = z.object({
  /** Since when there is a link; null: there is none. */
  madeAt: z.string().nullable(),
  /** The last day on which it holds, in the zone of the cohort. */
  endsOn: z.string(),
});

/** An invitation with its link, which is told only now. */
export const NewInvitation = Invitation.extend({ madeAt: z.string(), path: z.string() });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** What stands in the link. A text that cannot be one is answered like one that is wrong. */
export const InvitationToken = z.strictObject({ token: z.string().max(200) });

/** Who the one who opens the link is asked to be. */
export const Invited = z.object({
  name: z.string(),
  cohort: z.object({ slug: z.string(), title: z.string() }),
  firstDay: z.string(),
  organiser: z.string(),
  /** Whether there is a plan to see already. */
  released: z.boolean(),
});
export type Invited = z.infer<typeof Invited>;
