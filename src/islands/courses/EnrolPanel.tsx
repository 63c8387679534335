import { useRef } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import type { SignupAnswer } from '../../../api/events/schema.ts';
import { PlaceButton } from '../places/PlaceButton.tsx';
import { minimumWords, ownWords, placeWords } from './words.ts';

type Props = {
  course: Course;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

/** How full a course is, whether it runs, what is mine in it, and the one button. */
export function EnrolPanel({ course, onAnswer, onRefused }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const own = ownWords(course);
  const { seats, confirmed, minimum, phase } = course;
  const coming = phase === 'announced' || phase === 'draft';
  return (
    <section class="panel stack" aria-labelledby="enrolment">
      <h2 id="enrolment" tabIndex={-1} ref={heading}>
        Enrolment
      </h2>
      <div class="seats">
        <p>{coming ? placeWords(course) : `${confirmed} enrolled`}.</p>
        {seats !== null && <progress max={seats} value={confirmed} aria-label="Places taken" />}
      </div>
      {minimum && (coming || minimum.decision !== 'runs') && phase !== 'cancelled' && (
        <p class={minimum.decision === 'runs' ? undefined : 'course-minimum'}>
          {minimumWords(minimum, confirmed)}
        </p>
      )}
      <p class="place-own" role="status">
        {own && `${own}.`}
      </p>
      {phase === 'draft' && (
        <p class="quiet">A draft: only its instructors see it, and nobody can enrol yet.</p>
      )}
      {coming && !course.mine && (
        <p class="quiet">One enrolment is for all sessions. You can withdraw until it begins.</p>
      )}
      {phase === 'over' && course.signup?.state === 'confirmed' && (
        <a class="button" href={`/certificates/${course.slug}/`}>
          My certificate of attendance
        </a>
      )}
      <PlaceButton
        kind="course"
        place={course}
        signedIn
        {...{ heir: heading, onAnswer, onRefused }}
      />
    </section>
  );
}
