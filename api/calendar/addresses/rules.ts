import type { CalendarEntry } from '../schema.ts';

const folders: Partial<Record<CalendarEntry['kind'], string>> = {
  talk: '/talks/',
  'meet-up': '/meet-ups/',
  course: '/courses/',
  'reading-group': '/reading-groups/',
  hackathon: '/hackathons/',
};

/** Where an entry of a calendar leads; undefined for a kind that has no pages. */
export function entryPath({
  kind,
  slug,
  mine,
}: Pick<CalendarEntry, 'kind' | 'slug'> & Partial<Pick<CalendarEntry, 'mine'>>) {
  if (kind === 'boot-camp') {
    return mine === 'hosting' ? '/bootcamp/hosting/' : `/bootcamp/mine/?cohort=${slug}`;
  }
  const folder = folders[kind];
  return folder && `${folder}${slug}/`;
}
