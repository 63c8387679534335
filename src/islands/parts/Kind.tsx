import type { Kind as EventKind } from '../../../api/events/schema.ts';

const words: Record<EventKind | 'playbook', string> = {
  playbook: 'Playbook',
  talk: 'Talk',
  'meet-up': 'Meet-up',
  course: 'Course',
  hackathon: 'Hackathon',
  'reading-group': 'Reading group',
};

/** The word for a kind; its colour and icon are drawn around the word. */
export function Kind({ kind }: { kind: EventKind | 'playbook' }) {
  return (
    <span class="kind" data-kind={kind}>
      {words[kind]}
    </span>
  );
}
