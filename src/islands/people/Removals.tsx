import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useNow } from '../useNow.ts';

/** For admins: that people were removed, by whom and when; who they were is not kept. */
export function Removals() {
  const asking = useAnswer(() => answerTo(api.removals.$get()));
  const now = useNow();
  return (
    <Answered asking={asking} what="who was removed">
      {({ removals }) =>
        removals.length === 0 ? null : (
          <details class="more">
            <summary>People who were removed ({removals.length})</summary>
            <ul>
              {removals.map(({ at, by }) => (
                <li key={at}>
                  <Moment at={at} now={now} />, by {by.name}
                </li>
              ))}
            </ul>
          </details>
        )
      }
    </Answered>
  );
}
