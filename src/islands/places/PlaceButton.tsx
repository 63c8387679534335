import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Kind, SignupAnswer } from '../../../api/events/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { signInHref } from '../sign-in-href.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';
import { useRest } from './useRest.ts';
import { heirWords, type Place, type PlaceAct, placeAct } from './words.ts';

type Props = {
  kind: Kind;
  place: Place;
  signedIn: boolean | undefined;
  /** What gets the focus when the button goes away. */
  heir: RefObject<HTMLElement>;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

/** The one button for a place in an event, whose words say what happens; or why there is none. */
export function PlaceButton({ kind, place, signedIn, heir, onAnswer, onRefused }: Props) {
  const { busy, failed, make } = useCall(onAnswer);
  const [resting, rest] = useRest();
  const { slug, phase, mine, signup, waiting, refusals } = place;
  const act = placeAct(place, kind);
  const why = refusals[act.does];
  if (mine || phase === 'draft' || phase === 'over' || phase === 'cancelled') return null;
  if (why && signedIn === false && phase === 'announced') return <SignIn why={why} />;

  const press = async () => {
    if (resting) return;
    const answer = await make(() => call(slug, act.does));
    if (answer?.is === 'value') rest();
    // What the button knew of the event is out of date, perhaps.
    else if (answer) onRefused();
  };
  return (
    <>
      {why ? (
        <p class="quiet">{why}</p>
      ) : (
        <Act {...{ act, busy, resting, heir }} press={() => void press()} />
      )}
      {signup?.state === 'confirmed' && waiting > 0 && !why && (
        <p class="quiet">{heirWords(waiting, kind)}</p>
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </>
  );
}

type ActProps = Pick<Props, 'heir'> & {
  act: PlaceAct;
  busy: boolean;
  /** Whether a press does nothing for a moment; it keeps the focus and its size. */
  resting: boolean;
  press: () => void;
};

function Act({ act, busy, resting, heir, press }: ActProps) {
  const button = useRef<HTMLButtonElement>(null);
  useHeir(button, heir);
  return (
    <button
      ref={button}
      class={act.does === 'take' ? 'button primary' : 'button'}
      type="button"
      aria-busy={busy}
      aria-disabled={resting}
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

function call(event: string, does: PlaceAct['does']) {
  const { signup } = api.events[':event'];
  const param = { event };
  return does === 'take' ? answerTo(signup.$put({ param })) : answerTo(signup.$delete({ param }));
}
