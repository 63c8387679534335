import { useState } from 'preact/hooks';
import type { Criterion, Jury, JuryTeam } from '../../../api/hackathons/jury/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = {
  slug: string;
  team: JuryTeam;
  criteria: readonly Criterion[];
  put: (jury: Jury) => void;
};

/** What each number means, so that it means the same to every juror. */
export const scoreNames = ['not at all', 'a little', 'in part', 'well', 'convincingly'];

/** What one juror says of one hack team. */
export function ScoreForm({ slug, team, criteria, put }: Props) {
  const { idea, title, scores, words } = team;
  const [open, setOpen] = useState(scores === null);
  const { busy, failed, make } = useCall<Jury>((scored) => {
    put(scored);
    toast(`“${title}” is scored.`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const said = Object.fromEntries(criteria.map(({ id }) => [id, Number(form.get(id))]));
    const json = { scores: said, words: String(form.get('words') ?? '') };
    const param = { hackathon: slug, idea };
    void make(() =>
      answerTo(api.hackathons[':hackathon'].jury.scores[':idea'].$put({ param, json })),
    );
  };
  return (
    <details
      class="panel show-score"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <strong>{title}</strong> {scores ? <span class="badge">Scored</span> : 'not scored yet'}
      </summary>
      <form class="stack" onSubmit={submit}>
        {criteria.map(({ id, title: what, weight }) => (
          <fieldset class="hack-parts" key={id}>
            <legend>
              {what} {weight > 1 && <span class="quiet">counts {weight} times</span>}
            </legend>
            <div class="cluster">
              {scoreNames.map((name, at) => (
                <label class="cluster show-way" key={name}>
                  <input
                    type="radio"
                    name={id}
                    value={at + 1}
                    required
                    defaultChecked={scores?.[id] === at + 1}
                  />
                  {at + 1}, {name}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div class="field">
          <label for={`words-${idea}`}>A word to the team</label>
          <textarea
            class="hack-words"
            id={`words-${idea}`}
            name="words"
            maxLength={1000}
            rows={2}
            defaultValue={words}
          />
          <span class="hint">The team and its host read it afterwards, without your name.</span>
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <button class="button" type="submit" aria-busy={busy}>
          {scores ? 'Change my scores' : 'Score it'}
          <span class="visually-hidden">: {title}</span>
        </button>
      </form>
    </details>
  );
}
