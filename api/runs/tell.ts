import type { Catalogue } from '../catalogue.ts';
import { findPlaybook, type Keepers, keepersOf } from '../playbooks/rules.ts';
import { type Day, dayIn, instant } from '../time.ts';
import type { RunRow } from './lists/store.ts';
import { merge } from './rules.ts';
import type { Run, RunSummary } from './schema.ts';
import type { RunFacts } from './store.ts';

/** A run as everyone of the staff may see it. */
export function runFor(facts: RunFacts, catalogue: Catalogue, now: Date): Run {
  const { entries, endZone: _, ...run } = facts;
  const { ticks, notes, people } = merge(entries);
  const notesOf = (key: string | null) =>
    notes.filter(({ step }) => step === key).map(({ step: _, ...note }) => note);
  return {
    ...run,
    people,
    published: findPlaybook(catalogue, run.playbook) !== undefined,
    steps: run.steps.map(({ key, title }) => ({
      ...{ key, title, ticked: ticks.get(key) ?? null, notes: notesOf(key) },
    })),
    notes: notesOf(null),
    version: entries.length + (run.end ? 1 : 0),
    now: instant(now),
  };
}

export function summaryFor(row: RunRow, catalogue: Catalogue): RunSummary {
  return { ...row, published: findPlaybook(catalogue, row.playbook) !== undefined };
}

/** Who looks after a playbook today; nobody, where it is gone. */
export function keepersToday(catalogue: Catalogue, id: string): Keepers {
  const playbook = findPlaybook(catalogue, id);
  return playbook ? keepersOf(playbook) : { teams: [], verifier: '' };
}

/** The day that a review by an ended run would have; null while it goes on. */
export function reviewDayOf({ end, endZone }: RunFacts): Day | null {
  return end && dayIn(new Date(end.at), endZone ?? 'UTC');
}
