import { dayIn, instant } from '../time.ts';
import { demoPeople } from './people.ts';
import { dayMs, personId, type Row } from './rows.ts';

type DemoReview = {
  /** Id of a playbook in `content/playbooks/`. */
  playbook: string;
  /** Slug of a person in `people.ts`. */
  person: string;
  daysAgo: number;
  kind?: 'owner' | 'fresh-eyes';
  note?: string;
};

/** Who of the demo organisation found which playbook right. Others are due, or were never reviewed. */
export const demoReviews: readonly DemoReview[] = [
  {
    playbook: 'on-call/hand-over-on-call',
    person: 'rosaura-quispe',
    daysAgo: 12,
    note: 'Went through it with Farid at the handover. Nothing missing.',
  },
  {
    playbook: 'systems/fail-over-tureen',
    person: 'samir-haddadin',
    daysAgo: 26,
    note: 'Done for real during the kernel upgrade. Promoting took forty seconds.',
  },
  {
    playbook: 'releasing/deployment-lock',
    person: 'anselm-rieger',
    daysAgo: 5,
    kind: 'fresh-eyes',
    note: 'Followed it word for word in my second week. It works.',
  },
  { playbook: 'learning/host-a-meet-up', person: 'aroha-ngatoro', daysAgo: 40 },
  { playbook: 'releasing/dark-launch', person: 'leonor-vidigal', daysAgo: 9 },
  { playbook: 'teams/value-stream-map', person: 'hoa-lam', daysAgo: 100 },
  { playbook: 'systems/rebuild-search-index', person: 'dagny-solheim', daysAgo: 150 },
];

/** These reviews as rows, each on its person's own calendar. */
export function reviewRows(now: Date): Row[] {
  return demoReviews.map(({ playbook, person, daysAgo, kind = 'owner', note = '' }) => {
    const at = new Date(now.getTime() - daysAgo * dayMs);
    const zone = demoPeople.find(({ slug }) => slug === person)?.zone ?? 'UTC';
    return {
      ...{ playbook, kind, note },
      person: personId(person),
      day: dayIn(at, zone),
      at: instant(at),
    };
  });
}
