import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { DraftId } from '../drafts/schema.ts';

export const aboutLength = 2000;

/** "Please teach us X." */
export const NewTopicRequest = z.strictObject({
  title: z.string().trim().min(1, 'Say what you would like to hear about.').max(120),
  /** Plain Markdown without HTML. */
  about: z.string().trim().max(aboutLength),
  /** Slug of a skill; empty where none fits. */
  topic: z.string().max(80),
});

/** I would come, I could speak; neither takes my voice back. */
export const Voice = z.strictObject({ come: z.boolean(), speak: z.boolean() });
export type Voice = z.infer<typeof Voice>;

/** The draft that it becomes names itself, so that it is there once however often it is sent. */
export const Becoming = z.strictObject({ draft: DraftId });
export const Became = z.object({ slug: z.string() });

export const TopicRequest = z.object({
  id: z.string(),
  title: z.string(),
  aboutHtml: z.string(),
  topic: z.string(),
  by: PersonRef,
  at: Instant,
  /** How many would come, and who could speak. */
  come: z.number().int(),
  speak: z.array(PersonRef),
  /** What I said of it. */
  voice: Voice,
  /** Whether I asked for it. */
  mine: z.boolean(),
  /** The talk that it became; a draft has no address for others than those who run it. */
  talk: z
    .object({ slug: z.string(), title: z.string(), by: z.string(), open: z.boolean() })
    .nullable(),
});
export type TopicRequest = z.infer<typeof TopicRequest>;
export const TopicRequests = z.object({ requests: z.array(TopicRequest) });

/** Somebody who may know it, and why we think so. */
export const Suggestion = PersonRef.extend({
  team: z.string().nullable(),
  /** They say that they can help with it. */
  knows: z.boolean(),
  /** The titles of talks that they gave about it. */
  spoke: z.array(z.string()),
});
export type Suggestion = z.infer<typeof Suggestion>;
/** With the teams that have written about it, the one with most first. */
export const Suggestions = z.object({
  people: z.array(Suggestion),
  teams: z.array(z.object({ slug: z.string(), name: z.string(), playbooks: z.number().int() })),
});
