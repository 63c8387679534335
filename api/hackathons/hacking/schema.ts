import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Help } from '../help/schema.ts';
import { hackPhase } from '../schema.ts';
import { HackLink } from '../submissions/schema.ts';

export const logLength = 1000;

/** How far a hack team is, in its own words: one of four. */
export const teamStage = z.enum(['exploring', 'building', 'polishing', 'ready']);
export type TeamStage = z.infer<typeof teamStage>;

export const StageSaid = z.strictObject({ stage: teamStage });
export const LogSaid = z.strictObject({
  /** Plain Markdown without HTML. */
  words: z.string().trim().min(1, 'Note something down.').max(logLength),
});

const Why = z.string().nullable();

/** What goes on in a hack team while it hacks. */
export const HackWork = z.object({
  /** The title of the idea, by which the team is known. */
  title: z.string(),
  hackathon: z.object({
    slug: z.string(),
    title: z.string(),
    stage: hackPhase,
    zone: z.string(),
    showingAt: Instant,
    overAt: Instant,
    /** Whether the host holds the phase by hand, so that its hour says nothing. */
    byHand: z.boolean(),
  }),
  stage: teamStage,
  links: z.array(HackLink),
  /** The newest first. */
  log: z.array(
    z.object({
      id: z.string(),
      html: z.string(),
      by: PersonRef,
      at: Instant,
      mine: z.boolean(),
    }),
  ),
  /** What is open first, then what is solved; the newest first. */
  help: z.array(Help),
  /** Whether I am in the team. */
  mine: z.boolean(),
  refusals: z.object({
    /** Why I cannot say how far the team is, note anything down, or set links. */
    work: Why,
    /** Why I cannot ask for help. */
    ask: Why,
    /** Why I cannot come to help. */
    come: Why,
  }),
});
export type HackWork = z.infer<typeof HackWork>;
