import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Course } from '../../../api/courses/schema.ts';
import type { SignupAnswer } from '../../../api/events/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';

/** A second press right behind the first would undo it. */
const REST_MS = 700;

type Props = {
  course: Course;
  /** What gets the focus when the button goes away. */
  heir: RefObject<HTMLElement>;
  onAnswer: (answer: SignupAnswer) => void;
  onRefused: () => void;
};

type Act = { does: 'take' | 'leave'; words: string; doing: string };

/** The one button, whose words say what happens; or why there is none. */
export function EnrolButton({ course, heir, onAnswer, onRefused }: Props) {
  const { busy, failed, make } = useCall(onAnswer);
  const restsUntil = useRef(0);
  const act = actOf(course);
  const why = course.refusals[act.does];
  if (
    course.mine ||
    course.phase === 'draft' ||
    course.phase === 'over' ||
    course.phase === 'cancelled'
  )
    return null;
  const press = async () => {
    if (performance.now() < restsUntil.current) return;
    const answer = await make(() => call(course.slug, act.does));
    if (answer?.is === 'value') restsUntil.current = performance.now() + REST_MS;
    else if (answer) onRefused();
  };
  return (
    <>
      {why ? (
        <p class="quiet">{why}</p>
      ) : (
        <TheButton act={act} busy={busy} heir={heir} press={() => void press()} />
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </>
  );
}

type ButtonProps = Pick<Props, 'heir'> & { act: Act; busy: boolean; press: () => void };

function TheButton({ act, busy, heir, press }: ButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useHeir(button, heir);
  return (
    <button
      ref={button}
      class={act.does === 'take' ? 'button primary' : 'button'}
      type="button"
      aria-busy={busy}
      onClick={({ detail }) => void (detail < 2 && press())}
    >
      {busy ? act.doing : act.words}
    </button>
  );
}

function actOf({ signup, seats, confirmed, waiting }: Course): Act {
  if (signup?.state === 'confirmed')
    return { does: 'leave', words: 'Withdraw', doing: 'Withdrawing' };
  if (signup) return { does: 'leave', words: 'Leave the list', doing: 'Leaving the list' };
  if (seats === null || (confirmed < seats && waiting === 0)) {
    return { does: 'take', words: 'Enrol', doing: 'Enrolling' };
  }
  return { does: 'take', words: 'Join the waiting list', doing: 'Joining the waiting list' };
}

function call(event: string, does: Act['does']) {
  const { signup } = api.events[':event'];
  const param = { event };
  return does === 'take' ? answerTo(signup.$put({ param })) : answerTo(signup.$delete({ param }));
}
