import { useRef, useState } from 'preact/hooks';
import { Earlier } from '../after/Earlier.tsx';
import { answerTo } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useNow } from '../useNow.ts';
import { clockOf, myZone } from '../when.ts';
import { meetings, type Part } from './at.ts';
import { keptDraft } from './draft.ts';
import { NotesEditor } from './NotesEditor.tsx';
import { TakeOver, usePen } from './TakeOver.tsx';
import type { Held } from './useWriting.ts';

/** The notes of the meeting: one text, one writer at a time, no version lost. */
export function Notes(props: Part & { mine: string }) {
  const { at, page, put, mine } = props;
  const { notes, versions, pen, refusals } = page;
  const [held, setHeld] = useState<Held>();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow();
  const took = (next: Held) => {
    setAsking(false);
    setHeld(next);
  };
  const { busy, failed, take } = usePen({ at, put, took });
  const close = () => {
    setHeld(undefined);
    heading.current?.focus();
  };
  const other = pen && !pen.rests && pen.by.slug !== mine ? pen : undefined;
  const isKept = keptDraft(at) !== null;
  return (
    <section class="section stack" aria-labelledby="notes">
      <h2 id="notes" ref={heading} tabIndex={-1}>
        Notes
      </h2>
      {held ? (
        <NotesEditor {...props} start={held} close={close} />
      ) : (
        <>
          {notes?.text.trim() ? (
            <>
              <Rendered html={notes.html} />
              <p class="quiet">
                Last written by {notes.by.name}, <Moment at={notes.at} now={now} />.
              </p>
            </>
          ) : (
            <p class="quiet">
              {refusals.write
                ? 'Nobody has written notes so far.'
                : 'No notes yet. Three lines are better than none.'}
            </p>
          )}
          {other && (
            <p role="status">
              <span class="badge warn">Being written</span> {other.by.name} writes since{' '}
              {clockOf(other.since, myZone())}. You read along.
            </p>
          )}
          {isKept && !refusals.write && (
            <p class="problem">
              Something that you typed here was not saved. Go on writing, and it is there.
            </p>
          )}
          {!refusals.write &&
            (asking && other ? (
              <TakeOver
                {...{ at, put, took }}
                name={other.by.name}
                label="Take over"
                close={() => setAsking(false)}
              />
            ) : (
              <p>
                <button
                  class="button"
                  type="button"
                  aria-busy={busy}
                  onClick={() => (other ? setAsking(true) : void take(''))}
                >
                  {other ? 'Take over' : notes ? 'Go on writing' : 'Write notes'}
                </button>
              </p>
            ))}
          <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        </>
      )}
      {versions.length > 0 && (
        <Earlier
          earlier={versions}
          read={(version) =>
            answerTo(meetings.notes[':version'].$get({ param: { ...at, version } }))
          }
          now={now}
        />
      )}
    </section>
  );
}
