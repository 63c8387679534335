import { useRef, useState } from 'preact/hooks';
import type { EventFollowUps, FollowUp } from '../../../api/follow-ups/schema.ts';
import { FollowUpForm } from './FollowUpForm.tsx';
import { FollowUpRow } from './FollowUpRow.tsx';
import { playbookWording, type Wording } from './follow-up-words.ts';
import { teamNames } from './teams.ts';

type Props = {
  slug: string;
  answer: EventFollowUps;
  put: (answer: EventFollowUps) => void;
  /** The session at which it was decided; left out: of the whole event. */
  session?: string;
  wording?: Wording;
};

/** What should become a playbook, and who writes it by when. */
export function FollowUps({ slug, answer, put, session, wording = playbookWording }: Props) {
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
              {...{ followUp, teams: teamNames(), heir: heading, wording }}
              put={replace}
            />
          ))}
        </ul>
      ) : (
        <p class="quiet">{wording.nothing}</p>
      )}
      {asking && <FollowUpForm {...{ slug, session, put, close, wording }} teams={teamNames()} />}
      {!asking && refusal === null && (
        <p>
          <button class="button" type="button" onClick={() => setAsking(true)}>
            {wording.begin}
          </button>
        </p>
      )}
    </section>
  );
}
