import { useEffect } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import type { MeetingPage as Answer } from '../../../api/reading-groups/meetings/schema.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { type At, askMeeting } from './at.ts';
import { Decisions } from './Decisions.tsx';
import { MeetingHead } from './MeetingHead.tsx';
import { MeetingText } from './MeetingText.tsx';
import { Notes } from './Notes.tsx';
import { Playbooks } from './Playbooks.tsx';
import { Prepared } from './Prepared.tsx';
import { Questions } from './Questions.tsx';
import { There } from './There.tsx';

/** While somebody writes, or the meeting is on, others look on. */
const lookOnMs = 4_000;

/** One meeting, kept fresh while it is looked at. */
export function MeetingPage({ at }: { at: At }) {
  return (
    <ForSignedIn
      what="the meeting"
      invitation="Reading groups are for everyone who works here. Sign in to read about this meeting."
    >
      {(person) => <Asked at={at} person={person} />}
    </ForSignedIn>
  );
}

function Asked({ at, person }: { at: At; person: Person }) {
  const asking = useLive(() => askMeeting(at));
  const { answer, again } = asking;
  const page = answer?.is === 'value' ? answer.value : undefined;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = page ? `${titleOf(page)} · ${page.group.title}` : missing && 'No such meeting';
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  const isLively = page !== undefined && (page.phase === 'on' || page.pen !== null);
  useEffect(() => {
    if (!isLively) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden && !document.querySelector('dialog[open]')) again();
    }, lookOnMs);
    return () => clearInterval(timer);
  }, [isLively]);
  if (missing) return <NoSuchMeeting at={at} />;
  return (
    <>
      <Stale stale={asking.stale} again={again} />
      <Answered asking={asking} what="the meeting">
        {(value) => <Shown at={at} page={value} person={person} put={asking.put} />}
      </Answered>
    </>
  );
}

type Props = { at: At; page: Answer; person: Person; put: (page: Answer) => void };

function Shown({ person, ...part }: Props) {
  return (
    <article class="after">
      <MeetingHead {...part} mine={person.slug} />
      <MeetingText {...part} />
      <Prepared {...part} />
      <Questions {...part} />
      <Notes {...part} mine={person.slug} />
      <Decisions {...part} />
      <Playbooks {...part} />
      <There {...part} mine={person.slug} />
    </article>
  );
}

/** What it reads, or which meeting it is. */
export function titleOf({ meeting }: Answer): string {
  const { reading, number } = meeting;
  if (!reading) return `Meeting ${number}`;
  const { title, part, weeks } = reading;
  return weeks > 1 ? `${title} (${part} of ${weeks})` : title;
}

function NoSuchMeeting({ at }: { at: At }) {
  return (
    <>
      <header class="page-head">
        <h1>There is no such meeting</h1>
      </header>
      <div class="empty">
        <p>The group may have fewer so far.</p>
        <a class="button primary" href={`/reading-groups/${encodeURIComponent(at.group)}/`}>
          See the group
        </a>
      </div>
    </>
  );
}
