import { useState } from 'preact/hooks';
import type { Wishes } from '../../../api/hackathons/wishes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { complaintsOf } from '../courses/Field.tsx';
import { limits, skillsKnown } from '../hackathons/limits.ts';
import { PartsField, partsIn } from '../ideas/PartsField.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { rankNames } from './words.ts';

type Props = { slug: string; wishes: Wishes; close: () => void; done: (wishes: Wishes) => void };

/** Up to three ideas in order, how one would take part, and what one brings. */
export function WishDialog({ slug, wishes, close, done }: Props) {
  const { mine, suggested, choices } = wishes;
  const known = (mine?.ideas ?? suggested.ideas).filter((id) =>
    choices.some((choice) => choice.id === id),
  );
  const ranks = rankNames.slice(0, limits().wishes);
  const [ideas, setIdeas] = useState(() => ranks.map((_, rank) => known[rank] ?? ''));
  const { busy, failed, make } = useCall<Wishes>(done);
  const complaint = complaintsOf(failed)?.ideas;
  const brings = mine?.skills ?? suggested.skills;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const json = {
      ideas: ideas.filter(Boolean),
      skills: form.getAll('skills').map(String),
      parts: partsIn(form),
    };
    void make(() =>
      answerTo(api.hackathons[':hackathon'].wishes.$put({ param: { hackathon: slug }, json })),
    );
  };
  return (
    <Dialog title="Which teams would you like?" close={close}>
      <form class="stack" onSubmit={submit}>
        <p class="quiet">
          The host sees it and looks for the best for everybody; it is no promise. Once you join a
          team yourself, it is forgotten.
        </p>
        {ranks.map((name, rank) => (
          <div class="field" key={name}>
            <label for={`wish-${rank}`}>{name}</label>
            <select
              id={`wish-${rank}`}
              required={rank === 0}
              value={ideas[rank]}
              aria-describedby={complaint ? 'wish-wrong' : undefined}
              onChange={({ currentTarget }) => {
                const { value } = currentTarget;
                // The one that was taken from another rank changes places with what was here.
                setIdeas((now) =>
                  now.map((one, at) =>
                    at === rank ? value : one === value && value ? (now[rank] ?? '') : one,
                  ),
                );
              }}
            >
              <option value="">{rank === 0 ? 'Choose one' : 'None'}</option>
              {choices.map(({ id, title, people, full }) => (
                <option key={id} value={id}>
                  {title}
                  {full ? ' (full)' : people === 0 ? ' (no team yet)' : ''}
                </option>
              ))}
            </select>
          </div>
        ))}
        {complaint && (
          <p class="problem" id="wish-wrong">
            {complaint}
          </p>
        )}
        <PartsField legend="How would you take part?" chosen={mine?.parts ?? ['builds']} />
        <details open={brings.length > 0}>
          <summary>What do you bring?</summary>
          <ul class="hack-skills">
            {skillsKnown().map(([skill, name]) => (
              <li key={skill}>
                <label class="course-check">
                  <input
                    type="checkbox"
                    name="skills"
                    value={skill}
                    defaultChecked={brings.includes(skill)}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <Failure failed={failed} unreached="What you chose is still here. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            That is what I would like
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
