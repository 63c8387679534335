import { useState } from 'preact/hooks';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';

type Wrong = { line: number; text: string; what: string };
type Taken = { cohort: Cohort; added: number; changed: number; wrong: Wrong[]; rest: string };

const example = 'name,role,place,starts,off,buddy\nKim Park,Engineer,Lisbon,,Fri,Ewa Brzezicka';

/** Adds hires from a spreadsheet. Lines that are wrong stay in the box, to be mended. */
export function HireList({ cohort, put }: Shown) {
  const [text, setText] = useState('');
  const [taken, setTaken] = useState<Taken>();
  const { busy, failed, make } = useCall<Taken>((next) => {
    setTaken(next);
    setText(next.rest);
    put(next.cohort);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTaken(undefined);
    const param = { cohort: cohort.slug };
    void make(() => answerTo(api.cohorts[':cohort']['hire-list'].$post({ param, json: { text } })));
  };
  return (
    <details>
      <summary>Paste a list</summary>
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="hire-list">From a spreadsheet, or as CSV</label>
          <textarea
            id="hire-list"
            required
            rows={6}
            placeholder={example}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span class="hint">
            The first line names the columns: name, role, place, starts, off, buddy, person. Who is
            in the cohort by that name is changed, not added twice.
          </span>
        </div>
        <div role="status">
          {taken && (
            <p>
              {peopleWords(taken.added)} added, {taken.changed} changed
              {taken.wrong.length > 0 && '. What is left in the box was not taken:'}
            </p>
          )}
          <ul>
            {taken?.wrong.map(({ line, what }) => (
              <li key={line}>
                Line {line}: {what}
              </li>
            ))}
          </ul>
        </div>
        <Failure failed={failed} unreached="Try again: nobody is added twice." />
        <p>
          <button class="button" type="submit" aria-busy={busy}>
            Add them
          </button>
        </p>
      </form>
    </details>
  );
}
