import type { TeamNames } from '../crews.ts';

/** The teams as the build wrote them into the page. */
export function teamNames(): TeamNames {
  const element = document.querySelector<HTMLElement>('[data-teams]');
  return JSON.parse(element?.dataset.teams ?? '{}');
}
