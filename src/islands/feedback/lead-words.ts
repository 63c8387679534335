import type { MyCheckIn } from '../../../api/cohorts/check-ins/schema.ts';
import type { MyFeedback } from '../../../api/cohorts/feedback/schema.ts';

type Standing = MyFeedback & { checkIns: MyCheckIn[] };

/** What waits for a person at `/bootcamp/feedback/`, in words; undefined: nothing of theirs is there. */
export function leadWords({ visits, rotations, checkIns }: Standing): string | undefined {
  const unsaid = visits.filter(({ rating, people }) => !rating && !people).length;
  const weeks = checkIns.filter(({ answers }) => !answers).length;
  const open = rotations.reduce((sum, rotation) => sum + rotation.open, 0);
  const waits = [
    ...(weeks > 0 ? ['the questions of a week'] : []),
    ...(unsaid > 0 ? [counted(unsaid, 'visit')] : []),
    ...(open > 0 ? [counted(open, 'proposal')] : []),
  ];
  if (waits.length > 0) return `Saying back: ${list.format(waits)} waiting for a word of yours`;
  if (visits.length + checkIns.length > 0) return 'Saying back: how your visits were';
  return rotations.length > 0 ? 'Saying back: what hires say of your team' : undefined;
}

const list = new Intl.ListFormat('en-GB');
const counted = (count: number, what: string): string =>
  count === 1 ? `one ${what}` : `${count} ${what}s`;
