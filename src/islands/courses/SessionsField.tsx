import { useState } from 'preact/hooks';
import { newId } from '../cohorts/new-id.ts';
import { addDays } from '../week.ts';
import { dayOf, myZone } from '../when.ts';
import type { Complaints } from './Field.tsx';
import { Rhythm } from './Rhythm.tsx';
import { SessionFields } from './SessionFields.tsx';
import { blankSession, type SessionValues, saidIn, type Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

/** The sessions of a new course: a rhythm fills them in, and each can be changed or taken away. */
export function SessionsField({ values, change, complaints }: Props) {
  const { sessions } = values;
  // Fields hold what was typed themselves; another round of them begins when a rhythm fills them.
  const [round, setRound] = useState(0);
  const put = (id: string, fields: SessionValues) =>
    change({ sessions: sessions.map((one) => (one.id === id ? { ...fields, id } : one)) });
  const add = () => {
    const last = sessions.at(-1);
    const next = last
      ? { ...last, title: '', date: last.date && addDays(last.date, 7) }
      : blankSession(values.byZone);
    change({ sessions: [...sessions, { ...next, id: newId() }] });
  };
  return (
    <section class="stack" aria-labelledby="sessions-title">
      <h2 id="sessions-title">Sessions</h2>
      <Rhythm
        home={values.byZone}
        fill={(filled) => {
          setRound(round + 1);
          change({ sessions: filled.map((one) => ({ ...one, id: newId() })) });
        }}
        has={sessions.length}
      />
      <ol class="stack course-session-list">
        {sessions.map((session, at) => (
          <li key={`${round} ${session.id}`} class="stack course-session-fields">
            <fieldset
              class="stack"
              onInput={({ currentTarget }) => put(session.id, read(currentTarget, at))}
            >
              <legend>
                Session {at + 1}
                {session.date && `: ${dayOf(`${session.date}T12:00:00Z`, 'UTC')}`}
              </legend>
              <SessionFields
                prefix={`sessions.${at}.`}
                start={session}
                near={[session.zone, myZone()]}
                complaints={complaints}
              />
              <p>
                <button
                  class="button quiet"
                  type="button"
                  onClick={() =>
                    change({ sessions: sessions.filter(({ id }) => id !== session.id) })
                  }
                >
                  Remove session {at + 1}
                </button>
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      {complaints.sessions && <p class="problem">{complaints.sessions}</p>}
      <p>
        <button class="button" type="button" onClick={add}>
          {sessions.length === 0 ? 'Add a session by hand' : 'Add a session'}
        </button>
      </p>
    </section>
  );
}

/** What the fields of one session hold now. */
function read(holder: HTMLElement, at: number): SessionValues {
  const form = new FormData();
  for (const { name, value } of holder.querySelectorAll<HTMLInputElement>('input, select')) {
    form.append(name, value);
  }
  const { minutes, ...said } = saidIn(form, `sessions.${at}.`);
  return { ...said, minutes: String(minutes || '') };
}
