import { useRef, useState } from 'preact/hooks';
import type { EventFollowUps, FollowUp } from '../../../api/follow-ups/schema.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { FollowUpRow } from './FollowUpRow.tsx';
import { teamNames } from './teams.ts';

type Props = { slug: string; answer: EventFollowUps; put: (answer: EventFollowUps) => void };

/** What should become a playbook, and who writes it by when. */
export function FollowUps({ slug, answer, put }: Props) {
  const { followUps, refusal } = answer;
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setAsking(false);
    heading.current?.focus();
  };
  const replace = (next: FollowUp) =>
    put({ ...answer, followUps: followUps.map((each) => (each.id === next.id ? next : each)) });
  return (
    <section class="section stack" aria-labelledby="follow-ups">
      <h2 id="follow-ups" ref={heading} tabIndex={-1}>
        What should come of it
      </h2>
      {followUps.length > 0 ? (
        <ul class="rows">
          {followUps.map((followUp) => (
            <FollowUpRow
              key={followUp.id}
              {...{ followUp, teams: teamNames(), heir: heading }}
              put={replace}
            />
          ))}
        </ul>
      ) : (
        <p class="quiet">Nothing so far. Would a playbook spare somebody a bad night?</p>
      )}
      {asking && <FollowUpForm {...{ slug, put, close }} teams={teamNames()} />}
      {!asking && refusal === null && (
        <p>
          <button class="button" type="button" onClick={() => setAsking(true)}>
            This should become a playbook
          </button>
        </p>
      )}
    </section>
  );
}
