import { useState } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { type Draft, dropDraft, keepDraft } from './draft.ts';
import { Heard } from './Heard.tsx';

type Props = {
  about: { playbook: string; title: string; owners: string; most: number };
  draft: Draft;
  /** Null: nobody is signed in. Undefined: nobody could be asked. */
  person: Person | null | undefined;
  close: () => void;
};

/** What is wrong, in the reader's words; whoever has to sign in first finds them kept. */
export function ReportForm({ about, draft, person, close }: Props) {
  const { playbook, title, owners, most } = about;
  const [heard, setHeard] = useState(false);
  const { busy, failed, make } = useCall(() => {
    dropDraft(playbook);
    setHeard(true);
  });
  if (heard) return <Heard owners={owners} close={close} />;

  const write = (what: string) => keepDraft(playbook, { ...draft, what });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const what = String(new FormData(event.currentTarget as HTMLFormElement).get('what'));
    void make(() => send(playbook, { ...draft, what }));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <h2 id="report-title">What is wrong?</h2>
      <Where title={title} draft={draft} />
      <div class="field">
        <label for="what">Say it to {owners || 'whoever looks after the playbooks'}</label>
        <textarea
          id="what"
          name="what"
          class="short"
          required
          maxLength={most}
          rows={4}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        >
          {draft.what}
        </textarea>
      </div>
      <Failure failed={failed} unreached="Your words are kept. Sending them twice does no harm." />
      {person === null && <p>Sign in first. What you wrote is kept.</p>}
      {person?.role === 'guest' && <p>Only members of staff can say what is wrong.</p>}
      <div class="cluster">
        {person === null ? (
          <a class="button primary" href={signInAndBack()}>
            Sign in to send it
          </a>
        ) : (
          person?.role !== 'guest' && (
            <button class="button primary" type="submit" aria-busy={busy}>
              {busy ? 'Sending it' : 'Send it'}
            </button>
          )
        )}
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}

/** Where one signs in, and comes back to this report. */
const signInAndBack = (): string =>
  `/sign-in/?from=${encodeURIComponent(`${location.pathname}?report`)}`;

function Where({ title, draft: { passage, heading } }: { title: string; draft: Draft }) {
  if (!passage) {
    return <p class="quiet">In “{title}” as a whole. To point at a passage, select it first.</p>;
  }
  return (
    <>
      <p class="quiet">{heading ? `Under “${heading}”:` : `In “${title}”:`}</p>
      <blockquote class="passage">{passage}</blockquote>
    </>
  );
}

function send(playbook: string, { id, passage, heading, anchor, what }: Draft) {
  const json = { playbook, passage, heading, anchor, what };
  return answerTo(api.reports[':report'].$put({ param: { report: id }, json }));
}
