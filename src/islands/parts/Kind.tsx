import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import type { Notice } from '../../../api/notices/schema.ts';

type AnyKind = Notice['about']['kind'] | CalendarEntry['kind'];

/** The word for each kind. */
export const kindWords: Record<AnyKind, string> = {
  playbook: 'Playbook',
  talk: 'Talk',
  'meet-up': 'Meet-up',
  course: 'Course',
  hackathon: 'Hackathon',
  'reading-group': 'Reading group',
  cohort: 'Boot camp',
  'boot-camp': 'Boot camp',
};

/** The word for a kind; its colour and icon are drawn around the word. */
export function Kind({ kind }: { kind: AnyKind }) {
  return (
    <span class="kind" data-kind={kind === 'cohort' ? 'boot-camp' : kind}>
      {kindWords[kind]}
    </span>
  );
}
