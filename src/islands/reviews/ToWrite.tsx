import { useRef, useState } from 'preact/hooks';
import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import { FollowUpRow } from '../after/FollowUpRow.tsx';
import type { TeamNames } from '../crews.ts';

type Props = { followUps: FollowUp[]; teams: TeamNames };

/** Playbooks that were asked for after a talk; what ended here stays to be seen until one leaves. */
export function ToWrite({ followUps, teams }: Props) {
  const [ended, setEnded] = useState<Record<string, FollowUp>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  if (followUps.length === 0) return null;
  const put = (next: FollowUp) => setEnded((all) => ({ ...all, [next.id]: next }));
  return (
    <section class="stack" aria-labelledby="to-write">
      <h3 id="to-write" ref={heading} tabIndex={-1}>
        To be written
      </h3>
      <p class="quiet">
        Somebody heard a talk and wished for these. What is due first comes first.
      </p>
      <ul class="rows">
        {followUps.map((each) => (
          <FollowUpRow
            key={each.id}
            followUp={ended[each.id] ?? each}
            {...{ teams, put, heir: heading }}
            away
          />
        ))}
      </ul>
    </section>
  );
}
