import { useState } from 'preact/hooks';
import type { EventFollowUps } from '../../../api/follow-ups/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import type { TeamNames } from '../crews.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { localDay } from '../reviews/words.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { daysAfter, type Wording } from './follow-up-words.ts';

type Props = {
  slug: string;
  session: string | undefined;
  wording: Wording;
  teams: TeamNames;
  put: (answer: EventFollowUps) => void;
  close: () => void;
};

const usualDays = 14;

/** Which playbook, by whom, by when. */
export function FollowUpForm({ slug, session, wording, teams, put, close }: Props) {
  const [id] = useState(newId);
  const { answer } = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  const people: Person[] = answer?.is === 'value' ? answer.value.people : [];
  const { busy, failed, make } = useCall<EventFollowUps>((next) => {
    put(next);
    close();
    toast(wording.told);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const [kind, who = ''] = String(said.get('who')).split(':');
    const json = {
      title: String(said.get('title')),
      due: String(said.get('due')),
      session: session ?? null,
      ...(kind === 'team' ? { team: who } : { owner: who }),
    };
    const one = api.events[':event']['follow-ups'][':followUp'];
    void make(() => answerTo(one.$put({ param: { event: slug, followUp: id }, json })));
  };
  const today = localDay();
  return (
    <form class="panel stack" onSubmit={submit}>
      <div class="field">
        <label for="follow-up-title">{wording.title}</label>
        <input id="follow-up-title" name="title" required maxLength={120} ref={focused} />
      </div>
      <div class="fields">
        <div class="field">
          <label for="follow-up-who">{wording.who}</label>
          <select id="follow-up-who" name="who" required>
            <option value="">Choose a team or a person</option>
            <optgroup label="Teams">
              {Object.entries(teams).map(([team, name]) => (
                <option key={team} value={`team:${team}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="People">
              {people.map((person) => (
                <option key={person.slug} value={`person:${person.slug}`}>
                  {person.name}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
        <div class="field">
          <label for="follow-up-due">By when?</label>
          <input
            id="follow-up-due"
            name="due"
            type="date"
            required
            min={today}
            defaultValue={daysAfter(today, usualDays)}
          />
        </div>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Asking for it' : 'Ask for it'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
