import type { PersonRef } from '../../../api/people/schema.ts';
import type { Run, RunEntry } from '../../../api/runs/schema.ts';
import type { Waiting } from './outbox.ts';

/** The run as it will be when everything that waits here has been told to the service. */
export function withWaiting(
  known: Run | undefined,
  waiting: readonly Waiting[],
  me: PersonRef,
): Run | undefined {
  let run = known;
  for (const each of waiting) {
    if (each.refused !== undefined) continue;
    if (each.does === 'begin') run ??= begun(each, me);
    else if (run && each.does === 'enter') run = entered(run, each.id, each.body, me);
    else if (run && each.does === 'end') run = { ...run, end: run.end ?? { ...each.body, by: me } };
  }
  return run;
}

function begun({ run: id, body, title }: Waiting & { does: 'begin' }, me: PersonRef): Run {
  const { playbook, mode, steps, at } = body;
  return {
    ...{ id, playbook, title, mode, begunAt: at, begunBy: me, people: [me], now: at },
    ...{ end: null, mine: true, published: true, notes: [], version: 0, freshEyes: false },
    steps: steps.map((step) => ({ ...step, ticked: null, notes: [] })),
  };
}

function entered(run: Run, id: string, entry: RunEntry, me: PersonRef): Run {
  const { what, step, words, at } = entry;
  const joined = run.people.some(({ slug }) => slug === me.slug);
  const people = joined ? run.people : [...run.people, me];
  const next = { ...run, people, mine: true };
  const isWritten = what === 'noted' || what === 'wrong';
  const noted = <Part extends Pick<Run, 'notes'>>(part: Part): Part => {
    const isKnown = part.notes.some((note) => note.id === id);
    const note = { id, words, at, by: me, wrong: what === 'wrong' };
    return isWritten && !isKnown ? { ...part, notes: [...part.notes, note] } : part;
  };
  if (step === null) return noted(next);
  const stepAfter = (each: Run['steps'][number]) => {
    if (each.key !== step) return each;
    if (what === 'ticked') return { ...each, ticked: each.ticked ?? { by: me, at } };
    return what === 'unticked' ? { ...each, ticked: null } : noted(each);
  };
  return { ...next, steps: run.steps.map(stepAfter) };
}
