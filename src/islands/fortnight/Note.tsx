import { useId, useState } from 'preact/hooks';
import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { usePreview } from '../talks/usePreview.ts';
import type { Asked } from './useFortnight.ts';
import { type Noting, useNote } from './useNote.ts';

const textMost = 8000;

type Props = { person: string; mine: MyFortnight; asked: Asked };

/** Notes of one's own, which nobody else reads. */
export function Note({ person, mine, asked }: Props) {
  const noting = useNote(person, mine, asked);
  const [reading, setReading] = useState(false);
  const id = useId();
  const { text, write } = noting;
  return (
    <section class="section stack fortnight-note" aria-labelledby={`${id}-title`}>
      <header class="section-head">
        <h2 id={`${id}-title`}>Notes of your own</h2>
        <p class="quiet" role="status">
          {wordsFor(noting, asked)}
        </p>
      </header>
      <div class="field">
        <label for={id}>Only you read them</label>
        <textarea
          id={id}
          rows={6}
          maxLength={textMost}
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          Plain Markdown, kept while you type. No colleague and no admin sees them here.
        </p>
      </div>
      {noting.is === 'conflict' && <Conflict noting={noting} />}
      <p class="cluster">
        <button
          class="button quiet"
          type="button"
          aria-expanded={reading}
          onClick={() => setReading(!reading)}
        >
          {reading ? 'Only write' : 'Read them as a page'}
        </button>
      </p>
      {reading && <Read text={text} />}
      <MarkdownHelp />
    </section>
  );
}

function wordsFor({ is, text }: Noting, { reached }: Asked): string {
  if (is === 'conflict') return 'Changed elsewhere, too: see below.';
  if (is === 'saved') return text === '' ? '' : 'Saved.';
  return reached === 'unreachable' ? 'Kept here, sent later.' : 'Saving …';
}

/** Both are shown, and nothing is lost until the writer says what is to stay. */
function Conflict({ noting: { text, theirs, settle } }: { noting: Noting }) {
  return (
    <div class="problem" role="alert">
      <p>
        Your notes were also changed in another browser. What you wrote here is above, and still
        here.
      </p>
      {theirs ? (
        <>
          <p class="quiet">There they say:</p>
          <pre class="fortnight-theirs">{theirs.text || '(nothing)'}</pre>
          <p class="cluster">
            <button
              class="button primary"
              type="button"
              onClick={() => settle(`${theirs.text}\n\n${text}`.trim())}
            >
              Keep both
            </button>
            <button class="button" type="button" onClick={() => settle(text)}>
              Keep what is here
            </button>
            <button class="button" type="button" onClick={() => settle(theirs.text)}>
              Take what is there
            </button>
          </p>
        </>
      ) : (
        <p class="quiet">Looking for what was written there …</p>
      )}
    </div>
  );
}

function Read({ text }: { text: string }) {
  const { html, trouble } = usePreview(text);
  return (
    <>
      {trouble && <p class="quiet">{trouble}</p>}
      {html ? <Rendered html={html} /> : <p class="quiet">Nothing is written yet.</p>}
    </>
  );
}
