import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

export const stepsMost = 200;
export const wordsLength = 1000;

/** Sixteen characters of Crockford's base32, as `api/id.ts` makes them; made by the browser here. */
const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'Give an id of sixteen characters.');
export const RunId = Id;
export const EntryId = Id;

/** When it was, on the clock of the browser: it may have been offline since. */
const at = z.iso.datetime({ offset: true });

/** A step as it was when the run began. */
export const Step = z.strictObject({
  /** What it is called in the page: the id of its element, mostly. */
  key: z.string().trim().min(1).max(80),
  title: z.string().trim().min(1).max(160),
});
export type Step = z.infer<typeof Step>;

/** For real, or to practise. */
export const mode = z.enum(['drill', 'real']);
export const outcome = z.enum(['worked', 'worked-with-changes', 'did-not-work']);

export const RunBegin = z.strictObject({
  /** `<area>/<slug>`. */
  playbook: z.string().min(1).max(200),
  mode,
  steps: z.array(Step).min(1, 'A run has at least one step.').max(stepsMost),
  at,
});
export type RunBegin = z.infer<typeof RunBegin>;

export const entryWhat = z.enum(['joined', 'ticked', 'unticked', 'noted', 'wrong']);

/** One thing that someone did in a run. `wrong`: the playbook is wrong at this step. */
export const RunEntry = z.strictObject({
  what: entryWhat,
  /** The key of a step; null: it is about the whole run. */
  step: z.string().min(1).max(80).nullable(),
  /** What they wrote, in a note or of what is wrong; empty otherwise. */
  words: z.string().trim().max(wordsLength),
  at,
});
export type RunEntry = z.infer<typeof RunEntry>;

export const RunEnd = z.strictObject({ outcome, at });
export type RunEnd = z.infer<typeof RunEnd>;

const By = z.object({ by: PersonRef, at: Instant });

export const RunNote = By.extend({ id: z.string(), words: z.string(), wrong: z.boolean() });
export type RunNote = z.infer<typeof RunNote>;

export const RunStep = z.object({
  key: z.string(),
  title: z.string(),
  /** Who ticked it first, and when; null: it stands open. */
  ticked: By.nullable(),
  notes: z.array(RunNote),
});
export type RunStep = z.infer<typeof RunStep>;

const Head = z.object({
  id: z.string(),
  playbook: z.string(),
  /** The playbook's, when the run began. */
  title: z.string(),
  mode,
  begunAt: Instant,
  begunBy: PersonRef,
  /** Everyone who is or was on it, in the order of joining. */
  people: z.array(PersonRef),
  end: By.extend({ outcome }).nullable(),
  /** Whether I am on it. */
  mine: z.boolean(),
  /** Whether its playbook is still published under this address. */
  published: z.boolean(),
});

/** A run with everything that happened in it. */
export const Run = Head.extend({
  steps: z.array(RunStep),
  /** About the run as a whole. */
  notes: z.array(RunNote),
  /** Grows with each thing that happens in it; the same in the answer's ETag. */
  version: z.number().int(),
  /** The service's clock, for browsers whose own is off. */
  now: Instant,
  /** Whether it counts as a review by fresh eyes. */
  freshEyes: z.boolean(),
});
export type Run = z.infer<typeof Run>;

/** A run in a list. */
export const RunSummary = Head.extend({
  steps: z.number().int(),
  ticked: z.number().int(),
  /** When something last happened in it. */
  lastAt: Instant,
});
export type RunSummary = z.infer<typeof RunSummary>;

/** Mine, the newest first, and what others are in the middle of. */
export const MyRuns = z.object({ mine: z.array(RunSummary), going: z.array(RunSummary) });

/** The runs of one playbook: what goes on now, and what has ended, the newest first. */
export const PlaybookRuns = z.object({ going: z.array(RunSummary), ended: z.array(RunSummary) });
export type PlaybookRuns = z.infer<typeof PlaybookRuns>;
