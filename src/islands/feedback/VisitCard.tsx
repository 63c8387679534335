import { useState } from 'preact/hooks';
import type { MyVisitFeedback } from '../../../api/cohorts/feedback/schema.ts';
import { longDay } from '../cohorts/words.ts';
import { MyProposals } from './MyProposals.tsx';
import { VisitForm } from './VisitForm.tsx';

/** A visit of mine: what I said of it, or the form to say it. */
export function VisitCard({ first }: { first: MyVisitFeedback }) {
  const [visit, put] = useState(first);
  const { title, rotation, day, host, rating, people } = visit;
  const [open, setOpen] = useState(false);
  const said = rating !== null || people !== null;
  const id = `visit-${visit.visit}`;
  return (
    <li class="visit-card stack" id={id}>
      <header class="cluster">
        <h3>
          <a href={`/bootcamp/rotations/${rotation}/`}>{title}</a>
        </h3>
        <span class="quiet">
          {longDay(day)}
          {host && `, with ${host.name}`}
        </span>
        {said && <span class="badge">You have said how it was</span>}
      </header>
      {open ? (
        <VisitForm visit={visit} put={put} close={() => setOpen(false)} />
      ) : (
        <p>
          <button
            class={said ? 'button' : 'button primary'}
            type="button"
            onClick={() => setOpen(true)}
          >
            {said ? 'Read or change it' : 'Say how it was'}
            <span class="visually-hidden">: {title}</span>
          </button>
        </p>
      )}
      <MyProposals visit={visit} put={put} />
    </li>
  );
}
