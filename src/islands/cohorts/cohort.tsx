import { useEffect } from 'preact/hooks';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { CoordinatorBoard } from '../hosting/CoordinatorBoard.tsx';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Board } from './Board.tsx';
import { Days } from './Days.tsx';
import { Hires } from './Hires.tsx';
import { HostDays } from './HostDays.tsx';
import { OpenHolidays } from './OpenHolidays.tsx';
import { Parts } from './Parts.tsx';
import { Planner } from './Planner.tsx';
import { Release } from './Release.tsx';
import { Rooms } from './Rooms.tsx';
import { Timetable } from './Timetable.tsx';
import { Welcome } from './Welcome.tsx';
import { longDay } from './words.ts';

/** `/bootcamp/cohorts/<slug>/`: one built page stands at the address of every cohort. */
const slug = location.pathname.split('/')[3] ?? '';

function CohortPage() {
  return (
    <ForSignedIn what="the cohort" invitation="Sign in as a member of staff to see this cohort.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() =>
    answerTo(api.cohorts[':cohort'].$get({ param: { cohort: slug } })),
  );
  return (
    <Answered asking={asking} what="the cohort">
      {(cohort) => <Shown cohort={cohort} put={asking.put} />}
    </Answered>
  );
}

export type Shown = { cohort: Cohort; put: (cohort: Cohort) => void };

function Shown({ cohort, put }: Shown) {
  const { title, state, programme, programmeTitle, firstDay, lastDay, organiser, mine } = cohort;
  useEffect(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.textContent = title;
    document.title = `${title} · Potluck`;
  }, [title]);
  return (
    <div class="stack">
      <p class="lede">
        <a href={`/bootcamp/programmes/${programme}/`}>{programmeTitle}</a>, {longDay(firstDay)} to{' '}
        {longDay(lastDay)}, organised by {organiser.name}.{' '}
        {state === 'draft' && <span class="badge">Draft: only you and admins see it</span>}
      </p>
      {mine && <Parts cohort={cohort} />}
      {state === 'released' &&
        (mine ? (
          <CoordinatorBoard key={cohort.version} cohort={cohort} />
        ) : (
          <Board cohort={cohort} />
        ))}
      {state === 'released' && <Welcome cohort={cohort} />}
      {mine && <OpenHolidays key={`${firstDay} ${lastDay}`} cohort={cohort} put={put} />}
      <Timetable cohort={cohort} put={put} />
      {mine && <Release cohort={cohort} put={put} />}
      {mine && <Planner cohort={cohort} put={put} />}
      {mine && <Hires cohort={cohort} put={put} />}
      {mine && <Rooms cohort={cohort} put={put} />}
      {mine && <HostDays cohort={cohort} put={put} />}
      {mine && <Days cohort={cohort} put={put} />}
    </div>
  );
}

wake('cohort', CohortPage);
