import { useState } from 'preact/hooks';
import type { Preview, Row } from '../../../api/directory/table/schema.ts';

type Props = { preview: Preview; busy: boolean; apply: (leave: string[]) => void };

const words: Record<Row['is'], string> = {
  new: 'new',
  changed: 'changes',
  same: 'stays as it is',
  back: 'is back',
  wrong: 'is wrong',
};

/** What a table would change. Who is missing stays, unless they are ticked. */
export function Planned({ preview: { rows, problem, missing }, busy, apply }: Props) {
  const [leave, setLeave] = useState<string[]>([]);
  if (problem)
    return (
      <p class="problem" role="status">
        {problem}
      </p>
    );
  const of = (...kinds: Row['is'][]) => rows.filter(({ is }) => kinds.includes(is));
  const wrong = of('wrong');
  const toDo = of('new', 'changed', 'back');
  return (
    <section class="section stack" aria-labelledby="planned">
      <h2 id="planned">What would change</h2>
      <p role="status">
        {rows.length} {rows.length === 1 ? 'row' : 'rows'}: {of('new').length} new,{' '}
        {of('changed').length} changed, {of('back').length} back, {of('same').length} as they are,{' '}
        {wrong.length} wrong.
      </p>
      <ul class="rows" aria-label="Rows that change or are wrong">
        {[...wrong, ...toDo].map(({ line, name, mail, is, changes, problems }) => (
          <li key={line} class="row">
            <div>
              <p class="row-title">
                {name || mail || 'Nobody'} {words[is]}
              </p>
              <p class="row-facts">
                Line {line}, {mail || 'without an address'}
              </p>
              {[
                ...problems,
                ...changes.map(
                  ({ field, was, becomes }) => `${field}: ${was || '–'} → ${becomes || '–'}`,
                ),
              ].map((line) => (
                <p key={line} class="row-facts">
                  {line}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <fieldset class="stack">
          <legend>Not in the table: tick who has left</legend>
          {missing.map(({ slug, name }) => (
            <label key={slug} class="cluster">
              <input
                type="checkbox"
                checked={leave.includes(slug)}
                onChange={({ currentTarget }) =>
                  setLeave(
                    currentTarget.checked ? [...leave, slug] : leave.filter((one) => one !== slug),
                  )
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {wrong.length > 0 ? (
        <p class="problem">Mend what is wrong first; nothing is changed until then.</p>
      ) : toDo.length + leave.length > 0 ? (
        <p>
          <button
            class="button primary"
            type="button"
            aria-busy={busy}
            onClick={() => apply(leave)}
          >
            Change {toDo.length} {toDo.length === 1 ? 'person' : 'people'}
            {leave.length > 0 && ` and note that ${leave.length} left`}
          </button>
        </p>
      ) : (
        <p class="quiet">Nothing would change.</p>
      )}
    </section>
  );
}
