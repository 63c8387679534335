import { useEffect } from 'preact/hooks';
import type { Me } from '../../../api/people/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { After } from '../after/After.tsx';
import { Topics } from '../archive/Topics.tsx';
import { Guests as GuestsFromOutside } from '../guests/Guests.tsx';
import { OwnPart } from '../hosts/OwnPart.tsx';
import { askMe } from '../me.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useStamp } from '../useStamp.ts';
import { Cancelled } from './Cancelled.tsx';
import { ChangeLog } from './ChangeLog.tsx';
import { DraftPage } from './DraftPage.tsx';
import { Guests } from './Guests.tsx';
import { folders, kind, word } from './kind.ts';
import { NoSuchTalk } from './NoSuchTalk.tsx';
import { Rendered } from './Rendered.tsx';
import { SeatPanel } from './SeatPanel.tsx';
import { Stale } from './Stale.tsx';
import { askTalk } from './save.ts';
import { TalkFacts } from './TalkFacts.tsx';
import { TalkHead } from './TalkHead.tsx';
import { useLive } from './useLive.ts';
import { useSignups } from './useSignups.ts';
import { WhoComes } from './WhoComes.tsx';

/** One talk, kept fresh while it is looked at. */
export function TalkPage({ slug, topics }: { slug: string; topics: Record<string, string> }) {
  const asking = useLive(() => askTalk(slug));
  useStamp(slug, asking.again);
  const { answer: asked } = useAnswer(askMe);
  // What is shown depends on who reads it: both are awaited, so that nothing jumps.
  const answer = asked && asking.answer;
  const me = asked?.is === 'value' ? asked.value : undefined;
  const missing = answer?.is === 'refusal' && answer.problem.code === 'missing';
  const title = answer?.is === 'value' ? answer.value.title : missing && `No such ${word}`;
  useEffect(() => {
    if (title) document.title = `${title} · Potluck`;
  }, [title]);

  // At the address of the other kind: where it is.
  const is = answer?.is === 'value' ? answer.value.kind : kind;
  useEffect(() => {
    if (is !== kind) location.replace(`${folders[is]}${slug}/`);
  }, [is]);

  if (missing) return <NoSuchTalk />;
  return (
    <>
      {answer?.is !== 'value' && <h1 class="visually-hidden">A {word}</h1>}
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={{ ...asking, answer }} what={`the ${word}`}>
        {(talk) =>
          talk.phase === 'draft' ? (
            <DraftPage draft={talk} put={asking.put} />
          ) : (
            <Shown talk={talk} me={me} topics={topics} put={asking.put} again={asking.again} />
          )
        }
      </Answered>
    </>
  );
}

type Props = {
  talk: Talk;
  me: Me | undefined;
  /** The names of topics by their slugs. */
  topics: Record<string, string>;
  put: (talk: Talk) => void;
  again: () => void;
};

function Shown({ talk, me, topics, put, again }: Props) {
  const signedIn = me && me.person !== null;
  const signups = useSignups(talk);
  return (
    <article>
      <TalkHead talk={talk} put={put} />
      <Cancelled cancellation={talk.cancellation} />
      <OwnPart slug={talk.slug} changed={again} />
      <div class="columns talk-columns">
        <TalkFacts talk={talk} signedIn={signedIn} />
        <SeatPanel
          talk={talk}
          signups={signups}
          me={me}
          onAnswer={(answer) => put({ ...talk, ...answer })}
          onRefused={again}
        />
        <Abstract talk={talk} />
      </div>
      <Topics event={talk.slug} names={topics} />
      <Guests guests={talk.guests} />
      {talk.kind === 'meet-up' && signedIn && <GuestsFromOutside slug={talk.slug} />}
      <After talk={talk} signedIn={signedIn} />
      <WhoComes talk={talk} signups={signups} mine={me?.person?.slug} />
      <ChangeLog changes={talk.changes} />
    </article>
  );
}

function Abstract({ talk }: { talk: Talk }) {
  if (talk.abstractHtml) return <Rendered html={talk.abstractHtml} />;
  return <p class="quiet">The speaker has not said more about it yet.</p>;
}
