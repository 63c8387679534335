import type { Door } from '../../../api/attendance/schema.ts';
import type { Answer } from '../answer.ts';
import { eventAddress } from '../eventAddress.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Kind } from '../parts/Kind.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Stale } from '../talks/Stale.tsx';
import { useLive } from '../talks/useLive.ts';
import { useAnswer } from '../useAnswer.ts';
import { clockOf, dayOf, zoneName } from '../when.ts';
import { askDoor, slugHere } from './ask.ts';
import { QrCode } from './QrCode.tsx';
import { useClock } from './useClock.ts';
import { useCode } from './useCode.ts';
import { freeWords, seatNews } from './words.ts';

/** What hangs in the room: everybody may see all of it but the code, which takes the door's key. */
function Screen() {
  const asking = useLive(() => askDoor(slugHere()));
  return (
    <>
      {asking.answer?.is !== 'value' && <h1 class="visually-hidden">The screen of the room</h1>}
      <Answered asking={asking} what="the screen">
        {(door) =>
          door.event.kind === 'hackathon' ? <Hackathon door={door} /> : <Shown door={door} />
        }
      </Answered>
      <Stale stale={asking.stale} again={asking.again} />
    </>
  );
}

/** While hacks are shown the screen has a clock, which is loaded only then. */
function Hackathon({ door }: { door: Door }) {
  const { answer } = useAnswer(loadShowScreen);
  if (!answer) return <Loading what="the screen" />;
  if (answer.is !== 'value') return <Shown door={door} />;
  const ShowScreen = answer.value;
  return (
    <ShowScreen slug={door.event.slug}>
      <Shown door={door} />
    </ShowScreen>
  );
}

async function loadShowScreen(): Promise<
  Answer<typeof import('../showing/ShowScreen.tsx').ShowScreen>
> {
  try {
    return { is: 'value', value: (await import('../showing/ShowScreen.tsx')).ShowScreen };
  } catch {
    return { is: 'unreachable' };
  }
}

function Shown({ door }: { door: Door }) {
  const now = useClock();
  const { event, session, phase } = door;
  const { zone } = session;
  return (
    <div class="screen-columns">
      <div class="screen-words">
        <p class="screen-line">
          <Kind kind={event.kind} />
          <Phase phase={phase} />
          <span class="screen-clock">{clockOf(now.toISOString(), zone)}</span>
        </p>
        <h1>{event.title}</h1>
        <p class="screen-speakers">{door.speakers.map(({ name }) => name).join(', ')}</p>
        <p class="screen-when">
          {dayOf(session.startsAt, zone)}, {clockOf(session.startsAt, zone)} to{' '}
          {clockOf(session.endsAt, zone)}, {zoneName(zone)}
          {session.place && ` · ${session.place}`}
          {session.of > 1 && ` · session ${session.number} of ${session.of}`}
        </p>
        <Seats door={door} now={now} />
        <Next next={door.next} place={session.place} />
      </div>
      <Code door={door} />
    </div>
  );
}

function Phase({ phase }: Pick<Door, 'phase'>) {
  if (phase === 'running') return <span class="badge strong">On now</span>;
  if (phase === 'over') return <span class="badge">Over</span>;
  return phase === 'cancelled' ? <span class="badge warn">Cancelled</span> : null;
}

function Seats({ door, now }: { door: Door; now: Date }) {
  const past = door.phase === 'over' || door.phase === 'cancelled';
  const free = past ? undefined : freeWords(door);
  const news = seatNews(door, now);
  return (
    <div role="status">
      {free && <p class="screen-free">{free}.</p>}
      {news && <p>{news}</p>}
    </div>
  );
}

function Next({ next, place }: { next: Door['next']; place: string }) {
  if (!place) return null;
  return (
    <p class="screen-next">
      <span class="quiet">Next here</span>{' '}
      {next ? `${clockOf(next.startsAt, next.zone)} ${next.title}` : 'Nothing else today.'}
    </p>
  );
}

/** To check in where the door is open, else to the page of the event. */
function Code({ door }: { door: Door }) {
  const code = useCode(door);
  const { slug } = door.event;
  if (door.phase === 'cancelled') return null;
  const page = eventAddress(door.event) ?? '/';
  const address = code ? `/check-in/${slug}/?code=${code}` : page;
  return (
    <section class="screen-code" aria-label={code ? 'Check in' : 'More about it'}>
      <QrCode text={location.origin + address} label={code ? 'Check in' : 'The page of this'} />
      {code ? (
        <>
          <p class="screen-act">Check in</p>
          <p class="screen-letters">{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
          <p class="screen-address">
            <a href={`/check-in/${slug}/`}>{`${location.host}/check-in/${slug}/`}</a>
          </p>
        </>
      ) : (
        <>
          <p class="screen-act">
            {door.phase === 'announced' ? 'Read more, take a seat' : 'Read more'}
          </p>
          <p class="screen-address">
            <a href={page}>{location.host + page}</a>
          </p>
        </>
      )}
    </section>
  );
}

wake('screen', Screen);
