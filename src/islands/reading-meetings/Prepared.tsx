import { useRef, useState } from 'preact/hooks';
import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { meetings, type Part } from './at.ts';

/** What the presenter says beforehand: notes, and what to talk about. */
export function Prepared(part: Part) {
  const { prepared, refusals, phase } = part.page;
  const [writing, setWriting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setWriting(false);
    heading.current?.focus();
  };
  const isThere = prepared && (prepared.notes.trim() || prepared.questions.trim());
  if (!isThere && phase === 'over') return null;
  return (
    <section class="section stack" aria-labelledby="prepared">
      <h2 id="prepared" ref={heading} tabIndex={-1}>
        From the presenter
      </h2>
      {writing ? (
        <Form {...part} close={close} />
      ) : (
        <>
          {prepared?.notes.trim() && <Rendered html={prepared.notesHtml} />}
          {prepared?.questions.trim() && (
            <div class="stack">
              <h3>To talk about</h3>
              <Rendered html={prepared.questionsHtml} />
            </div>
          )}
          {!isThere && (
            <p class="quiet">
              {refusals.run
                ? 'Nothing was said beforehand so far.'
                : 'Three questions are worth more than thirty slides.'}
            </p>
          )}
          {!refusals.run && (
            <p>
              <button class="button" type="button" onClick={() => setWriting(true)}>
                {isThere ? 'Change what was prepared' : 'Prepare the meeting'}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Form({ at, page, put, close }: Part & { close: () => void }) {
  const [from, setFrom] = useState(page.prepared);
  const [theirs, setTheirs] = useState<MeetingPage['prepared']>(null);
  const { busy, failed, make } = useCall<MeetingPage>((saved) => {
    put(saved);
    close();
    toast('Saved. Everyone in the group can read it.');
  });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = (name: string) => String(form.get(name) ?? '');
    const json = {
      ...{ notes: said('notes'), questions: said('questions') },
      version: from?.version ?? 0,
    };
    const answer = await make(() => answerTo(meetings.preparation.$put({ param: at, json })));
    if (answer?.is !== 'refusal' || answer.problem.code !== 'conflict') return;
    const newest = await answerTo(meetings.$get({ param: at }));
    if (newest.is !== 'value') return;
    // From now on one saves over what one has seen.
    setTheirs(newest.value.prepared);
    setFrom(newest.value.prepared);
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      {theirs && (
        <div class="problem stack" role="alert">
          <p>
            <strong>{theirs.by.name} saved this while you were writing.</strong> Yours is still
            below. Take over what you need; saving then replaces theirs.
          </p>
          <pre class="after-theirs">{`${theirs.notes}\n\n${theirs.questions}`}</pre>
        </div>
      )}
      <div class="field">
        <label for="prepared-notes">Notes for the others</label>
        <textarea
          id="prepared-notes"
          name="notes"
          rows={8}
          maxLength={20000}
          defaultValue={page.prepared?.notes ?? ''}
          ref={focused}
        />
        <span class="hint">What it is about, and where one may stop reading.</span>
      </div>
      <div class="field">
        <label for="prepared-questions">To talk about</label>
        <textarea
          id="prepared-questions"
          name="questions"
          class="short"
          rows={4}
          maxLength={4000}
          defaultValue={page.prepared?.questions ?? ''}
        />
      </div>
      <MarkdownHelp />
      {!theirs && <Failure failed={failed} unreached="What you wrote is still here. Try again." />}
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {theirs ? 'Save mine over it' : 'Save'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
