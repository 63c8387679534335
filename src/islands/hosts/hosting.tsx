import { useEffect } from 'preact/hooks';
import type { Hosting } from '../../../api/events/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { DeskLinkPanel } from '../desk/DeskLinkPanel.tsx';
import { slugHere } from '../door/ask.ts';
import { eventAddress } from '../eventAddress.ts';
import { GuestAnswers } from '../guests/GuestAnswers.tsx';
import { wake } from '../island.ts';
import { askMe } from '../me.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useAnswer } from '../useAnswer.ts';
import { Asked } from './Asked.tsx';
import { DoorPanel } from './DoorPanel.tsx';
import { HandOver } from './HandOver.tsx';
import { Helpers } from './Helpers.tsx';
import { Trail } from './Trail.tsx';
import { WriteAll } from './WriteAll.tsx';

const slug = slugHere();
const ask = () => answerTo(api.events[':event'].hosting.$get({ param: { event: slug } }));

/** Everything that who runs an event does for those who come. */
function HostingPage() {
  const { answer } = useAnswer(askMe);
  if (answer?.is === 'value' && answer.value.person) return <ForHosts />;
  return (
    <>
      <h1 class="visually-hidden">For hosts</h1>
      <ForSignedIn what="your list" invitation="Sign in to look after what you run.">
        {() => null}
      </ForSignedIn>
    </>
  );
}

function ForHosts() {
  const asking = useLive(ask);
  return (
    <>
      {asking.answer?.is !== 'value' && <h1 class="visually-hidden">For hosts</h1>}
      <Stale stale={asking.stale} again={asking.again} />
      <Answered asking={asking} what="your list">
        {(hosting) => <Shown hosting={hosting} put={asking.put} again={asking.again} />}
      </Answered>
    </>
  );
}

type Props = { hosting: Hosting; put: (hosting: Hosting) => void; again: () => void };

const parts = [
  ['#door', 'The door'],
  ['#desk', 'The front desk'],
  ['#asked', 'Who asked'],
  ['#write', 'Write'],
  ['#hand-over', 'Hand over'],
  ['#trail', 'What was done'],
] as const;

function Shown({ hosting, put, again }: Props) {
  const { event, host, refusals } = hosting;
  useEffect(() => {
    document.title = `For hosts: ${event.title} · Potluck`;
    // What the address points at was not there yet when the page came.
    if (location.hash) document.querySelector(location.hash)?.scrollIntoView();
  }, []);
  return (
    <article>
      <header class="page-head">
        <p class="cluster">
          <Kind kind={event.kind} /> <span class="badge">For hosts</span>
        </p>
        <h1>{event.title}</h1>
        <p class="quiet">
          {host.name} runs it. <a href={eventAddress(event)}>Its page</a>
        </p>
        <nav class="cluster hosts-parts" aria-label="On this page">
          {parts.map(([href, words]) => (
            <a key={href} href={href}>
              {words}
            </a>
          ))}
        </nav>
      </header>
      <DoorPanel slug={event.slug} changed={again} />
      <DeskLinkPanel slug={event.slug} />
      {(event.kind === 'meet-up' || event.kind === 'hackathon') && (
        <GuestAnswers slug={event.slug} />
      )}
      <Helpers slug={event.slug} />
      <Asked hosting={hosting} put={put} />
      <WriteAll hosting={hosting} put={put} />
      <HandOver hosting={hosting} why={refusals.handOver} changed={again} />
      <Trail acts={hosting.acts} zone={event.zone} />
    </article>
  );
}

wake('hosting', HostingPage);
