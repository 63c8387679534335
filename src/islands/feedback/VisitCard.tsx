import { useState } from 'preact/hooks';
import type { MyVisitFeedback } from '../../../api/cohorts/feedback/schema.ts';
import { longDay } from '../cohorts/words.ts';
import { ProposalForm } from './ProposalForm.tsx';
import { ProposalText } from './ProposalText.tsx';
import { VisitForm } from './VisitForm.tsx';

/** A visit of mine: what I said of it and proposed at it, or the forms to do so. */
export function VisitCard({ first }: { first: MyVisitFeedback }) {
  const [visit, put] = useState(first);
  const { title, rotation, day, host, rating, people, proposals } = visit;
  const [open, setOpen] = useState<'feedback' | 'proposal'>();
  const said = rating !== null || people !== null;
  const close = () => setOpen(undefined);
  return (
    <li class="visit-card stack" id={`visit-${visit.visit}`}>
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
      {proposals.length > 0 && (
        <ul class="proposals">
          {proposals.map((proposal) => (
            <li key={proposal.id}>
              <ProposalText proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      {open === 'feedback' && <VisitForm visit={visit} put={put} close={close} />}
      {open === 'proposal' && <ProposalForm visit={visit} put={put} close={close} />}
      {!open && (
        <p class="cluster">
          <button
            class={said ? 'button' : 'button primary'}
            type="button"
            onClick={() => setOpen('feedback')}
          >
            {said ? 'Read or change it' : 'Say how it was'}
            <span class="visually-hidden">: {title}</span>
          </button>
          <button class="button" type="button" onClick={() => setOpen('proposal')}>
            Propose a change<span class="visually-hidden"> to {title}</span>
          </button>
        </p>
      )}
    </li>
  );
}
