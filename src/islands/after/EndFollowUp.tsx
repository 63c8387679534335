import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../../api/catalogue.ts';
import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';
import type { Wording } from './follow-up-words.ts';

type Props = {
  followUp: FollowUp;
  put: (followUp: FollowUp) => void;
  heir: RefObject<HTMLElement>;
  wording: Wording;
  close: () => void;
};

/** The playbook that came of it, of those that are published; or why none will. */
export function EndFollowUp({ followUp, put, heir, wording, close }: Props) {
  const { id, by } = followUp;
  const [how, setHow] = useState<'done' | 'dropped'>('done');
  const holder = useRef<HTMLFormElement>(null);
  useHeir(holder, heir);
  const { busy, failed, make } = useCall<FollowUp>((ended) => {
    put(ended);
    toast(`${by.name} will be told.`);
    close();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const json =
      how === 'done'
        ? { playbook: String(said.get('playbook')) }
        : { dropped: String(said.get('dropped')) };
    const one = api['follow-ups'][':followUp'].end;
    void make(() => answerTo(one.$put({ param: { followUp: id }, json })));
  };
  return (
    <form ref={holder} class="stack" onSubmit={submit}>
      <fieldset class="field">
        <legend>How did it end?</legend>
        {(['done', 'dropped'] as const).map((each) => (
          <label key={each} class="after-check">
            <input
              type="radio"
              name="how"
              checked={how === each}
              onChange={() => setHow(each)}
              {...(each === 'done' && { ref: focused })}
            />
            <span>{wording[each]}</span>
          </label>
        ))}
      </fieldset>
      {how === 'done' ? <Choice id={id} /> : <Words id={id} name={by.name} why={wording.why} />}
      <Failure failed={failed} unreached="Try again: ending it twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Saving it' : 'Save it'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}

/** The catalogue is a file of the site, as everybody sees it. */
export const askPlaybooks = () =>
  answerTo<{ ok: true; status: number; headers: Headers; json(): Promise<Catalogue> }>(
    fetch('/catalogue.json') as never,
  );

function Choice({ id }: { id: string }) {
  const { answer } = useAnswer(askPlaybooks);
  const playbooks = answer?.is === 'value' ? answer.value.playbooks : [];
  const sorted = playbooks.toSorted((one, other) => one.title.localeCompare(other.title));
  return (
    <div class="field">
      <label for={`playbook-${id}`}>Which one?</label>
      <select id={`playbook-${id}`} name="playbook" required aria-busy={answer === undefined}>
        <option value="">Choose a playbook</option>
        {sorted.map((playbook) => (
          <option key={playbook.id} value={playbook.id}>
            {playbook.title}
          </option>
        ))}
      </select>
    </div>
  );
}

function Words({ id, name, why }: { id: string; name: string; why: string }) {
  return (
    <div class="field">
      <label for={`dropped-${id}`}>
        {why} {name} will read it.
      </label>
      <textarea
        id={`dropped-${id}`}
        name="dropped"
        class="short"
        rows={2}
        maxLength={500}
        required
      />
    </div>
  );
}
