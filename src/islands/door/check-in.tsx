import type { ComponentProps, ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Door, MarkAnswer } from '../../../api/attendance/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { eventAddress } from '../eventAddress.ts';
import type { DoorPanel } from '../hosts/DoorPanel.tsx';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Kind } from '../parts/Kind.tsx';
import { useLive } from '../talks/useLive.ts';
import { useCall } from '../useCall.ts';
import { clockOf, zoneName } from '../when.ts';
import { askDoor, note, slugHere, unnote } from './ask.ts';
import { CodeForm } from './CodeForm.tsx';
import { useClock } from './useClock.ts';
import { ownHeadline, waitingWords } from './words.ts';

/** The code that the person's phone read from the screen. */
const read = new URLSearchParams(location.search).get('code') ?? '';
/** Somebody at the door asks so often whether a seat is theirs. */
const askMs = 15_000;

/** "You are in", or how many stand before me at the door. */
function CheckIn() {
  const asking = useLive(() => askDoor(slugHere()));
  return (
    <>
      {asking.answer?.is !== 'value' && <h1 class="visually-hidden">Check in</h1>}
      <Answered asking={asking} what="the door">
        {(door) => (
          <article class="stack check-in">
            <About door={door} />
            <ForSignedIn what="your place" invitation="Sign in, and you are checked in.">
              {(person) => (
                <>
                  <Shown door={door} person={person} put={asking.put} />
                  {door.runs && <ForHelpers slug={door.event.slug} changed={asking.again} />}
                </>
              )}
            </ForSignedIn>
          </article>
        )}
      </Answered>
    </>
  );
}

type Helping = ComponentProps<typeof DoorPanel>;

/** The list of the door, for who keeps it; others bring none of it along. */
function ForHelpers(props: Helping) {
  const [Panel, setPanel] = useState<ComponentType<Helping>>();
  useEffect(
    () => void import('../hosts/DoorPanel.tsx').then((it) => setPanel(() => it.DoorPanel)),
    [],
  );
  return Panel ? <Panel {...props} /> : null;
}

type Props = { door: Door; person: Person; put: (door: Door) => void };

function Shown({ door, person, put }: Props) {
  const now = useClock(askMs);
  const take = ({ own, ...counts }: MarkAnswer) => put({ ...door, ...counts, mine: own });
  const { busy, failed, make } = useCall<MarkAnswer>(take);
  const come = (code: string) => void make(() => note(door.session.id, person.slug, { code }));
  const { state } = door.mine;
  const began = useRef(false);
  useEffect(() => {
    // Who holds a phone to the screen has said all there is to say.
    if (began.current || state === 'attended' || !read) return;
    began.current = true;
    come(read);
  }, []);
  useEffect(() => {
    if (state !== 'at-door') return;
    const timer = setInterval(() => void (document.hidden || come(read || 'again')), askMs);
    return () => clearInterval(timer);
  }, [state]);
  return (
    <>
      <div class="panel stack" role="status">
        <h2 class={state === 'attended' ? 'check-in-yes' : ''}>
          {busy && !state ? 'Checking you in …' : ownHeadline(door.mine)}
        </h2>
        {state === 'attended' && <p>Enjoy it. Leaving early is fine, and nobody writes it down.</p>}
        {state === 'at-door' && <p>{waitingWords(door.mine, door, now)}</p>}
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      {state ? (
        <Undo door={door} person={person} take={take} />
      ) : (
        <CodeForm busy={busy} start={failed ? '' : read} send={come} />
      )}
    </>
  );
}

function About({ door }: { door: Door }) {
  const { event, session } = door;
  return (
    <header class="page-head">
      <Kind kind={event.kind} />
      <h1>{event.title}</h1>
      <p class="quiet">
        {clockOf(session.startsAt, session.zone)} to {clockOf(session.endsAt, session.zone)},{' '}
        {zoneName(session.zone)}
        {session.place && ` · ${session.place}`} · <a href={eventAddress(event)}>Read about it</a>
      </p>
    </header>
  );
}

/** Checked in by mistake, or no longer waiting: it leaves no trace. */
function Undo({ door, person, take }: Omit<Props, 'put'> & { take: (answer: MarkAnswer) => void }) {
  const { busy, failed, make } = useCall<MarkAnswer>(take);
  const undo = () => void make(() => unnote(door.session.id, person.slug));
  if (door.phase === 'over' || door.mine.state === 'missed') return null;
  return (
    <>
      <p>
        <button class="button quiet" type="button" aria-busy={busy} onClick={undo}>
          {door.mine.state === 'at-door' ? 'I no longer wait' : 'I am not here after all'}
        </button>
      </p>
      <Failure failed={failed} unreached="You are still on the list." />
    </>
  );
}

wake('check-in', CheckIn);
