import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackRole, Part } from '../../../api/hackathons/teams/schema.ts';
import type { Answer } from '../answer.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { limits } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { PartsField, partsIn } from './PartsField.tsx';

export type PartSaid = { parts: Part[]; role: string | null; words: string };

type Props = {
  title: string;
  act: string;
  chosen?: readonly Part[];
  /** The roles among which to choose; none are not asked about. */
  roles?: readonly HackRole[];
  role?: string | null;
  /** The label of some words to say; undefined: none are said. */
  words?: string;
  close: () => void;
  send: (said: PartSaid) => Promise<Answer<IdeaPage>>;
  done: (idea: IdeaPage) => void;
};

/** How one takes part, for beginning, joining or changing it. */
export function PartDialog(props: Props) {
  const { title, act, chosen = [], roles = [], role, words, close, send, done } = props;
  const { busy, failed, make } = useCall<IdeaPage>((idea) => {
    close();
    done(idea);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    void make(() =>
      send({ parts: partsIn(form), role: text('role') || null, words: text('words') }),
    );
  };
  return (
    <Dialog title={title} close={close}>
      <form class="stack" onSubmit={submit}>
        <PartsField legend="How will you take part?" chosen={chosen} />
        {roles.length > 0 && (
          <div class="field">
            <label for="role">In a role that is looked for?</label>
            <select id="role" name="role">
              <option value="">In none of them</option>
              {roles.map(({ id, title }) => (
                <option key={id} value={id} selected={id === role}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        )}
        {words && (
          <div class="field">
            <label for="ask">{words}</label>
            <textarea id="ask" name="words" class="hack-words" maxLength={limits().ask} />
          </div>
        )}
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {act}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
