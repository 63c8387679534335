import { useEffect } from 'preact/hooks';
import type { Run } from '../../../api/runs/schema.ts';
import type { PageStep } from './steps.ts';
import { currentStep } from './words.ts';

/** Shows in the text which steps are done and where we are; each step gets an address, if it has none. */
export function useMarks(run: Run | undefined, steps: PageStep[]): void {
  const done = run?.steps.flatMap(({ key, ticked }) => (ticked ? key : [])) ?? [];
  const current = run && !run.end ? currentStep(run)?.key : undefined;
  for (const [index, { element }] of steps.entries()) element.id ||= `run-place-${index + 1}`;
  useEffect(() => {
    for (const { key, element } of steps) {
      const state = done.includes(key) ? 'done' : key === current ? 'current' : undefined;
      if (state) element.dataset.run = state;
      else delete element.dataset.run;
    }
  }, [done.join(), current]);
}
