import { useState } from 'preact/hooks';
import type { Notes } from '../../../api/afterwards/notes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { NotesField } from './NotesField.tsx';

type Props = { slug: string; notes: Notes; put: (notes: Notes) => void; close: () => void };

/** The notes as one writes them, kept in this browser until they are saved. */
export function NotesForm({ slug, notes, put, close }: Props) {
  const key = `notes:${slug}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? notes.latest?.text ?? '');
  const [version, setVersion] = useState(notes.latest?.version ?? 0);
  const [theirs, setTheirs] = useState<Notes['latest']>(null);
  const { busy, failed, make } = useCall<Notes>((saved) => {
    sessionStorage.removeItem(key);
    put(saved);
    close();
    toast('The notes are saved.');
  });
  const { $put, $get } = api.events[':event'].notes;
  const param = { event: slug };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await make(() => answerTo($put({ param, json: { text, version } })));
    if (answer?.is !== 'refusal' || answer.problem.code !== 'conflict') return;
    const newest = await answerTo($get({ param }));
    if (newest.is !== 'value' || !newest.value.latest) return;
    // From now on one saves over what one has seen.
    setTheirs(newest.value.latest);
    setVersion(newest.value.latest.version);
  };
  const write = (written: string) => {
    setText(written);
    sessionStorage.setItem(key, written);
  };
  const conflict = failed?.is === 'refusal' && failed.problem.code === 'conflict';
  return (
    <form class="panel stack" onSubmit={submit}>
      {theirs && (
        <div class="problem stack" role="alert">
          <p>
            <strong>{theirs.by.name} saved the notes while you were writing.</strong> Yours are
            still below. Take over what you need; saving then replaces theirs, which stay among the
            earlier versions.
          </p>
          <pre class="after-theirs">{theirs.text}</pre>
        </div>
      )}
      <NotesField id="notes-text" text={text} write={write} />
      {!conflict && <Failure failed={failed} unreached="Your notes are still here. Try again." />}
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {theirs ? 'Save mine over it' : 'Save the notes'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
