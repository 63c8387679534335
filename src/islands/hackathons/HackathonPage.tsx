import { useEffect } from 'preact/hooks';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Cancelled } from '../courses/Cancelled.tsx';
import { Guests } from '../guests/Guests.tsx';
import { NotReady } from '../hacking/NotReady.tsx';
import { OwnPart } from '../hosts/OwnPart.tsx';
import { WishPart } from '../matching/WishPart.tsx';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Winners } from '../showing/Winners.tsx';
import { ChangeLog } from '../talks/ChangeLog.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useStamp } from '../useStamp.ts';
import { HackFacts } from './HackFacts.tsx';
import { HackHead } from './HackHead.tsx';
import { Ideas } from './Ideas.tsx';
import { LastHacks } from './LastHacks.tsx';
import { NoSuchHackathon } from './NoSuchHackathon.tsx';
import { Phases } from './Phases.tsx';
import { PlacePanel } from './PlacePanel.tsx';

/** One hackathon, kept fresh while it is looked at. */
export function HackathonPage({ slug }: { slug: string }) {
  return (
    <ForSignedIn
      what="the hackathon"
      invitation="Hackathons are for everyone who works here. Sign in to read about this one."
    >
      {(person) => <Asked slug={slug} person={person} />}
    </ForSignedIn>
  );
}

function Asked({ slug, person }: { slug: string; person: Person }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].$get({ param })));
  useStamp(slug, asking.again);
  const { answer } = asking;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? answer.value.title : missing && 'No such hackathon';
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (missing) return <NoSuchHackathon />;
  return (
    <>
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="the hackathon">
        {(hackathon) => (
          <Shown hackathon={hackathon} me={person.slug} put={asking.put} again={asking.again} />
        )}
      </Answered>
    </>
  );
}

type Props = {
  hackathon: Hackathon;
  me: string;
  put: (hackathon: Hackathon) => void;
  again: () => void;
};

function Shown({ hackathon, me, put, again }: Props) {
  const { slug, phase, cancellation } = hackathon;
  return (
    <article class="stack">
      <HackHead hackathon={hackathon} put={put} />
      <Cancelled cancellation={cancellation} what="hackathon" />
      {phase !== 'draft' && <OwnPart slug={slug} changed={again} />}
      <Phases hackathon={hackathon} put={put} />
      <Winners hackathon={hackathon} />
      <div class="columns course-columns">
        <div class="stack">
          <HackFacts hackathon={hackathon} />
          {hackathon.abstractHtml ? (
            <Rendered html={hackathon.abstractHtml} />
          ) : (
            <p class="quiet">Its host has not said more about it yet.</p>
          )}
        </div>
        <PlacePanel
          hackathon={hackathon}
          onAnswer={(answer) => {
            put({ ...hackathon, ...answer });
            again();
          }}
          onRefused={again}
        />
      </div>
      <WishPart hackathon={hackathon} />
      {phase !== 'draft' && <Ideas hackathon={hackathon} me={me} />}
      <Guests slug={slug} hackathon />
      <NotReady hackathon={hackathon} />
      <LastHacks slug={slug} />
      <ChangeLog changes={hackathon.changes} />
    </article>
  );
}
