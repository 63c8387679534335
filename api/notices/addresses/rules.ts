import { entryPath } from '../../calendar/addresses/rules.ts';
import type { Notice, What } from '../schema.ts';

/** What is told, and of what; mail has more to tell than the bell. */
type Told = { what: string; about: Notice['about'] };

/** Where a notice and the mail of it lead: to what it is about, or to where something waits for an answer. */
export function noticePath({ what, about }: Told): string | undefined {
  const { kind, slug } = about;
  if (kind === 'playbook') {
    return what === 'reported' ? '/reviews/#what-readers-said' : playbookPath(slug);
  }
  return kind === 'cohort' ? bootCampPath(what, about) : entryPath({ kind, slug });
}

const forHosts: string[] = ['swap-asked', 'reminded', 'help-wanted'] satisfies What[];
const forHires: string[] = ['welcomed', 'written', 'nudged'] satisfies What[];
/** What hires and teams say to each other stands on one page. */
const saidBack: string[] = ['proposed', 'answered', 'check-in'] satisfies What[];

function bootCampPath(what: string, { slug, mine }: Notice['about']): string {
  if (forHosts.includes(what)) return '/bootcamp/hosting/';
  if (forHires.includes(what)) return '/bootcamp/mine/';
  if (saidBack.includes(what)) return '/bootcamp/feedback/';
  if (what === 'outcome-asked') return '/people/me/#bootcamp';
  if (what === 'planned') return mine ? `/bootcamp/mine/?cohort=${slug}` : '/bootcamp/hosting/';
  if (what === 'swapped' && mine) return `/bootcamp/mine/?cohort=${slug}`;
  return `/bootcamp/cohorts/${slug}/`;
}

/** The page of a playbook, by its id. */
export function playbookPath(id: string): string {
  return `/playbooks/${id.split('/').map(encodeURIComponent).join('/')}/`;
}
