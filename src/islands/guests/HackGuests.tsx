import { useState } from 'preact/hooks';
import type { HackGuests as Value } from '../../../api/hackathons/guests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';

/** For the host: who comes from outside, what they bring, and into which hack team they are put. */
export function HackGuests({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useAnswer(() => answerTo(api.hackathons[':hackathon'].guests.$get({ param })));
  return (
    <Answered asking={asking} what="the guests">
      {(value) => <Shown {...{ slug, value }} put={asking.put} />}
    </Answered>
  );
}

type Props = { slug: string; value: Value; put: (value: Value) => void };
type Guest = Value['guests'][number];

function Shown({ slug, value, put }: Props) {
  const { guests, teams, why } = value;
  if (guests.length === 0) return null;
  return (
    <div class="stack">
      <h3>A hack team for each</h3>
      {why && <p class="quiet">{why}</p>}
      {!why && teams.length === 0 && <p class="quiet">There is no hack team yet.</p>}
      <ul class="rows">
        {guests.map((guest) => (
          <Row key={guest.person.slug} {...{ slug, value, put, guest }} />
        ))}
      </ul>
    </div>
  );
}

function Row({ slug, value: { teams, why }, put, guest }: Props & { guest: Guest }) {
  const { person, brings, wishes, team, named } = guest;
  const [chosen, choose] = useState(team ?? '');
  const { busy, failed, make } = useCall<Value>((now) => {
    put(now);
    const is = now.guests.find((one) => one.person.slug === person.slug)?.team;
    const title = teams.find(({ id }) => id === is)?.title;
    // The button that was pressed is gone.
    document.querySelector<HTMLElement>(`#team-of-${CSS.escape(person.slug)}`)?.focus();
    toast(title ? `${person.name} is in “${title}”.` : `${person.name} is in no team.`);
  });
  // Chosen first and put then: keys go through the list one by one, and each team would be told.
  const place = (event: SubmitEvent) => {
    event.preventDefault();
    const param = { hackathon: slug, guest: person.slug };
    const json = { idea: chosen || null };
    void make(() => answerTo(api.hackathons[':hackathon'].guests[':guest'].$put({ param, json })));
  };
  const facts = [
    brings.length > 0 && `Brings ${brings.join(', ')}`,
    wishes.length > 0 && `would like ${wishes.map((title) => `“${title}”`).join(', ')}`,
    named ? 'may be named' : 'not to be named',
  ];
  return (
    <li class="row">
      <div>
        <p class="people-line cluster">
          <PersonName person={person} />
        </p>
        <p class="row-facts">{facts.filter(Boolean).join(' · ')}</p>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      </div>
      <form class="row-side cluster" onSubmit={place}>
        <label class="visually-hidden" for={`team-of-${person.slug}`}>
          Hack team of {person.name}
        </label>
        <select
          id={`team-of-${person.slug}`}
          disabled={why !== null || teams.length === 0}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">No team</option>
          {teams.map(({ id, title, people, full }) => (
            <option key={id} value={id} disabled={full && id !== team}>
              {title} ({full ? 'full' : people})
            </option>
          ))}
        </select>
        {chosen !== (team ?? '') && (
          <button class="button" type="submit" aria-busy={busy}>
            {chosen ? 'Put into it' : 'Take out'}
            <span class="visually-hidden"> {person.name}</span>
          </button>
        )}
      </form>
    </li>
  );
}
