import { useRef, useState } from 'preact/hooks';
import type { Notes as Answer } from '../../../api/afterwards/notes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import { Earlier } from './Earlier.tsx';
import { NotesForm } from './NotesForm.tsx';

type Props = { slug: string; notes: Answer; put: (notes: Answer) => void };

/** The notes of a talk: one text, of which no version is lost. */
export function Notes({ slug, notes, put }: Props) {
  const { latest, earlier, refusals } = notes;
  const [writing, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow();
  const close = () => {
    setWriting(false);
    heading.current?.focus();
  };
  return (
    <section class="section stack" aria-labelledby="notes">
      <h2 id="notes" ref={heading} tabIndex={-1}>
        Notes
      </h2>
      {writing && <NotesForm {...{ slug, notes, put, close }} />}
      {!writing && latest && latest.text.trim() !== '' && (
        <>
          <Rendered html={latest.html} />
          <p class="quiet">
            Last written by {latest.by.name}, <Moment at={latest.at} now={now} />.
          </p>
        </>
      )}
      {!writing && !latest?.text.trim() && (
        <p class="quiet">
          {refusals.write === null
            ? 'No notes yet. Three lines are better than none.'
            : 'Nobody has written notes so far.'}
        </p>
      )}
      {!writing && refusals.write === null && (
        <p>
          <button class="button" type="button" onClick={() => setWriting(true)}>
            {latest ? 'Go on writing' : 'Write notes'}
          </button>
        </p>
      )}
      {refusals.open === null && <Opening {...{ slug, notes, put }} />}
      {earlier.length > 0 && (
        <Earlier
          earlier={earlier}
          read={(version) =>
            answerTo(
              api.events[':event'].notes[':version'].$get({ param: { event: slug, version } }),
            )
          }
          now={now}
        />
      )}
    </section>
  );
}

function Opening({ slug, notes, put }: Props) {
  const { busy, failed, make } = useCall<Answer>(put);
  const { opening } = api.events[':event'].notes;
  const param = { event: slug };
  const turn = () =>
    void make(() => answerTo(notes.open ? opening.$delete({ param }) : opening.$put({ param })));
  return (
    <>
      <label class="after-check">
        <input type="checkbox" checked={notes.open !== busy} onChange={turn} aria-busy={busy} />
        <span>Those who had a seat or were there may write, too</span>
      </label>
      <Failure failed={failed} unreached="Nothing has changed. Try again." />
    </>
  );
}
