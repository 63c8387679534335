import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Before } from '../readings/schema.ts';
import { Meeting } from '../schema.ts';

export const notesLength = 20_000;
export const questionsLength = 4_000;
export const questionLength = 500;
export const answerLength = 2_000;
export const wordLength = 200;
/** Of one meeting. */
export const questionsMost = 200;
export const playbooksMost = 20;
/** So many of the latest versions of the notes are listed. */
export const versionsListed = 30;
/** So long a pen that nobody uses stays with who has it. */
export const penRestsSeconds = 120;

const Why = z.string().nullable();
const markdown = (most: number) => z.string().max(most);

/** What the presenter says beforehand; plain Markdown. */
export const Prepared = z.strictObject({
  notes: markdown(notesLength),
  /** What to talk about. */
  questions: markdown(questionsLength),
  /** The version that it was made from, so that two never undo each other; 0: none. */
  version: z.number().int().nonnegative(),
});

export const Attended = z.strictObject({
  /** Whether everybody who was there is noted; the rota then knows who was not. */
  complete: z.boolean(),
});

const Written = z.object({ by: PersonRef, at: Instant });

/** The notes as they were in one version. */
export const MeetingNotes = Written.extend({
  version: z.number().int(),
  text: z.string(),
  html: z.string(),
});
export type MeetingNotes = z.infer<typeof MeetingNotes>;

/** Who writes now, since when; `word`: what they said to whom they took it from. */
export const Pen = z.object({
  pen: z.string(),
  by: PersonRef,
  since: Instant,
  word: z.string(),
  /** Whether it was not used for a while, so that anybody can take it. */
  rests: z.boolean(),
});
export type Pen = z.infer<typeof Pen>;

export const MeetingQuestion = Written.extend({
  id: z.string(),
  text: z.string(),
  answer: z.string(),
  answerHtml: z.string(),
  answeredBy: PersonRef.nullable(),
  mine: z.boolean(),
});
export type MeetingQuestion = z.infer<typeof MeetingQuestion>;

/** One meeting on its own page. */
export const MeetingPage = z.object({
  group: z.object({ slug: z.string(), title: z.string() }),
  meeting: Meeting,
  phase: z.enum(['announced', 'on', 'over', 'cancelled']),
  /** Numbers of the meetings before and after, where there are some. */
  earlier: z.number().int().nullable(),
  later: z.number().int().nullable(),
  /** More of the text than a list says. */
  text: z
    .object({
      source: z.string(),
      link: z.string(),
      doi: z.string(),
      isbn: z.string(),
      material: z.string().nullable(),
      tags: z.array(z.string()),
      before: z.array(Before),
    })
    .nullable(),
  prepared: Written.extend({
    notes: z.string(),
    notesHtml: z.string(),
    questions: z.string(),
    questionsHtml: z.string(),
    version: z.number().int(),
  }).nullable(),
  notes: MeetingNotes.nullable(),
  /** Earlier versions of the notes, the newest first. */
  versions: z.array(Written.extend({ version: z.number().int() })),
  /** Null: nobody writes. */
  pen: Pen.nullable(),
  questions: z.array(MeetingQuestion),
  /** Those in the group then, and whoever was there besides. */
  people: z.array(PersonRef.extend({ there: z.boolean() })),
  complete: z.boolean(),
  playbooks: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Why I cannot write and ask; why I cannot prepare and answer; why nobody notes who is there. */
  refusals: z.object({ write: Why, run: Why, attend: Why }),
});
export type MeetingPage = z.infer<typeof MeetingPage>;
