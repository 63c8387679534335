import { useRef, useState } from 'preact/hooks';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { askPlaybooks } from '../after/EndFollowUp.tsx';
import { answerTo } from '../answer.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { meetings, type Part } from './at.ts';

/** Playbooks that the meeting talked of. */
export function Playbooks({ at, page, put }: Part) {
  const { playbooks, refusals } = page;
  const [choosing, setChoosing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, failed, make } = useCall<MeetingPage>(put);
  if (playbooks.length === 0 && refusals.write) return null;
  const close = () => {
    setChoosing(false);
    heading.current?.focus();
  };
  const unlink = (id: string) => {
    const playbook = encodeURIComponent(id);
    void make(() =>
      answerTo(meetings.playbooks[':playbook'].$delete({ param: { ...at, playbook } })),
    ).then(() => heading.current?.focus());
  };
  return (
    <section class="section stack" aria-labelledby="playbooks">
      <h2 id="playbooks" ref={heading} tabIndex={-1}>
        Playbooks it touches
      </h2>
      {playbooks.length > 0 && (
        <ul class="rows">
          {playbooks.map(({ id, title }) => (
            <li class="row" key={id}>
              <p class="row-title">
                <a href={playbookPath(id)}>{title}</a>
              </p>
              {!refusals.write && (
                <p class="row-side">
                  <button
                    class="button quiet"
                    type="button"
                    aria-busy={busy}
                    onClick={() => unlink(id)}
                  >
                    Take away<span class="visually-hidden">: {title}</span>
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {playbooks.length === 0 && <p class="quiet">None so far.</p>}
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      {choosing ? (
        <Choice {...{ at, page, put, close }} />
      ) : (
        !refusals.write && (
          <p>
            <button class="button" type="button" onClick={() => setChoosing(true)}>
              Link a playbook
            </button>
          </p>
        )
      )}
    </section>
  );
}

function Choice({ at, page, put, close }: Part & { close: () => void }) {
  const { answer } = useAnswer(askPlaybooks);
  const { busy, failed, make } = useCall<MeetingPage>((now) => {
    put(now);
    close();
  });
  const there = new Set(page.playbooks.map(({ id }) => id));
  const choices = (answer?.is === 'value' ? answer.value.playbooks : [])
    .filter(({ id }) => !there.has(id))
    .toSorted((one, other) => one.title.localeCompare(other.title));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const playbook = encodeURIComponent(String(form.get('playbook')));
    void make(() => answerTo(meetings.playbooks[':playbook'].$put({ param: { ...at, playbook } })));
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      <div class="field">
        <label for="linked-playbook">Which one?</label>
        <select
          id="linked-playbook"
          name="playbook"
          required
          aria-busy={answer === undefined}
          ref={focused}
        >
          <option value="">Choose a playbook</option>
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Link it
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
