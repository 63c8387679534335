import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { CourseForm } from './CourseForm.tsx';
import { NoSuchCourse } from './NoSuchCourse.tsx';
import { valuesOf } from './values.ts';

/** `/courses/<slug>/?edit`: the form without the sessions, which are changed one by one. */
export function EditCourse({ slug }: { slug: string }) {
  return (
    <ForSignedIn what="the course" invitation="Sign in to edit this course.">
      {({ slug: by }) => <Asked slug={slug} by={by} />}
    </ForSignedIn>
  );
}

function Asked({ slug, by }: { slug: string; by: string }) {
  const asking = useAnswer(() =>
    answerTo(api.courses[':course'].$get({ param: { course: slug } })),
  );
  const { answer } = asking;
  if (answer?.is === 'refusal' && answer.problem.code === 'missing') return <NoSuchCourse />;
  return (
    <Answered asking={asking} what="the course">
      {(course) => (
        <>
          <header class="page-head">
            <h1>Edit the course</h1>
            <p class="lede">{course.title}</p>
          </header>
          {course.refusals.edit ? (
            <div class="empty">
              <p>{course.refusals.edit}</p>
              <a class="button" href={`/courses/${slug}/`}>
                Back to the course
              </a>
            </div>
          ) : (
            <CourseForm course={course} fresh={valuesOf(course)} by={by} />
          )}
        </>
      )}
    </Answered>
  );
}
