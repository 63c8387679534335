import { useState } from 'preact/hooks';
import { NotesField } from '../after/NotesField.tsx';
import { answerTo } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { meetings, type Part } from './at.ts';
import { dropDraft } from './draft.ts';
import { TakeOver, usePen } from './TakeOver.tsx';
import { type Held, type State, useWriting } from './useWriting.ts';

const stateWords: Record<Exclude<State, 'lost'>, string> = {
  saved: 'Saved. Others read along.',
  unsaved: 'Saving as you type …',
  unreachable:
    'Not saved yet: nobody can be reached. What you typed is kept in this window, and sent as soon as they can.',
};

type Props = Part & { mine: string; start: Held; close: () => void };

/** The notes as one writes them: saved as one types, and never lost. */
export function NotesEditor({ at, page, put, mine, start, close }: Props) {
  const writing = useWriting(at, start, page, put);
  const [pen, setPen] = useState(start.pen);
  const { text, state, write } = writing;
  const leaving = useCall<unknown>(close);
  const done = async () => {
    if (!(await writing.save())) return;
    await leaving.make(() =>
      answerTo(meetings.pens[':pen'].$delete({ param: { ...at, pen } })).then((answer) => {
        if (answer.is === 'value') put(answer.value);
        return answer;
      }),
    );
  };
  const goOn = (held: Held) => {
    setPen(held.pen);
    writing.goOn(held);
  };
  const drop = () => {
    dropDraft(at);
    close();
  };
  return (
    <div class="panel stack">
      {state === 'lost' && (
        <Lost {...{ at, page, put, mine, drop, why: writing.why }} took={goOn} />
      )}
      <NotesField id="meeting-notes" text={text} write={write} />
      {state !== 'lost' && (
        <>
          <p class={state === 'unreachable' ? 'problem' : 'quiet'} data-state={state}>
            {stateWords[state]}
          </p>
          <Failure failed={leaving.failed} unreached="All is saved. Try again to leave." />
          <p class="cluster">
            <button
              class="button primary"
              type="button"
              aria-busy={leaving.busy}
              onClick={() => void done()}
            >
              Done writing
            </button>
          </p>
        </>
      )}
    </div>
  );
}

type LostProps = Part & {
  mine: string;
  why: string;
  took: (held: Held) => void;
  drop: () => void;
};

/** Somebody else has the pen: both texts are shown, and mine stays until I leave it. */
function Lost({ at, page, put, mine, why, took, drop }: LostProps) {
  const [asking, setAsking] = useState(false);
  const { busy, failed, take } = usePen({ at, put, took });
  const other = page.pen && !page.pen.rests && page.pen.by.slug !== mine ? page.pen.by : undefined;
  const label = 'Take over, and save mine over it';
  return (
    <div class="problem stack" role="alert">
      <p>
        <strong>{why}</strong> What you typed is still below. Theirs reads:
      </p>
      <pre class="after-theirs">{page.notes?.text ?? ''}</pre>
      <p>
        Take over what you need. Saving yours then replaces theirs, which stays among the earlier
        versions.
      </p>
      {asking && other ? (
        <TakeOver {...{ at, put, took, label }} name={other.name} close={() => setAsking(false)} />
      ) : (
        <p class="cluster">
          <button
            class="button"
            type="button"
            aria-busy={busy}
            onClick={() => (other ? setAsking(true) : void take(''))}
          >
            {label}
          </button>
          <button class="button quiet" type="button" onClick={drop}>
            Leave mine
          </button>
        </p>
      )}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
    </div>
  );
}
