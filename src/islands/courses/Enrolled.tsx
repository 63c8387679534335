import { useEffect, useState } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import type { Signups } from '../../../api/events/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { ordinal } from '../counts.ts';
import { PersonName } from '../parts/PersonName.tsx';

/** Who takes part and who waits, by name. */
export function Enrolled({ course, mine }: { course: Course; mine: string }) {
  const signups = useSignups(course);
  const past = course.phase === 'over' || course.phase === 'cancelled';
  if (!signups) return null;
  const { confirmed, waiting } = signups;
  return (
    <section class="section stack" aria-labelledby="enrolled">
      <h2 id="enrolled">{past ? 'Who was enrolled' : 'Who is enrolled'}</h2>
      {confirmed.length === 0 && (
        <p class="quiet">{past ? 'Nobody.' : 'Nobody yet. Be the first, and bring a colleague.'}</p>
      )}
      {confirmed.length > 0 && (
        <ul class="people">
          {confirmed.map((person) => (
            <li key={person.slug}>
              <PersonName person={person} />
              {person.slug === mine && <span class="badge strong">You</span>}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <>
          <h3>Waiting list</h3>
          <ol class="people">
            {waiting.map((person, before) => (
              <li key={person.slug}>
                <span class="place">{ordinal(before + 1)}</span>
                <PersonName person={person} />
                {person.slug === mine && <span class="badge strong">You</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Asked anew with every new answer about the course. */
function useSignups(course: Course): Signups | undefined {
  const [signups, setSignups] = useState<Signups>();
  useEffect(() => {
    let stale = false;
    const param = { event: course.slug };
    void answerTo(api.events[':event'].signups.$get({ param })).then((answer) => {
      if (!stale && answer.is === 'value') setSignups(answer.value);
    });
    return () => {
      stale = true;
    };
  }, [course]);
  return signups;
}
