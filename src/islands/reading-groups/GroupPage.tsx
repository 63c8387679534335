import { useEffect, useRef } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { rhythmWords } from '../series/words.ts';
import { Rendered } from '../talks/Rendered.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useStamp } from '../useStamp.ts';
import { GroupTools } from './GroupTools.tsx';
import { Meetings } from './Meetings.tsx';
import { Members } from './Members.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { Readings } from './Readings.tsx';

/** One reading group, kept fresh while it is looked at. */
export function GroupPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the group"
      invitation="Reading groups are for everyone who works here. Sign in to read about this one."
    >
      {(person) => <Asked slug={slug} person={person} />}
    </ForSignedIn>
  );
}

function Asked({ slug, person }: { slug: string; person: Person }) {
  const asking = useLive(() => askGroup(slug));
  useStamp(slug, asking.again);
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? answer.value.title : missing && 'No such group';
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchGroup />;
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the group">
        {(group) => <Shown group={group} person={person} put={asking.put} again={asking.again} />}
      </Answered>
    </>
  );
}

type Props = {
  group: ReadingGroup;
  person: Person;
  put: (group: ReadingGroup) => void;
  again: () => void;
};

function Shown({ group, person, put, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, cancellation, rhythm, place, link } = group;
  return (
    <article>
      <header class="page-head">
        <p class="cluster">
          <Kind kind="reading-group" />
          {phase === 'over' && <span class="badge">Ended</span>}
          {phase === 'cancelled' && <span class="badge warn">Called off</span>}
        </p>
        <h1 tabIndex={-1} ref={heading}>
          {group.title}
        </h1>
        <p class="lede">{rhythmWords(rhythm)}</p>
        <GroupTools group={group} put={put} heir={heading} />
      </header>
      {cancellation && (
        <p class="problem">
          {cancellation.by.name} called it off: {cancellation.reason}
        </p>
      )}
      <div class="columns reading-group-columns">
        <div class="stack">
          <p class="quiet">
            {[place, `${rhythm.minutes} minutes`].filter(Boolean).join(' · ')}
            {link && (
              <>
                {' · '}
                <a href={link} rel="noreferrer">
                  Join from elsewhere
                </a>
              </>
            )}
            {' · hosted by '}
            <a href={`/people/${group.host.slug}/`}>{group.host.name}</a>
          </p>
          {group.aboutHtml ? (
            <Rendered html={group.aboutHtml} />
          ) : (
            <p class="quiet">Nothing was said yet of what it reads, and why.</p>
          )}
        </div>
        <PlacePanel group={group} person={person} put={put} again={again} />
      </div>
      <Meetings group={group} put={put} mine={person.slug} />
      <Readings
        // Who joins may propose at once.
        key={group.signup?.state ?? ''}
        slug={group.slug}
        ended={phase === 'over' || phase === 'cancelled'}
        changed={again}
      />
      <Members group={group} mine={person.slug} />
    </article>
  );
}

function NoSuchGroup() {
  return (
    <>
      <header class="page-head">
        <h1>There is no such reading group</h1>
      </header>
      <div class="empty">
        <p>It may have had another address.</p>
        <a class="button primary" href="/reading-groups/">
          See the reading groups
        </a>
      </div>
    </>
  );
}

export const askGroup = (group: string) =>
  answerTo(api['reading-groups'][':group'].$get({ param: { group } }));
