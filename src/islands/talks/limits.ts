import type { Limits } from '../../pages/talks/_limits.ts';

/**
 * What the service accepts at most and at least, written into the page by the build, so that the
 * schema's own numbers are used without its code.
 */
export function limits(): Limits {
  const element = document.querySelector<HTMLElement>('[data-limits]');
  return JSON.parse(element?.dataset.limits ?? '{}');
}
