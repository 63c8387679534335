import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import type { TeamNames } from '../crews.ts';
import { localDay, longDay } from '../reviews/words.ts';
import { Command } from './Command.tsx';
import { EndFollowUp } from './EndFollowUp.tsx';
import {
  commandFor,
  decisionWording,
  isOverdue,
  playbookWording,
  type Wording,
  whoWords,
} from './follow-up-words.ts';

type Props = {
  followUp: FollowUp;
  teams: TeamNames;
  put: (followUp: FollowUp) => void;
  /** What gets the focus when a form goes away. */
  heir: RefObject<HTMLElement>;
  /** Whether it stands elsewhere than with its talk, and so says of which it came. */
  away?: boolean;
  wording?: Wording;
};

/** Where it was asked for: a meeting of a reading group has a page of its own. */
function placeOf({ event, meeting }: FollowUp): string {
  const page = `/${event.kind}s/${event.slug}/`;
  return meeting === null ? page : `${page}meetings/${meeting}/`;
}

/** A playbook that is asked for: who writes it by when, or what came of it. */
export function FollowUpRow({ followUp, teams, put, heir, away = false, wording }: Props) {
  const { title, due, by, event, end, refusal } = followUp;
  const [ending, setEnding] = useState(false);
  const late = isOverdue(followUp, localDay());
  const mayEnd = end === null && refusal === null;
  return (
    <li class={`row ${late ? 'late' : ''}`}>
      <div class="stack">
        <h3 class="row-title">
          {end?.playbook ? <a href={playbookPath(end.playbook.id)}>{title}</a> : title}
        </h3>
        <p class="row-facts">
          {late && <span class="badge warn">Overdue</span>}{' '}
          {end === null && `${whoWords(followUp, teams)}, by ${longDay(due)} · `}
          {by.name} asked for it
          {away && (
            <>
              {' '}
              after <a href={placeOf(followUp)}>{event.title}</a>
            </>
          )}
        </p>
        {end?.playbook && <p>There now, thanks to {end.by.name}.</p>}
        {end && !end.playbook && (
          <p>
            {end.by.name}: {end.dropped}
          </p>
        )}
        {mayEnd && <Command text={commandFor(followUp)} />}
        {ending && mayEnd && (
          <EndFollowUp
            {...{ followUp, put, heir }}
            wording={wording ?? (followUp.meeting === null ? playbookWording : decisionWording)}
            close={() => setEnding(false)}
          />
        )}
      </div>
      <div class="row-side">
        {mayEnd && !ending && (
          <button class="button" type="button" onClick={() => setEnding(true)}>
            Done, or dropped<span class="visually-hidden">: {title}</span>
          </button>
        )}
      </div>
    </li>
  );
}
