import { useState } from 'preact/hooks';
import type { EventFollowUps } from '../../../api/follow-ups/schema.ts';
import { FollowUps } from '../after/FollowUps.tsx';
import { decisionWording } from '../after/follow-up-words.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import type { Part } from './at.ts';

/** What was decided at the meeting: who sees to it by when, in the queue of their team. */
export function Decisions({ page }: Part) {
  const { group, meeting } = page;
  const [now, setNow] = useState<EventFollowUps>();
  const asking = useAnswer(() =>
    answerTo(
      api.events[':event']['follow-ups'].$get({
        param: { event: group.slug },
        query: { session: meeting.id },
      }),
    ),
  );
  return (
    <Answered asking={asking} what="what was decided">
      {(answer) => (
        <FollowUps
          slug={group.slug}
          session={meeting.id}
          answer={now ?? answer}
          put={setNow}
          wording={decisionWording}
        />
      )}
    </Answered>
  );
}
