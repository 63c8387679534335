import type { Course } from '../../../api/courses/schema.ts';
import { MaterialList } from '../after/Materials.tsx';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';

/** What belongs to the whole course. What belongs to one session stands there. */
export function CourseMaterials({ course: { slug } }: { course: Course }) {
  const asking = useAnswer(() =>
    answerTo(api.events[':event'].materials.$get({ param: { event: slug }, query: {} })),
  );
  useReturn(asking.again);
  const { answer } = asking;
  const whole = answer?.is === 'value' ? answer.value.materials.filter(ofNoSession) : [];
  // For who can add nothing, an empty list says nothing.
  if (answer?.is === 'value' && answer.value.refusal !== null && whole.length === 0) return null;
  return (
    <section class="section stack" aria-labelledby="materials">
      <h2 id="materials">For the whole course</h2>
      <Answered asking={asking} what="slides and files">
        {(all) => (
          <MaterialList
            answer={{ ...all, materials: whole }}
            event={slug}
            session={undefined}
            labelledBy="materials"
            put={asking.put}
          />
        )}
      </Answered>
    </section>
  );
}

const ofNoSession = ({ session }: { session: string | null }): boolean => session === null;
