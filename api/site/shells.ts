/**
 * Pages of live things are one built page each, a shell, served for every thing of its kind: what
 * has this address, a star standing for one segment, and is no file of its own, is the shell with
 * another address.
 */
export const shells = [
  { at: 'series/*/', shell: 'series/series/index.html' },
  { at: 'meet-ups/*/', shell: 'meet-ups/meet-up/index.html' },
  { at: 'talks/*/', shell: 'talks/talk/index.html' },
  { at: 'people/*/', shell: 'people/person/index.html' },
  { at: 'courses/*/', shell: 'courses/course/index.html' },
  { at: 'reading-groups/*/', shell: 'reading-groups/group/index.html' },
  { at: 'reading-groups/*/meetings/*/', shell: 'reading-groups/meeting/index.html' },
  { at: 'hackathons/*/', shell: 'hackathons/hackathon/index.html' },
  { at: 'hackathons/*/showing/', shell: 'hackathons/hackathon/showing/index.html' },
  { at: 'hackathons/*/matching/', shell: 'hackathons/hackathon/matching/index.html' },
  { at: 'hackathons/*/help/', shell: 'hackathons/hackathon/help/index.html' },
  { at: 'hackathons/*/gallery/', shell: 'hackathons/hackathon/gallery/index.html' },
  { at: 'hackathons/*/certificate/', shell: 'hackathons/hackathon/certificate/index.html' },
  { at: 'hackathons/*/teams/*/', shell: 'hackathons/hackathon/team/index.html' },
  { at: 'ideas/*/', shell: 'ideas/idea/index.html' },
  { at: 'certificates/*/', shell: 'certificates/certificate/index.html' },
  { at: 'runs/*/', shell: 'runs/run/index.html' },
  { at: 'bootcamp/cohorts/*/', shell: 'bootcamp/cohorts/cohort/index.html' },
  { at: 'screen/*/', shell: 'screen/event/index.html' },
  { at: 'check-in/*/', shell: 'check-in/event/index.html' },
  { at: 'front-desk/*/', shell: 'front-desk/event/index.html' },
  { at: 'hosting/*/', shell: 'hosting/event/index.html' },
] as const;

/** The shell for a path such as `talks/failing-over-7k2m/`, if there is one. */
export function shellOf(path: string): string | undefined {
  const parts = path.split('/');
  return shells.find(({ at }) => isLike(parts, at.split('/')))?.shell;
}

const isLike = (parts: string[], wanted: string[]): boolean =>
  parts.length === wanted.length &&
  wanted.every((want, at) => (want === '*' ? parts[at] !== '' : parts[at] === want));
