import type { Limits } from '../../pages/reading-groups/_limits.ts';

/** What the service accepts at most, written into the page by the build. */
export function limits(): Limits {
  const element = document.querySelector<HTMLElement>('[data-limits]');
  return JSON.parse(element?.dataset.limits ?? '{}');
}

/** The offices by slug and name, whose holidays a group can skip. */
export function knownOffices(): [slug: string, name: string][] {
  const element = document.querySelector<HTMLElement>('[data-known]');
  return JSON.parse(element?.dataset.known ?? '{"offices":[]}').offices;
}
