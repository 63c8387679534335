import { useState } from 'preact/hooks';
import type { Course, CourseSession } from '../../../api/courses/schema.ts';
import { AddTo } from '../talks/AddTo.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { slotClock, slotDay, slotMine } from '../talks/when-words.ts';
import { myZone } from '../when.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { HomeworkDialog } from './HomeworkDialog.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { SessionMaterials } from './SessionMaterials.tsx';
import { untilWords } from './words.ts';

type Props = {
  course: Course;
  session: CourseSession;
  /** Its place in the course, from 1. */
  number: number;
  isNext: boolean;
  put: (course: Course) => void;
};

/** One session: when, where, what about, and what to do at home behind it. */
export function SessionItem({ course, session, number, isNext, put }: Props) {
  const { title, place, link, cancelled, endsAt } = session;
  const past = Date.parse(endsAt) <= Date.now();
  const mine = slotMine(session, myZone());
  const page = `${location.origin}/courses/${course.slug}/#session-${session.id}`;
  return (
    <li
      class={`row ${cancelled ? 'cancelled' : past ? 'past' : ''}`}
      id={`session-${session.id}`}
      aria-current={isNext ? 'step' : undefined}
    >
      <p class="when">
        <time dateTime={session.startsAt}>
          <strong>{slotDay(session)}</strong>
          <br />
          {slotClock(session)}
        </time>
        {mine && <span class="course-mine">{mine}</span>}
      </p>
      <div class="stack">
        <h3 class="row-title">{title ? `${number}. ${title}` : `Session ${number}`}</h3>
        <p class="row-facts">
          {place || (link ? 'Online' : 'The place is not said yet')}
          {link && !cancelled && !past && (
            <>
              {' · '}
              <a href={link} rel="noreferrer">
                Join from elsewhere
              </a>
            </>
          )}
        </p>
        {course.phase !== 'draft' && !cancelled && !past && (
          <p class="row-facts">
            Add to your calendar:{' '}
            <AddTo title={named(course, title)} session={session} page={page} />
          </p>
        )}
        <HomeworkOf session={session} />
        {!cancelled && <SessionMaterials {...{ course, session, number }} />}
        <SessionTools course={course} session={session} number={number} put={put} />
      </div>
      <div class="row-side courses-side">
        {cancelled && <span class="badge warn">Cancelled</span>}
        {isNext && <span class="badge strong">Next</span>}
      </div>
    </li>
  );
}

/** As calendars call it, which hold sessions of more than one course. */
const named = (course: Course, title: string): string =>
  title ? `${course.title}: ${title}` : course.title;

function HomeworkOf({ session }: { session: CourseSession }) {
  const { homework } = session;
  if (!homework) return null;
  return (
    <div class="course-homework">
      <h4>
        Homework
        {homework.due && (
          <span class="quiet">, due {untilWords(homework.due.at, homework.due.zone)}</span>
        )}
      </h4>
      <Rendered html={homework.html} />
    </div>
  );
}

type ToolProps = Omit<Props, 'isNext'>;

/** For those who may: move or edit it, cancel it, set homework. */
function SessionTools({ course, session, number, put }: ToolProps) {
  const [open, setOpen] = useState<'edit' | 'cancel' | 'homework'>();
  const close = () => setOpen(undefined);
  if (course.refusals.edit) return null;
  const about = `session ${number}`;
  return (
    <div class="cluster course-session-tools">
      {!session.refusal && (
        <button class="button quiet" type="button" onClick={() => setOpen('edit')}>
          Move or edit<span class="visually-hidden"> {about}</span>
        </button>
      )}
      {!session.cancelled && (
        <button class="button quiet" type="button" onClick={() => setOpen('homework')}>
          {session.homework ? 'Edit homework' : 'Set homework'}
          <span class="visually-hidden"> of {about}</span>
        </button>
      )}
      {!session.refusal && (
        <button class="button quiet" type="button" onClick={() => setOpen('cancel')}>
          {course.phase === 'draft' ? 'Remove' : 'Cancel'}
          <span class="visually-hidden"> {about}</span>
        </button>
      )}
      {open === 'edit' && <SessionDialog {...{ course, session, number, put, close }} />}
      {open === 'cancel' && <CancelDialog {...{ course, session, number, put, close }} />}
      {open === 'homework' && <HomeworkDialog {...{ course, session, number, put, close }} />}
    </div>
  );
}
