/** The eight places that the header leads to. */
export const sections = [
  { id: 'playbooks', name: 'Playbooks', href: '/playbooks/' },
  { id: 'bootcamp', name: 'Boot camp', href: '/bootcamp/' },
  { id: 'talks', name: 'Talks', href: '/talks/' },
  { id: 'meet-ups', name: 'Meet-ups', href: '/meet-ups/' },
  { id: 'courses', name: 'Courses', href: '/courses/' },
  { id: 'hackathons', name: 'Hackathons', href: '/hackathons/' },
  { id: 'reading-groups', name: 'Reading', href: '/reading-groups/' },
  { id: 'teams', name: 'Teams', href: '/teams/' },
] as const;

export type Section = (typeof sections)[number]['id'];
