import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

export const passageLength = 500;
export const headingLength = 200;
export const whatLength = 1000;
export const wordsLength = 1000;

/** Made by the reader's browser, so that sending a report twice makes one. */
export const ReportId = z.string().regex(/^[a-z0-9-]{16,40}$/);

/** What a reader says is wrong in a playbook, and where. */
export const NewReport = z.strictObject({
  /** `<area>/<slug>`. */
  playbook: z.string().min(1).max(200),
  /** The text that was selected; empty when the page as a whole is meant. */
  passage: z.string().trim().max(passageLength).default(''),
  /** The heading under which the passage stands, and its anchor on the page. */
  heading: z.string().trim().max(headingLength).default(''),
  anchor: z.string().max(headingLength).default(''),
  what: z.string().trim().min(1, 'Say what is wrong.').max(whatLength),
});
export type NewReport = z.infer<typeof NewReport>;

/** How a report was settled: the playbook was mended, or it was right after all. */
export const answer = z.enum(['mended', 'not-wrong']);
export type ReportAnswer = z.infer<typeof answer>;

export const NewSettlement = z.strictObject({
  answer,
  /** For the one who reported: what was changed, or why it is right. */
  words: z.string().trim().max(wordsLength).default(''),
});
export type NewSettlement = z.infer<typeof NewSettlement>;

export const state = z.enum(['open', 'settled']);

export const Report = z.object({
  id: z.string(),
  playbook: z.object({ id: z.string(), title: z.string() }),
  passage: z.string(),
  heading: z.string(),
  anchor: z.string(),
  what: z.string(),
  by: PersonRef,
  at: Instant,
  /** The run in which it was found, and the step as people read it. */
  run: z.string().nullable(),
  step: z.string().nullable(),
  state,
  settlement: z.object({ answer, words: z.string(), by: PersonRef, at: Instant }).nullable(),
  /** Why I may not settle it, in words; null when I may. */
  settleRefusal: z.string().nullable(),
});
export type Report = z.infer<typeof Report>;

/** Which reports: open ones oldest first, settled ones newest first; the first hundred. */
export const ReportQuery = z.object({
  /** Slug of a team, or `all`. Left out: of what I keep right, as one of a team or as verifier. */
  team: z.string().max(80).optional(),
  /** Of this playbook alone, whosever it is. */
  playbook: z.string().optional(),
  state: state.default('open'),
});
export const ReportList = z.object({ reports: z.array(Report) });
export type ReportList = z.infer<typeof ReportList>;
