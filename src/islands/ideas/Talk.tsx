import { useRef, useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
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

type Props = { idea: IdeaPage; put: (idea: IdeaPage) => void };

/** What people say of an idea, and the place to say more. */
export function Talk({ idea, put }: Props) {
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="section stack" aria-labelledby="said">
      <h2 id="said" tabIndex={-1} ref={heading}>
        What people say
      </h2>
      {idea.talk.length === 0 ? (
        <p class="quiet">Nobody has said anything yet. A question is a good beginning.</p>
      ) : (
        <ol class="rows">
          {idea.talk.map(({ id, html, by, at, mine }) => (
            <li class="row" key={id}>
              <div>
                <p class="row-facts">
                  {by.name} · <Moment at={at} now={now} />
                </p>
                <Rendered html={html} />
              </div>
              {mine && (
                <div class="row-side">
                  <Act
                    words="Take back"
                    about="what you said"
                    look="quiet"
                    call={() =>
                      answerTo(
                        api.ideas[':idea'].comments[':comment'].$delete({
                          param: { idea: idea.id, comment: id },
                        }),
                      )
                    }
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
      <Say {...{ idea, put }} />
    </section>
  );
}

function Say({ idea, put }: Props) {
  const [id, setId] = useState(newId);
  const [words, setWords] = useState('');
  const { busy, failed, make } = useCall<IdeaPage>((said) => {
    put(said);
    setWords('');
    setId(newId());
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const param = { idea: idea.id, comment: id };
    void make(() =>
      answerTo(api.ideas[':idea'].comments[':comment'].$put({ param, json: { words } })),
    );
  };
  return (
    <form class="stack hack-say" onSubmit={submit}>
      <div class="field">
        <label for="words">Say something</label>
        <textarea
          id="words"
          class="hack-words"
          required
          maxLength={limits().comment}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      <Failure failed={failed} unreached="Your words are still here. Try again." />
      <button class="button" type="submit" aria-busy={busy}>
        Say it
      </button>
    </form>
  );
}
