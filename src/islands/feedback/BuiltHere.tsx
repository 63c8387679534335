import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { BuiltRow } from './BuiltRow.tsx';

/** What hires built at a rotation before, and what became of it. */
export function BuiltHere({ rotation }: { rotation: string }) {
  const asking = useAnswer(() =>
    answerTo(api.rotations[':rotation'].built.$get({ param: { rotation } })),
  );
  return (
    <section class="section stack" aria-labelledby="built">
      <h2 id="built">Built here before</h2>
      <Answered asking={asking} what="what was built here">
        {({ built }) =>
          built.length === 0 ? (
            <p class="quiet">
              Nobody has finished a mini-project here yet. The first is remembered.
            </p>
          ) : (
            <ul class="builts">
              {built.map((one) => (
                <BuiltRow key={one.visit} first={one} of="hire" />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
