import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackOutcome, OutcomeKind } from '../../../api/hackathons/outcomes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { complaintsOf, Field } from '../courses/Field.tsx';
import { limits, teamsKnown } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Said = { outcome: HackOutcome | null; refusal: string | null };
type Props = {
  idea: IdeaPage;
  outcome: HackOutcome | null;
  close: () => void;
  done: (said: Said) => void;
};

const kinds: [kind: OutcomeKind, words: string][] = [
  ['adopted', 'A team adopts it'],
  ['parked', 'It is parked, and somebody looks again'],
  ['ended', 'It has ended: it was fun, and taught us something'],
];

/** Says what becomes of a hack, who looks again and when. */
export function OutcomeDialog({ idea, outcome, close, done }: Props) {
  const [kind, setKind] = useState<OutcomeKind>(outcome?.outcome ?? 'parked');
  const { busy, failed, make } = useCall<Said>(done);
  const complaints = complaintsOf(failed);
  const people = idea.team?.members.map(({ person }) => person) ?? [];
  const host = idea.hackathon.host;
  const owners = people.some(({ slug }) => slug === host.slug) ? people : [...people, host];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const json = {
      ...{ outcome: kind, owner: text('owner'), words: text('words') },
      team: kind === 'adopted' ? text('team') : null,
      lookOn: kind === 'ended' ? null : text('lookOn') || null,
    };
    void make(() => answerTo(api.ideas[':idea'].outcome.$put({ param: { idea: idea.id }, json })));
  };
  return (
    <Dialog title="What becomes of it?" close={close}>
      <form class="stack" onSubmit={submit}>
        <fieldset class="field hack-parts">
          <legend>The outcome</legend>
          {kinds.map(([one, words]) => (
            <label class="course-check" key={one}>
              <input
                type="radio"
                name="outcome"
                checked={kind === one}
                onInput={() => setKind(one)}
              />
              {words}
            </label>
          ))}
        </fieldset>
        {kind === 'adopted' && (
          <Field name="team" label="Which team?" complaints={complaints}>
            {(tied) => (
              <select {...tied} required>
                {teamsKnown().map(([slug, name]) => (
                  <option key={slug} value={slug} selected={slug === outcome?.team?.slug}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field name="owner" label="Who looks after it?" complaints={complaints}>
          {(tied) => (
            <select {...tied} required>
              {owners.map(({ slug, name }) => (
                <option key={slug} value={slug} selected={slug === outcome?.owner?.slug}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind !== 'ended' && (
          <Field name="lookOn" label="When do they look again?" complaints={complaints}>
            {(tied) => (
              <input {...tied} type="date" required defaultValue={outcome?.lookOn ?? ''} />
            )}
          </Field>
        )}
        <Field name="words" label="In a sentence or two" complaints={complaints}>
          {(tied) => (
            <textarea
              {...tied}
              class="hack-words"
              maxLength={limits().outcome}
              defaultValue={outcome?.words}
            />
          )}
        </Field>
        <Failure failed={failed} unreached="Your words are still here. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Write it down
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
