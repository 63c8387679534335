import type { PersonRef } from '../people/schema.ts';
import type { Refusal } from '../refusal.ts';
import { type Instant, instant } from '../time.ts';
import type { Run, RunBegin, RunEntry, RunNote, RunSummary, Step } from './schema.ts';

/** An entry as it is kept, with who wrote it. */
export type Entry = RunEntry & { id: string; by: PersonRef };

export type Merged = {
  /** Key of a step → who ticked it first since it was last open. */
  ticks: Map<string, { by: PersonRef; at: Instant }>;
  notes: (RunNote & { step: string | null })[];
  /** In the order of joining, which any entry does. */
  people: PersonRef[];
};

/**
 * What all entries of a run make of it, in whichever order and however often they came. They are
 * taken in the order of their times, and of their ids where two have the same. Of two people who
 * tick a step the first has ticked it; who unticks it opens it for everyone; notes add up.
 */
export function merge(entries: readonly Entry[]): Merged {
  const merged: Merged = { ticks: new Map(), notes: [], people: [] };
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  for (const entry of [...once.values()].sort(inOrder)) take(merged, entry);
  return merged;
}

function take({ ticks, notes, people }: Merged, { id, what, step, words, by, at }: Entry): void {
  if (!people.some(({ slug }) => slug === by.slug)) people.push(by);
  if (what === 'unticked' && step) ticks.delete(step);
  if (what === 'ticked' && step && !ticks.has(step)) ticks.set(step, { by, at });
  if (what === 'noted' || what === 'wrong') {
    notes.push({ id, step, words, by, at, wrong: what === 'wrong' });
  }
}

const inOrder = (one: Entry, other: Entry): number =>
  one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;

const oldestMs = 14 * 24 * 60 * 60_000;
const openMs = 12 * 60 * 60_000;

/** When a run began, as a browser says, whose clock may be off: not later than now, nor long ago. */
export function begunAt(said: string, now: Date): Instant {
  const oldest = new Date(now.getTime() - oldestMs);
  return timeWithin(said, instant(oldest), now);
}

/** When something was, as a browser says: neither before `earliest` nor later than now. */
export function timeWithin(said: string, earliest: Instant, now: Date): Instant {
  const at = instant(new Date(said));
  if (at < earliest) return earliest;
  return at > instant(now) ? instant(now) : at;
}

/** Whether people are in the middle of it: it has no end, and something happened within half a day. */
export function isGoing({ end, lastAt }: Pick<RunSummary, 'end' | 'lastAt'>, now: Date): boolean {
  return !end && now.getTime() - Date.parse(lastAt) < openMs;
}

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such run here.' };

export const takenRefusal: Refusal = {
  code: 'conflict',
  message: 'A run of somebody else has this id. Begin again with a new one.',
};

export function beginRefusal({ steps }: Pick<RunBegin, 'steps'>): Refusal | undefined {
  if (new Set(steps.map(({ key }) => key)).size === steps.length) return undefined;
  return invalid('steps', 'Two steps have the same key.');
}

type Known = Pick<Run, 'end'> & { steps: readonly Step[] };

/** Why an entry cannot be taken. What was done before the end counts, whenever it arrives. */
export function entryRefusal(run: Known, { what, step, words, at }: RunEntry): Refusal | undefined {
  if (step !== null && !run.steps.some(({ key }) => key === step)) {
    return invalid('step', 'This run has no such step.');
  }
  const ofStep = what === 'ticked' || what === 'unticked';
  if ((ofStep || what === 'wrong') && step === null) return invalid('step', 'Say at which step.');
  const written = what === 'noted' || what === 'wrong';
  if (written && words === '') return invalid('words', 'Write a word or two.');
  if (!written && words !== '') return invalid('words', 'Only a note has words.');
  if (!ofStep || !run.end || at <= run.end.at) return undefined;
  return { code: 'over', message: `${run.end.by.name} had ended this run already.` };
}

/** Why this person cannot end the run, or not so. Repeating an end is no mistake. */
export function endRefusal(run: Pick<Run, 'end' | 'mine'>, outcome: string): Refusal | undefined {
  if (run.end) {
    if (run.end.outcome === outcome) return undefined;
    return { code: 'over', message: `${run.end.by.name} had ended this run already.` };
  }
  if (run.mine) return undefined;
  return { code: 'forbidden', message: 'Join this run first; then you can end it.' };
}

function invalid(field: string, message: string): Refusal {
  return { code: 'invalid', message, fields: [{ field, message }] };
}
