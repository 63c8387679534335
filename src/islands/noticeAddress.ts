import type { Notice } from '../../api/notices/schema.ts';
import { eventAddress } from './eventAddress.ts';

/** Where a notice leads: to what it is about, or to the queue where something waits for an answer. */
export function noticeAddress({ what, about }: Pick<Notice, 'what' | 'about'>): string | undefined {
  const { kind, slug, mine } = about;
  if (forHosts.includes(what)) return '/bootcamp/hosting/';
  if (forHires.includes(what)) return '/bootcamp/mine/';
  if (what === 'outcome-asked') return '/people/me/#bootcamp';
  if (saidBack.includes(what)) return '/bootcamp/feedback/';
  if (what === 'planned') return mine ? `/bootcamp/mine/?cohort=${slug}` : '/bootcamp/hosting/';
  if (kind === 'cohort') return `/bootcamp/cohorts/${slug}/`;
  if (kind !== 'playbook') return eventAddress({ kind, slug });
  return what === 'reported' ? '/reviews/#what-readers-said' : playbookAddress(slug);
}

const forHosts: Notice['what'][] = ['swap-asked', 'reminded', 'help-wanted'];
const forHires: Notice['what'][] = ['welcomed', 'written', 'nudged'];
/** What hires and teams say to each other stands on one page. */
const saidBack: Notice['what'][] = ['proposed', 'answered', 'check-in'];

/** The page of a playbook, by its id. */
export function playbookAddress(id: string): string {
  return `/playbooks/${id.split('/').map(encodeURIComponent).join('/')}/`;
}
