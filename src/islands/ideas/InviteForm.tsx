import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { HackTeam } from '../../../api/hackathons/teams/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { limits } from '../hackathons/limits.ts';
import { partNames } from '../hackathons/words.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { partsIn } from './PartsField.tsx';

type Props = { idea: IdeaPage; team: HackTeam; put: (idea: IdeaPage) => void };

/** Asks somebody who has no team yet. */
export function InviteForm({ idea, team, put }: Props) {
  const { busy, failed, make } = useCall<IdeaPage>((after) => {
    put(after);
    toast('They are asked.');
  });
  const asked = team.asks.map(({ person }) => person.slug);
  const free = team.free.filter(({ slug }) => !asked.includes(slug));
  if (free.length === 0) {
    return <p class="quiet">Everybody else who comes is in a team, or is asked.</p>;
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const param = { idea: idea.id, person: text('person') };
    const json = { words: text('words'), parts: partsIn(form), role: null };
    void make(() => answerTo(api.ideas[':idea'].team.asks[':person'].$put({ param, json })));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="fields">
        <div class="field">
          <label for="invite">Ask somebody to join</label>
          <select id="invite" name="person" required>
            {free.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="invite-part">Who …</label>
          <select id="invite-part" name="parts">
            {Object.entries(partNames).map(([part, words]) => (
              <option key={part} value={part} selected={part === 'builds'}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="invite-words">Why them?</label>
          <input id="invite-words" name="words" maxLength={limits().ask} />
        </div>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <button class="button" type="submit" aria-busy={busy}>
        Ask them
      </button>
    </form>
  );
}
