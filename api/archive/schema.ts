import { z } from 'zod';
import { kind, phase } from '../events/schema.ts';
import { tableKind } from '../talks/schema.ts';
import { Instant } from '../time.ts';

export const topicsMost = 6;
const words = z.string().trim().max(200);
const slug = z.string().max(120).default('');

/** What of the past talks is wanted; the empty text is all of it. */
export const ArchiveQuery = z.object({
  kind: tableKind.default('talk'),
  words: words.default(''),
  /** Slug of a person who spoke. */
  speaker: slug,
  series: slug,
  /** Slug of a skill. */
  topic: slug,
  recording: z.enum(['', 'with', 'without']).default(''),
  /** Only what began before this; the page before ends with it. */
  before: z.iso.datetime({ offset: true }).optional(),
});
export type ArchiveQuery = z.infer<typeof ArchiveQuery>;

const Named = z.object({ slug: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

export const PastTalk = z.object({
  slug: z.string(),
  title: z.string(),
  /** With a slug those who work here; guests have none. */
  speakers: z.array(z.object({ slug: z.string().nullable(), name: z.string() })),
  startsAt: Instant,
  endsAt: Instant,
  zone: z.string(),
  series: Named.nullable(),
  topics: z.array(z.string()),
  slides: z.boolean(),
  recording: z.boolean(),
});
export type PastTalk = z.infer<typeof PastTalk>;

export const Archive = z.object({
  /** The latest first. */
  talks: z.array(PastTalk),
  /** Where the next page begins; null: this is the last. */
  before: Instant.nullable(),
  /** What one can choose among, of all past talks. */
  speakers: z.array(Named),
  series: z.array(Named),
  topics: z.array(z.string()),
});
export type Archive = z.infer<typeof Archive>;

export const FindQuery = z.object({ words: words.min(1) });

/** Something live that the words are found in. */
export const Find = z.object({
  /** A *reading* is a text that a reading group has met about; its slug leads to the last meeting. */
  kind: z.enum([...kind.options, 'idea', 'reading', 'person']),
  slug: z.string(),
  title: z.string(),
  /** Who speaks or pitched it, or what somebody does. */
  who: z.string(),
  /** Of an event that has a date. */
  startsAt: Instant.nullable(),
  zone: z.string().nullable(),
  phase: phase.nullable(),
});
export type Find = z.infer<typeof Find>;
export const Finds = z.object({ finds: z.array(Find) });
export type Finds = z.infer<typeof Finds>;

export const Topics = z.strictObject({ topics: z.array(z.string().max(80)).max(topicsMost) });

/** What an event is about, and whether I may say so. */
export const EventTopics = z.object({ topics: z.array(z.string()), mine: z.boolean() });
export type EventTopics = z.infer<typeof EventTopics>;
