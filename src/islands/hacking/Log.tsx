import { useRef, useState } from 'preact/hooks';
import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Act } from '../hackathons/Act.tsx';
import { limits } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import type { Working } from './Stage.tsx';

/** What the members noted down, the newest first. */
export function Log({ idea, work, put }: Working) {
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const at = api.ideas[':idea'].work.log[':entry'];
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log" class="hack-small" tabIndex={-1} ref={heading}>
        Log
      </h2>
      {!work.refusals.work && <Note {...{ idea, work, put }} />}
      {work.log.length === 0 ? (
        <p class="quiet">
          {work.refusals.work
            ? 'Nothing is noted down yet.'
            : 'Nothing yet. A line an hour is enough: what you tried, and what came of it.'}
        </p>
      ) : (
        <ol class="rows">
          {work.log.map(({ id, html, by, at: when, mine }) => (
            <li class="row" key={id}>
              <div>
                <p class="row-facts">
                  {by.name} · <Moment at={when} now={now} />
                </p>
                <Rendered html={html} />
              </div>
              {mine && (
                <div class="row-side">
                  <Act
                    words="Take back"
                    about="what you noted down"
                    look="quiet"
                    call={() => answerTo(at.$delete({ param: { idea, entry: id } }))}
                    done={(without) => {
                      put(without);
                      heading.current?.focus();
                    }}
                  />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Note({ idea, put }: Working) {
  const [id, setId] = useState(newId);
  const [words, setWords] = useState('');
  const { busy, failed, make } = useCall<HackWork>((noted) => {
    put(noted);
    setWords('');
    setId(newId());
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const param = { idea, entry: id };
    void make(() =>
      answerTo(api.ideas[':idea'].work.log[':entry'].$put({ param, json: { words } })),
    );
  };
  return (
    <form class="stack hack-say" onSubmit={submit}>
      <div class="field">
        <label for="note">Note something down</label>
        <textarea
          id="note"
          class="hack-note"
          required
          maxLength={limits().log}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      <Failure failed={failed} unreached="Your words are still here. Try again." />
      <button class="button" type="submit" aria-busy={busy}>
        Note it
      </button>
    </form>
  );
}
