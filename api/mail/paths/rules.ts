import { entryPath } from '../../calendar/addresses/rules.ts';
import type { Kind } from '../../events/schema.ts';
import type { MailWhat } from '../schema.ts';

/** By which mails a calendar is brought up to date: those of seats and of visits. */
const calendar: MailWhat[] = [
  ...(['signed-up', 'left', 'seated', 'given-seat', 'removed'] as const),
  ...(['moved', 'edited', 'cancelled', 'course-changed', 'course-runs'] as const),
  ...(['speaking', 'declined', 'took-over', 'course-taught', 'planned', 'swapped'] as const),
];
export const carriesCalendar = (what: MailWhat): boolean => calendar.includes(what);

const timeless: MailWhat[] = [
  'thanks',
  'materials',
  'question-answered',
  'follow-up',
  'followed-up',
];
/** Whether a mail says when and where. */
export const tellsTimes = (what: MailWhat): boolean => !timeless.includes(what);

type About = { kind: Kind | 'cohort' | 'playbook' | 'week'; slug: string };

/** Where a mail leads: to the page of what it is about, or to the notices. */
export function pathOf({ what, about }: { what: MailWhat; about: About }): string {
  const { kind, slug } = about;
  if (kind === 'week') return '/';
  if (kind === 'playbook') {
    return what === 'reported'
      ? '/reviews/#what-readers-said'
      : `/playbooks/${slug.split('/').map(encodeURIComponent).join('/')}/`;
  }
  if (kind === 'cohort') return '/notices/';
  return entryPath({ kind, slug }) ?? '/notices/';
}
