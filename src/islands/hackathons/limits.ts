import type { Limits } from '../../pages/hackathons/_limits.ts';

/** What the service accepts at most and at least, written into the page by the build. */
export function limits(): Limits {
  const element = document.querySelector<HTMLElement>('[data-limits]');
  return JSON.parse(element?.dataset.limits ?? '{}');
}

/** The teams of the house, by slug and name. */
export function teamsKnown(): [slug: string, name: string][] {
  const element = document.querySelector<HTMLElement>('[data-teams]');
  return JSON.parse(element?.dataset.teams ?? '[]');
}

/** The skills that the organisation knows of, by slug and name. */
export function skillsKnown(): [slug: string, name: string][] {
  const element = document.querySelector<HTMLElement>('[data-skills]');
  return JSON.parse(element?.dataset.skills ?? '[]');
}
