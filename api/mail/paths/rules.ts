import type { Kind } from '../../events/schema.ts';
import { noticePath } from '../../notices/addresses/rules.ts';
import type { MailWhat } from '../schema.ts';

/** By which mails a calendar is brought up to date: those of seats and of visits. */
const calendar: MailWhat[] = [
  ...(['signed-up', 'left', 'seated', 'given-seat', 'removed'] as const),
  ...(['moved', 'edited', 'cancelled', 'course-changed', 'course-runs', 'hack-changed'] as const),
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

type About = { kind: Kind | 'cohort' | 'playbook' | 'week'; slug: string; title: string };

/** Where a mail leads: to where the notice of the same thing does, or to all of them. */
export function pathOf({ what, about }: { what: MailWhat; about: About & { mine: boolean } }) {
  const { kind, mine, ...rest } = about;
  if (kind === 'week') return '/';
  return noticePath({ what, about: { ...rest, kind, ...(mine && { mine }) } }) ?? '/notices/';
}
