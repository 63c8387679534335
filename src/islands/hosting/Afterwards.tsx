import { useState } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import type { VisitWords, WordsKind } from '../../../api/cohorts/words/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { Heard } from './Heard.tsx';
import type { Mine } from './hosting.tsx';
import { visitName } from './words.ts';

type Props = Pick<Mine, 'me'> & { visit: HostedVisit; done: () => void };

/** What was written about a visit, and what one can write oneself. */
export function Afterwards({ visit, me, done }: Props) {
  const [kind, setKind] = useState<WordsKind>();
  const [hears, setHears] = useState(false);
  const mine = (which: WordsKind) =>
    visit.words.find(({ kind: of, by }) => of === which && by.slug === me);
  return (
    <>
      {visit.words.map((words) => (
        <Written key={`${words.kind} ${words.by.slug}`} words={words} hire={visit.hire.name} />
      ))}
      <p class="cluster">
        {(['note', 'learned'] as const).map((each) => (
          <button key={each} class="button" type="button" onClick={() => setKind(each)}>
            {mine(each) ? changeWords[each] : writeWords[each]}
            <span class="visually-hidden">: {visitName(visit)}</span>
          </button>
        ))}
        <button class="button" type="button" onClick={() => setHears(true)}>
          What should change<span class="visually-hidden">: {visitName(visit)}</span>
        </button>
      </p>
      {hears && <Heard visit={visit} close={() => setHears(false)} />}
      {kind && (
        <WriteDialog
          visit={visit}
          kind={kind}
          before={mine(kind)?.words ?? ''}
          done={done}
          close={() => setKind(undefined)}
        />
      )}
    </>
  );
}

const writeWords = { note: 'Write a note', learned: 'What I learned from them' };
const changeWords = { note: 'Change my note', learned: 'Change what I learned' };

function Written({ words: { kind, by, words }, hire }: { words: VisitWords; hire: string }) {
  const about = kind === 'note' ? `${by.name} on the visit` : `${by.name} learned from ${hire}`;
  return (
    <figure class="written">
      <blockquote>{words}</blockquote>
      <figcaption class="quiet">{about}</figcaption>
    </figure>
  );
}

type DialogProps = {
  visit: HostedVisit;
  kind: WordsKind;
  before: string;
  done: () => void;
  close: () => void;
};

function WriteDialog({ visit, kind, before, done, close }: DialogProps) {
  const { busy, failed, make } = useCall<{ words: VisitWords[] }>(({ words }) => {
    close();
    toast(words.length >= visit.words.length ? 'Kept. They can read it.' : 'Taken back.');
    done();
  });
  const param = { visit: visit.id, kind };
  const at = api.visits[':visit'].words[':kind'];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const json = { words: String(said.get('words')) };
    void make(() => answerTo(at.$put({ param, json })));
  };
  return (
    <Dialog title={writeWords[kind]} close={close}>
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="visit-words">
            {kind === 'note'
              ? `How was the visit of ${visit.hire.name}?`
              : `What did you learn from ${visit.hire.name}?`}
          </label>
          <textarea
            id="visit-words"
            name="words"
            required
            maxLength={2000}
            rows={4}
            defaultValue={before}
            aria-describedby="visit-words-hint"
          />
          <span class="hint" id="visit-words-hint">
            {kind === 'note'
              ? `For your team and the organiser: what worked, and what to do otherwise next time. It is no judgement of anybody, and ${visit.hire.name} reads it, too.`
              : `${visit.hire.name} reads it, and it stands with their graduation.`}
          </span>
        </div>
        <Failure failed={failed} unreached="Nothing was kept. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Keep it
          </button>
          {before && (
            <button
              class="button quiet"
              type="button"
              onClick={() => void make(() => answerTo(at.$delete({ param })))}
            >
              Take it back
            </button>
          )}
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
