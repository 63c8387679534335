import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { SignupAnswer } from '../../../api/events/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { signInHref } from '../sign-in-href.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';
import { heirWords, type SeatAct, seatAct } from './words.ts';

/** A second press right behind a seat that was taken would give it up again. */
const REST_MS = 700;

type Props = {
  talk: Talk;
  signedIn: boolean | undefined;
  /** What gets the focus when the button goes away. */
  heir: RefObject<HTMLElement>;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

/** The one button, whose words say what happens; or why there is none. */
export function SeatButton({ talk, signedIn, heir, onAnswer, onRefused }: Props) {
  const { busy, failed, make } = useCall(onAnswer);
  const restsUntil = useRef(0);
  const act = seatAct(talk);
  const why = talk.refusals[act.does];
  if (talk.mine || talk.phase === 'over' || talk.phase === 'cancelled') return null;
  if (why && signedIn === false && talk.phase === 'announced') return <SignIn why={why} />;

  const press = async () => {
    if (performance.now() < restsUntil.current) return;
    const answer = await make(() => call(talk.slug, act.does));
    if (answer?.is === 'value') restsUntil.current = performance.now() + REST_MS;
    // What the button knew of the talk is out of date, perhaps.
    else if (answer) onRefused();
  };
  return (
    <>
      {why ? (
        <p class="quiet">{why}</p>
      ) : (
        <Act act={act} busy={busy} heir={heir} press={() => void press()} />
      )}
      {talk.signup?.state === 'confirmed' && talk.waiting > 0 && !why && (
        <p class="quiet">{heirWords(talk.waiting)}</p>
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </>
  );
}

type ActProps = Pick<Props, 'heir'> & { act: SeatAct; busy: boolean; press: () => void };

function Act({ act, busy, heir, press }: ActProps) {
  const button = useRef<HTMLButtonElement>(null);
  useHeir(button, heir);
  return (
    <button
      ref={button}
      class={act.does === 'take' ? 'button primary' : 'button'}
      type="button"
      aria-busy={busy}
      // A slow double click says so itself.
      onClick={({ detail }) => void (detail < 2 && press())}
    >
      {busy ? act.doing : act.words}
    </button>
  );
}

function SignIn({ why }: { why: string }) {
  return (
    <a class="button primary" href={signInHref()}>
      {why.replace(/\.$/, '')}
    </a>
  );
}

function call(event: string, does: 'take' | 'leave') {
  const signup = api.events[':event'].signup;
  const param = { event };
  return does === 'take' ? answerTo(signup.$put({ param })) : answerTo(signup.$delete({ param }));
}
