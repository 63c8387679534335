import { useEffect } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { OwnPart } from '../hosts/OwnPart.tsx';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { ChangeLog } from '../talks/ChangeLog.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useStamp } from '../useStamp.ts';
import { AdviceList } from './AdviceList.tsx';
import { AttendanceGrid } from './AttendanceGrid.tsx';
import { Cancelled } from './Cancelled.tsx';
import { CourseFacts } from './CourseFacts.tsx';
import { CourseHead } from './CourseHead.tsx';
import { CourseMaterials } from './CourseMaterials.tsx';
import { Decide } from './Decide.tsx';
import { Enrolled } from './Enrolled.tsx';
import { EnrolPanel } from './EnrolPanel.tsx';
import { NoSuchCourse } from './NoSuchCourse.tsx';
import { Sessions } from './Sessions.tsx';

/** One course, kept fresh while it is looked at. */
export function CoursePage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the course"
      invitation="Courses are for everyone who works here. Sign in to read about this one."
    >
      {(person) => <Asked slug={slug} person={person} />}
    </ForSignedIn>
  );
}

function Asked({ slug, person }: { slug: string; person: Person }) {
  const asking = useLive(() => askCourse(slug));
  useStamp(slug, asking.again);
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? answer.value.title : missing && 'No such course';
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchCourse />;
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the course">
        {(course) => (
          <Shown course={course} person={person} put={asking.put} again={asking.again} />
        )}
      </Answered>
    </>
  );
}

type Props = {
  course: Course;
  person: Person;
  put: (course: Course) => void;
  again: () => void;
};

function Shown({ course, person, put, again }: Props) {
  return (
    <article>
      <CourseHead course={course} put={put} />
      <Cancelled cancellation={course.cancellation} />
      {course.phase !== 'draft' && <OwnPart slug={course.slug} changed={again} />}
      <Decide course={course} put={put} />
      <div class="columns course-columns">
        <div class="stack">
          <CourseFacts course={course} />
          {course.abstractHtml ? (
            <Rendered html={course.abstractHtml} />
          ) : (
            <p class="quiet">Its instructors have not said more about it yet.</p>
          )}
          <AdviceList advice={course.advice} />
        </div>
        <EnrolPanel
          course={course}
          onAnswer={(answer) => {
            put({ ...course, ...answer });
            // What is for those enrolled alone comes with the next answer.
            again();
          }}
          onRefused={again}
        />
      </div>
      <Sessions course={course} put={put} />
      <CourseMaterials course={course} />
      {!course.refusals.clone && course.phase !== 'draft' && course.phase !== 'cancelled' && (
        <AttendanceGrid course={course} />
      )}
      <Enrolled course={course} mine={person.slug} />
      <ChangeLog changes={course.changes} />
    </article>
  );
}

const askCourse = (course: string) => answerTo(api.courses[':course'].$get({ param: { course } }));
