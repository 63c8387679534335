import { useState } from 'preact/hooks';
import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import type { PersonRef } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';

type Row = { person: PersonRef; enrolled: boolean; here: string[] };

/** For those who teach: who was at which session, a box for each. */
export function AttendanceGrid({ course }: { course: Course }) {
  const param = { course: course.slug };
  const asking = useAnswer(() => answerTo(api.courses[':course'].attendance.$get({ param })));
  const begun = course.sessions.filter(
    ({ startsAt, cancelled }) => !cancelled && Date.parse(startsAt) <= Date.now(),
  );
  return (
    <section class="section stack" aria-labelledby="attendance">
      <h2 id="attendance">Who was there</h2>
      {begun.length === 0 ? (
        <p class="quiet">Once a session has begun, you note here who is there.</p>
      ) : (
        <Answered asking={asking} what="who was there">
          {({ people }) => <Grid course={course} people={people} sessions={begun} />}
        </Answered>
      )}
    </section>
  );
}

type GridProps = { course: Course; people: Row[]; sessions: CourseSession[] };

function Grid({ course, people, sessions }: GridProps) {
  const over = course.phase === 'over';
  if (people.length === 0) return <p class="quiet">Nobody is enrolled.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section class="course-grid" aria-label="Names and sessions" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {sessions.map((session) => (
              <th scope="col" key={session.id}>
                {dayOf(session.startsAt, session.zone)}
              </th>
            ))}
            {over && <th scope="col">Certificate</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <Person key={row.person.slug} row={row} {...{ course, sessions, over }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PersonProps = Omit<GridProps, 'people'> & { row: Row; over: boolean };

function Person({ course, row, sessions, over }: PersonProps) {
  const [here, setHere] = useState(row.here);
  const { person } = row;
  return (
    <tr>
      <th scope="row">
        {person.name}
        {!row.enrolled && <span class="quiet"> (not enrolled)</span>}
      </th>
      {sessions.map((session) => (
        <Mark
          key={session.id}
          person={person}
          session={session}
          is={here.includes(session.id)}
          set={(is) =>
            setHere((now) => [
              ...now.filter((id) => id !== session.id),
              ...(is ? [session.id] : []),
            ])
          }
        />
      ))}
      {over && (
        <td>
          {here.length > 0 && (
            <a href={`/certificates/${course.slug}/?person=${person.slug}`}>
              Certificate<span class="visually-hidden"> of {person.name}</span>
            </a>
          )}
        </td>
      )}
    </tr>
  );
}

type MarkProps = {
  person: PersonRef;
  session: CourseSession;
  is: boolean;
  set: (is: boolean) => void;
};

/** One box; it shows what is asked for at once, and what was before where that fails. */
function Mark({ person, session, is, set }: MarkProps) {
  const { busy, failed, make } = useCall<unknown>(() => undefined);
  const param = { session: session.id, person: person.slug };
  const toggle = async (wanted: boolean) => {
    set(wanted);
    const call = api.sessions[':session'].attendance[':person'];
    const answer = await make(() =>
      wanted
        ? answerTo(call.$put({ param, json: { state: 'attended' } }))
        : answerTo(call.$delete({ param })),
    );
    if (answer && answer.is !== 'value') set(!wanted);
  };
  return (
    <td>
      <label>
        <span class="visually-hidden">
          {person.name}, {dayOf(session.startsAt, session.zone)}
        </span>
        <input
          type="checkbox"
          checked={is}
          aria-busy={busy}
          onChange={({ currentTarget }) => void toggle(currentTarget.checked)}
        />
      </label>
      <Failure failed={failed} unreached="Try again." />
    </td>
  );
}
