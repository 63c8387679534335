import { useState } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import type { MiniProject } from '../../../api/cohorts/mini-projects/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { stateWords, visitName } from './words.ts';

type Props = { visit: HostedVisit; done: () => void };

/** The mini-project of a visit: how it stands, the answer to a call for help, and its end. */
export function Project({ visit, done }: Props) {
  const { miniProject, day, today } = visit;
  const { project, state, words } = miniProject;
  const [isClosing, setClosing] = useState(false);
  const [id] = useState(newId);
  const { busy, failed, make } = useCall<MiniProject>(() => {
    toast('They are told that help is on its way.');
    done();
  });
  const help = () => change(visit, { id, project, state: 'going', words: '' });
  const needsHelp = state === 'asked-for-help';
  return (
    <>
      <p>
        {project ?? 'Mini-project not chosen yet'} <span class="quiet">({stateWords[state]})</span>
        {words && <span class={needsHelp ? '' : 'quiet'}>: “{words}”</span>}
      </p>
      <Failure failed={failed} unreached="Nothing has changed. Try again." />
      {day <= today && state !== 'done' && (
        <p class="cluster">
          {needsHelp && (
            <button
              class="button primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(help)}
            >
              I am helping
              <span class="visually-hidden">: {visitName(visit)}</span>
            </button>
          )}
          <button class="button" type="button" onClick={() => setClosing(true)}>
            Close the mini-project
            <span class="visually-hidden">: {visitName(visit)}</span>
          </button>
        </p>
      )}
      {isClosing && <CloseDialog visit={visit} done={done} close={() => setClosing(false)} />}
    </>
  );
}

type Said = { id: string; project: string | null; state: 'going' | 'done'; words: string };

const change = (visit: HostedVisit, said: Said) =>
  answerTo(
    api.visits[':visit']['mini-project'].$put({
      param: { visit: visit.id },
      json: { ...said, at: new Date().toISOString() },
    }),
  );

type DialogProps = Props & { close: () => void };

/** Which it was, and in one sentence what came of it. */
function CloseDialog({ visit, done, close }: DialogProps) {
  const { miniProject, projects, hire } = visit;
  const [id] = useState(newId);
  const { busy, failed, make } = useCall<MiniProject>(() => {
    close();
    toast('The mini-project is done.');
    done();
  });
  const chosen = miniProject.project;
  const titles = chosen && !projects.includes(chosen) ? [chosen, ...projects] : projects;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name));
    const json = { id, project: text('project'), state: 'done' as const, words: text('words') };
    void make(() => change(visit, json));
  };
  return (
    <Dialog title="Close the mini-project" close={close}>
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="close-project">Which one {hire.name} did</label>
          <select id="close-project" name="project" required defaultValue={chosen ?? ''}>
            {!chosen && <option value="">Choose one</option>}
            {titles.map((title) => (
              <option key={title} selected={title === chosen}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="close-words">What came of it, in one sentence</label>
          <input id="close-words" name="words" required maxLength={300} />
          <span class="hint">“The test is merged, and it found a bug.” {hire.name} reads it.</span>
        </div>
        <Failure failed={failed} unreached="Nothing has changed. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            It is done
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
