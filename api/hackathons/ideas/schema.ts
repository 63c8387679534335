import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { teamStage } from '../hacking/schema.ts';
import { Challenge, hackPhase, Id } from '../schema.ts';
import { Check, HackTeam } from '../teams/schema.ts';

export const ideaTitleLength = 120;
export const ideaTextLength = 4000;
export const commentLength = 2000;
export const tagLength = 30;
export const tagsMost = 8;
export const ideaSkillsMost = 8;

/** What somebody says of their idea. */
export const IdeaSaid = z.strictObject({
  title: z.string().trim().min(1, 'Give the idea a title.').max(ideaTitleLength),
  /** Plain Markdown without HTML. */
  problem: z
    .string()
    .trim()
    .min(1, 'Say whose problem it is, in a sentence or two.')
    .max(ideaTextLength),
  /** How it could be done. Plain Markdown without HTML. */
  sketch: z.string().trim().max(ideaTextLength),
  tags: z.array(z.string().trim().toLowerCase().min(1).max(tagLength)).max(tagsMost),
  /** The id of a challenge of the hackathon; null: none. */
  challenge: Id.nullable(),
  /** Slugs of skills that it looks for. */
  skills: z.array(z.string().min(1).max(80)).max(ideaSkillsMost),
  /** The version that it was edited from; 0 for a new one. */
  version: z.number().int().nonnegative(),
});
export type IdeaSaid = z.infer<typeof IdeaSaid>;

const Skill = z.object({ slug: z.string(), name: z.string() });

/** An idea in the list of a hackathon. */
export const Idea = z.object({
  id: z.string(),
  title: z.string(),
  problem: z.string(),
  tags: z.array(z.string()),
  challenge: Challenge.nullable(),
  skills: z.array(Skill),
  by: PersonRef,
  at: Instant,
  /** How many would join, beside who pitched it. */
  interest: z.number().int(),
  /** Whether I said that I would join. */
  interested: z.boolean(),
  mine: z.boolean(),
  comments: z.number().int(),
  /** Titles of ideas that were found to be the same. */
  same: z.array(z.object({ id: z.string(), title: z.string(), by: PersonRef })),
  /** The hack team around it, in short. */
  team: z
    .object({
      people: z.array(PersonRef),
      openRoles: z.array(z.string()),
      full: z.boolean(),
      checks: z.array(Check),
      stage: teamStage,
    })
    .nullable(),
});
export type Idea = z.infer<typeof Idea>;

export const IdeaList = z.object({
  /** Those with much interest since they were pitched first. */
  ideas: z.array(Idea),
  /** Who has a place in the hackathon and no hack team. */
  alone: z.array(PersonRef),
});
export type IdeaList = z.infer<typeof IdeaList>;

const Why = z.string().nullable();

/** An idea on its own page, with the hack team around it. */
export const IdeaPage = Idea.omit({ team: true }).extend({
  sketch: z.string(),
  problemHtml: z.string(),
  sketchHtml: z.string(),
  version: z.number().int(),
  hackathon: z.object({
    slug: z.string(),
    title: z.string(),
    stage: hackPhase,
    challenges: z.array(Challenge),
    host: PersonRef,
  }),
  talk: z.array(
    z.object({ id: z.string(), html: z.string(), by: PersonRef, at: Instant, mine: z.boolean() }),
  ),
  /** The one into which it was merged. */
  mergedInto: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Ideas into which it may be merged. */
  others: z.array(z.object({ id: z.string(), title: z.string() })),
  team: HackTeam.nullable(),
  refusals: z.object({
    edit: Why,
    interest: Why,
    drop: Why,
    merge: Why,
    /** Why I cannot begin a hack team around it. */
    begin: Why,
  }),
});
export type IdeaPage = z.infer<typeof IdeaPage>;

export const CommentSaid = z.strictObject({
  words: z.string().trim().min(1, 'Say something.').max(commentLength),
});
export const Merge = z.strictObject({ into: Id });
