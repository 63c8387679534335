import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';

/** What a hire asked or proposed at a visit, in a sentence or two. */
export const NewProposal = z.strictObject({
  words: z.string().trim().min(1, 'Say it in a sentence.').max(500),
});
export type NewProposal = z.infer<typeof NewProposal>;

/** The team takes it up and does it; has done it; or does not, and says why. */
export const ProposalAnswer = z.enum(['taken-up', 'mended', 'declined']);
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;

export const NewProposalAnswer = z.strictObject({
  answer: ProposalAnswer,
  words: z.string().trim().max(500).default(''),
});
export type NewProposalAnswer = z.infer<typeof NewProposalAnswer>;

export const Proposal = z.object({
  id: z.string(),
  rotation: z.string(),
  words: z.string(),
  /** Who wrote it down: the hire, or somebody of the team who heard it. */
  by: PersonRef,
  /** The hire who asked. */
  hire: z.string(),
  at: z.string(),
  answer: z
    .object({
      is: ProposalAnswer,
      words: z.string(),
      by: PersonRef.nullable(),
      at: z.string(),
    })
    .nullable(),
});
export type Proposal = z.infer<typeof Proposal>;
