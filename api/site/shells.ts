/** `tail`: what follows the one segment, for a second page of each thing of its kind. */
type Shell = { under: string; tail?: string; shell: string };

/**
 * Pages of live things are one built page each, a shell, served for every thing of its kind: what
 * is below `under`, one segment deep and no file of its own, is the shell with another address.
 */
export const shells: readonly Shell[] = [
  { under: 'series/', shell: 'series/series/index.html' },
  { under: 'meet-ups/', shell: 'meet-ups/meet-up/index.html' },
  { under: 'talks/', shell: 'talks/talk/index.html' },
  { under: 'people/', shell: 'people/person/index.html' },
  { under: 'courses/', shell: 'courses/course/index.html' },
  { under: 'reading-groups/', shell: 'reading-groups/group/index.html' },
  { under: 'hackathons/', shell: 'hackathons/hackathon/index.html' },
  { under: 'hackathons/', tail: 'showing/', shell: 'hackathons/hackathon/showing/index.html' },
  { under: 'ideas/', shell: 'ideas/idea/index.html' },
  { under: 'certificates/', shell: 'certificates/certificate/index.html' },
  { under: 'runs/', shell: 'runs/run/index.html' },
  { under: 'bootcamp/cohorts/', shell: 'bootcamp/cohorts/cohort/index.html' },
  { under: 'screen/', shell: 'screen/event/index.html' },
  { under: 'check-in/', shell: 'check-in/event/index.html' },
  { under: 'hosting/', shell: 'hosting/event/index.html' },
];

/** The shell for a path such as `talks/failing-over-7k2m/`, if there is one. */
export function shellOf(path: string): string | undefined {
  return shells.find((one) => standsFor(one, path))?.shell;
}

function standsFor({ under, tail = '' }: Shell, path: string): boolean {
  if (!path.startsWith(under) || !path.endsWith(tail)) return false;
  return /^[^/]+\/$/.test(path.slice(under.length, path.length - tail.length));
}
