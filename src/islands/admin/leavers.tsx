import { useState } from 'preact/hooks';
import type { Leaver, Leavers } from '../../../api/leavers/schema.ts';
import type { Person } from '../../../api/people/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';

wake('leavers', LeaversPage);

function LeaversPage() {
  return (
    <ForSignedIn what="who has left" invitation="Sign in as an admin to see who has left.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.leavers.$get()));
  const people = useAnswer(() => answerTo(api.people.$get({ query: {} })));
  return (
    <Answered asking={asking} what="who has left">
      {({ leavers }) =>
        leavers.length === 0 ? (
          <div class="empty">
            <p>
              Nobody has left. Say so at <a href="/admin/people/">Roles</a> when somebody does.
            </p>
          </div>
        ) : (
          <Answered asking={people} what="your colleagues">
            {({ people: here }) => (
              <ul class="rows">
                {leavers.map((leaver) => (
                  <Row key={leaver.slug} {...{ leaver, here }} put={asking.put} />
                ))}
              </ul>
            )}
          </Answered>
        )
      }
    </Answered>
  );
}

type Props = { leaver: Leaver; here: Person[]; put: (leavers: Leavers) => void };

function Row({ leaver, here, put }: Props) {
  const { slug, name, leftAt, looseEnds } = leaver;
  const now = useNow();
  const back = useCall<Leavers>((value) => {
    put(value);
    toast(`${name} is back, as a member.`);
  });
  const param = { person: encodeURIComponent(slug) };
  return (
    <li class="row">
      <div class="stack">
        <p class="row-title">{name}</p>
        <p class="row-facts">
          Left <Moment at={leftAt} now={now} />
        </p>
        {looseEnds.length === 0 ? (
          <p class="quiet">Nothing of theirs waits for somebody new.</p>
        ) : (
          <LooseEnds {...{ leaver, here, put }} />
        )}
        <Failure failed={back.failed} unreached="Nothing was changed. Try again in a moment." />
      </div>
      <p class="row-side">
        <button
          class="button"
          type="button"
          aria-busy={back.busy}
          aria-label={`Is back: ${name}`}
          onClick={() => void back.make(() => answerTo(api.leavers[':person'].$delete({ param })))}
        >
          Is back
        </button>
      </p>
    </li>
  );
}

function LooseEnds({ leaver: { slug, looseEnds }, here, put }: Props) {
  const [to, setTo] = useState('');
  const { busy, failed, make } = useCall<Leavers>((value) => {
    put(value);
    toast('They look after it from now on, and are told.');
  });
  const give = (thing: string) =>
    make(() =>
      answerTo(
        api.leavers[':person'].heir.$put({
          param: { person: encodeURIComponent(slug) },
          json: { to, thing },
        }),
      ),
    );
  return (
    <>
      <div class="field">
        <label for={`heir-${slug}`}>Who looks after it now?</label>
        <select
          id={`heir-${slug}`}
          value={to}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        >
          <option value="">Choose a colleague</option>
          {here.map((person) => (
            <option key={person.slug} value={person.slug}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
      <ul class="stack">
        {looseEnds.map(({ thing, of, title, href }) => (
          <li key={thing} class="cluster">
            <span>
              <a href={href}>{title}</a> <span class="quiet">{of}</span>
            </span>
            {of === 'playbook' ? (
              <span class="quiet">Its file names them: change it there.</span>
            ) : (
              <button
                class="button"
                type="button"
                aria-busy={busy}
                aria-disabled={to === ''}
                aria-label={`Give it to them: ${title}`}
                onClick={() => void (to && give(thing))}
              >
                Give it to them
              </button>
            )}
          </li>
        ))}
      </ul>
      <Failure failed={failed} unreached="Nothing was changed. Try again in a moment." />
    </>
  );
}
