import type { Limits } from '../../pages/courses/_limits.ts';

/** What the service accepts at most and at least, written into the page by the build. */
export function limits(): Limits {
  const element = document.querySelector<HTMLElement>('[data-limits]');
  return JSON.parse(element?.dataset.limits ?? '{}');
}
