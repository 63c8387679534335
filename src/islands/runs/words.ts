import type { Run } from '../../../api/runs/schema.ts';
import type { Waiting } from './outbox.ts';

export const modeWords = { real: 'For real', drill: 'Drill' } as const;

export const outcomeWords = {
  worked: 'Worked',
  'worked-with-changes': 'Worked with changes',
  'did-not-work': 'Did not work',
} as const;

/** `4 of 9`. */
export const progressWords = (run: Run): string =>
  `${run.steps.filter(({ ticked }) => ticked).length} of ${run.steps.length}`;

/** `one change is`, `3 changes are`. */
export const changes = (count: number): string =>
  count === 1 ? 'One change is' : `${count} changes are`;

const whatWords = {
  joined: 'Joining',
  ticked: 'Your tick',
  unticked: 'Opening again',
  noted: 'Your note',
  wrong: 'What is wrong',
} as const;

/** What was not taken, as its author would call it. */
export function whatOf(waiting: Waiting, run: Run | undefined): string {
  if (waiting.does === 'begin') return 'This run';
  if (waiting.does === 'end') return `The end “${outcomeWords[waiting.body.outcome]}”`;
  const { what, step, words } = waiting.body;
  const title = run?.steps.find(({ key }) => key === step)?.title;
  return [whatWords[what], title && `at “${title}”`, words && `(${words})`]
    .filter(Boolean)
    .join(' ');
}

/** The first step that stands open. */
export const currentStep = (run: Run) => run.steps.find(({ ticked }) => !ticked);
