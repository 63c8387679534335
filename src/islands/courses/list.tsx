import type { CourseSummary } from '../../../api/courses/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { CourseRow } from './CourseRow.tsx';

const past = new URLSearchParams(location.search).has('past');

function Courses() {
  return (
    <ForSignedIn
      what="the courses"
      invitation="Courses are for everyone who works here. Sign in to see them."
    >
      {() => <Listed />}
    </ForSignedIn>
  );
}

function Listed() {
  const asking = useLive(ask);
  return (
    <>
      <nav class="tabs" aria-label="Which courses">
        <a href="/courses/" aria-current={past ? undefined : 'page'}>
          Coming and under way
        </a>
        <a href="/courses/?past" aria-current={past ? 'page' : undefined}>
          Past
        </a>
      </nav>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what={past ? 'the past courses' : 'the courses'}>
        {({ courses }) => <Rows courses={courses.filter(belongs)} />}
      </Answered>
    </>
  );
}

function Rows({ courses }: { courses: CourseSummary[] }) {
  if (courses.length === 0) return <NoCourses />;
  return (
    <ol class="rows">
      {courses.map((course) => (
        <CourseRow key={course.slug} course={course} />
      ))}
    </ol>
  );
}

function NoCourses() {
  if (past) {
    return (
      <div class="empty">
        <p>No course has been held here yet.</p>
        <a class="button" href="/courses/">
          See what is coming
        </a>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>Nobody teaches a course just now. What would take you four mornings to explain?</p>
      <a class="button" href="/courses/new/">
        Offer a course
      </a>
    </div>
  );
}

/** One that runs overlaps the past, too; it is listed with those that come. */
const belongs = ({ endsAt }: CourseSummary): boolean => !past || Date.parse(endsAt) <= Date.now();

function ask() {
  const now = new Date().toISOString();
  return answerTo(api.courses.$get({ query: past ? { to: now, order: 'latest' } : { from: now } }));
}

sayKeptToast();
wake('courses', Courses);
