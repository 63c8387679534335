import { useRef, useState } from 'preact/hooks';
import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { limits, skillsKnown } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';
import { HelpActs, HelpFacts } from './HelpRow.tsx';
import type { Working } from './Stage.tsx';

/** What the team wants help with, and who comes. */
export function HelpPart({ idea, work, put }: Working) {
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const { help, mine, refusals, hackathon } = work;
  // The row of the button may go with its answer, so the heading takes the focus.
  const answered = (after: HackWork) => {
    put(after);
    if (after.help.length < help.length) heading.current?.focus();
  };
  return (
    <section class="section stack" aria-labelledby="help">
      <div class="section-head">
        <h2 id="help" tabIndex={-1} ref={heading}>
          Help wanted
        </h2>
        <a href={`/hackathons/${hackathon.slug}/help/`}>The wall of all teams</a>
      </div>
      {help.length === 0 ? (
        <p class="quiet">
          {refusals.ask ? 'Nothing just now.' : 'Nothing. Who is stuck for half an hour, asks.'}
        </p>
      ) : (
        <ul class="rows">
          {help.map((one) => (
            <li class={`row ${one.state === 'solved' ? 'past' : ''}`} key={one.id}>
              <div class="stack hack-idea">
                <p class="row-title">{one.words}</p>
                <HelpFacts help={one} now={now} />
              </div>
              <div class="row-side">
                <HelpActs
                  {...{ idea, help: one, own: mine, done: answered }}
                  mayCome={!refusals.come}
                  still={!['hacking', 'showing'].includes(hackathon.stage)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {!refusals.ask && <Ask {...{ idea, work, put }} />}
    </section>
  );
}

function Ask({ idea, put }: Working) {
  const [id, setId] = useState(newId);
  const { busy, failed, make } = useCall<HackWork>(put);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    const form = new FormData(element);
    const json = {
      words: String(form.get('words') ?? ''),
      skill: String(form.get('skill') ?? '') || null,
    };
    const param = { idea, help: id };
    const answer = await make(() =>
      answerTo(api.ideas[':idea'].help[':help'].$put({ param, json })),
    );
    if (answer?.is !== 'value') return;
    element.reset();
    setId(newId());
  };
  return (
    <form class="stack" onSubmit={(event) => void submit(event)}>
      <div class="fields">
        <div class="field">
          <label for="help-words">We need help with …</label>
          <input id="help-words" name="words" required maxLength={limits().help} />
        </div>
        <div class="field">
          <label for="help-skill">From somebody who knows</label>
          <select id="help-skill" name="skill">
            <option value="">Nothing in particular</option>
            {skillsKnown().map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <button class="button" type="submit" aria-busy={busy}>
        Ask for help
      </button>
    </form>
  );
}
