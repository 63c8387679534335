import { useEffect } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { dayOf } from '../when.ts';
import { hoursWords, sessionsWords, spanWords } from './words.ts';

/** `/certificates/<course>/`: mine, or for those who taught that of `?person=`. */
const course = decodeURIComponent(location.pathname.split('/')[2] ?? '');
const asked = new URLSearchParams(location.search).get('person');

type Certificate = {
  person: PersonRef;
  course: { slug: string; title: string };
  instructors: PersonRef[];
  attended: { title: string; startsAt: string; zone: string }[];
  sessions: number;
  minutes: number;
  minutesOfAll: number;
};

function CertificatePage() {
  return (
    <ForSignedIn what="the certificate" invitation="Sign in to see your certificate.">
      {({ slug }) => <Asked person={asked ?? slug} />}
    </ForSignedIn>
  );
}

function Asked({ person }: { person: string }) {
  const asking = useAnswer(() =>
    answerTo(api.courses[':course'].certificates[':person'].$get({ param: { course, person } })),
  );
  const { answer } = asking;
  const shown = answer?.is === 'value';
  useEffect(() => {
    if (shown) document.title = `Certificate of ${answer.value.person.name} · Potluck`;
  }, [shown]);
  return (
    <>
      {!shown && <h1>Certificate of attendance</h1>}
      <Answered asking={asking} what="the certificate">
        {(certificate) => <Sheet certificate={certificate} />}
      </Answered>
      <p class="cluster certificate-acts">
        {shown && (
          <button class="button primary" type="button" onClick={() => print()}>
            Print it
          </button>
        )}
        <a class="button" href={`/courses/${course}/`}>
          To the course
        </a>
      </p>
    </>
  );
}

function Sheet({ certificate }: { certificate: Certificate }) {
  const { person, attended, sessions, instructors, minutes } = certificate;
  const [first] = attended;
  const last = attended.at(-1);
  return (
    <article class="certificate">
      <p class="certificate-kind">Certificate of attendance</p>
      <h1>{person.name}</h1>
      <p>took part in the course</p>
      <p class="certificate-title">{certificate.course.title}</p>
      <p>
        {attended.length === sessions
          ? `${sessions === 1 ? 'its one session' : `all ${sessions} sessions`}`
          : `${attended.length} of ${sessionsWords(sessions)}`}
        , {hoursWords(minutes)}
        {minutes < certificate.minutesOfAll && ` of ${hoursWords(certificate.minutesOfAll)}`}
        {first && last && `, ${spanWords(first.startsAt, last.startsAt, first.zone)}`}.
      </p>
      <ul>
        {attended.map(({ title, startsAt, zone }) => (
          <li key={startsAt}>
            {dayOf(startsAt, zone)}
            {title && `: ${title}`}
          </li>
        ))}
      </ul>
      <p class="certificate-taught">
        Taught by {new Intl.ListFormat('en-GB').format(instructors.map(({ name }) => name))}
      </p>
    </article>
  );
}

wake('certificate', CertificatePage);
