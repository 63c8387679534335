import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import { Afterwards } from './Afterwards.tsx';
import type { Mine } from './hosting.tsx';
import { Project } from './Project.tsx';
import { Receiving } from './Receiving.tsx';
import { Seen } from './Seen.tsx';
import { When } from './When.tsx';

type Props = Mine & { visit: HostedVisit };

/** One visit: who comes, what they know, and all that can be said about it. */
export function VisitRow({ visit, me, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [changes, setChanges] = useState(0);
  // The button that was pressed may be gone with what it did: the reader stays at the visit.
  useEffect(() => {
    if (changes > 0) heading.current?.focus();
  }, [changes]);
  const done = () => {
    setChanges(changes + 1);
    again();
  };
  const isOver = visit.day < visit.today;
  return (
    <li class={isOver ? 'row past' : 'row'}>
      <When visit={visit} />
      <div class="stack">
        <Who visit={visit} heading={heading} />
        <Project visit={visit} done={done} />
        <Seen visit={visit} />
        {visit.day <= visit.today && <Afterwards visit={visit} me={me} done={done} />}
        {!isOver && visit.as === 'host' && <Receiving visit={visit} done={done} />}
      </div>
      <p class="row-side">
        <Standing visit={visit} />
      </p>
    </li>
  );
}

type WhoProps = { visit: HostedVisit; heading?: preact.RefObject<HTMLHeadingElement> };

/** Who comes, where, and the person to ask about them. */
export function Who({ visit, heading }: WhoProps) {
  const { hire, rotation, cohort, as, host } = visit;
  return (
    <div>
      <h3 class="row-title" tabIndex={-1} ref={heading}>
        {hire.person ? <a href={`/people/${hire.person.slug}/`}>{hire.name}</a> : hire.name} at{' '}
        <a href={`/bootcamp/rotations/${rotation.slug}/`}>{rotation.title}</a>
      </h3>
      <p class="row-facts">
        {[hire.role, hire.place, rotation.place && `comes to ${rotation.place.toLowerCase()}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="row-facts">
        {as === 'mentor' && (host ? `Received by ${host.name}. ` : 'Nobody receives them yet. ')}
        {hire.buddy && `${hire.buddy.name} is their buddy. `}
        <a href={`/bootcamp/cohorts/${cohort.slug}/`}>{cohort.title}</a>
      </p>
    </div>
  );
}

/** How the visit stands, in one word. */
function Standing({ visit }: { visit: HostedVisit }) {
  const { as, accepted, swap, day, today } = visit;
  if (as === 'mentor') return <span class="badge">You help</span>;
  if (day < today) return null;
  if (swap) return <span class="badge warn">Swap asked</span>;
  if (accepted) return <span class="badge strong">Accepted</span>;
  return <span class="badge warn">Not accepted yet</span>;
}
