import { useState } from 'preact/hooks';
import type { Built, Outcome, OutcomeKind } from '../../../api/cohorts/outcomes/schema.ts';
import { longDay } from '../cohorts/words.ts';
import { OutcomeForm } from './OutcomeForm.tsx';

export const outcomeWords: Record<OutcomeKind, string> = {
  shipped: 'Shipped',
  'in-use': 'In use',
  dropped: 'Dropped',
};

const stateWords: Record<Built['state'], string> = {
  'not-started': 'Not begun',
  going: 'Going on',
  'asked-for-help': 'Going on',
  shown: 'Shown',
  done: 'Done',
};

type Props = {
  first: Built;
  /** What stands beside the mini-project: who built it, or where. */
  of: 'hire' | 'rotation';
};

/** A mini-project with what became of it; who may say so finds the form here. */
export function BuiltRow({ first, of }: Props) {
  const [built, put] = useState(first);
  const [open, setOpen] = useState(false);
  const { project, state, hire, rotation, rotationTitle, day, outcomes, mayTell } = built;
  const [last] = outcomes;
  return (
    <li class="built stack">
      <header class="cluster">
        <p class="row-title">{project ?? 'A mini-project'}</p>
        {last ? (
          <span class={last.outcome === 'dropped' ? 'badge' : 'badge strong'}>
            {outcomeWords[last.outcome]}
          </span>
        ) : (
          <span class="badge">{stateWords[state]}</span>
        )}
      </header>
      <p class="row-facts">
        {of === 'hire' ? (
          hire.slug ? (
            <a href={`/people/${hire.slug}/`}>{hire.name}</a>
          ) : (
            hire.name
          )
        ) : (
          <a href={`/bootcamp/rotations/${rotation}/`}>{rotationTitle}</a>
        )}
        , {longDay(day)}
      </p>
      {outcomes.map((outcome) => (
        <Became key={`${outcome.day} ${outcome.outcome} ${outcome.words}`} outcome={outcome} />
      ))}
      {mayTell &&
        (open ? (
          <OutcomeForm built={built} put={put} close={() => setOpen(false)} />
        ) : (
          <p>
            <button class="button" type="button" onClick={() => setOpen(true)}>
              What became of it?<span class="visually-hidden"> {project}</span>
            </button>
          </p>
        ))}
    </li>
  );
}

function Became({ outcome: { outcome, day, link, words, by } }: { outcome: Outcome }) {
  return (
    <p class="became">
      <strong>{outcomeWords[outcome]}</strong> since {longDay(day)}
      {words && `: ${words}`}{' '}
      {link && (
        <a href={link} rel="noreferrer">
          {new URL(link).host}
        </a>
      )}{' '}
      <span class="row-facts">{by ? `says ${by.name}` : 'says somebody who has left'}</span>
    </p>
  );
}
