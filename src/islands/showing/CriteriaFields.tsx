import type { Criterion } from '../../../api/hackathons/jury/schema.ts';

type Props = {
  criteria: readonly Criterion[];
  change: (criteria: Criterion[]) => void;
  add: () => void;
};

const most = 6;

/** What the jury looks at, and how much each counts. */
export function CriteriaFields({ criteria, change, add }: Props) {
  const say = (at: number, more: Partial<Criterion>) =>
    change(criteria.map((one, n) => (n === at ? { ...one, ...more } : one)));
  return (
    <fieldset class="stack hack-parts">
      <legend>What does it look at?</legend>
      {criteria.map(({ id, title, weight }, at) => (
        <div class="cluster show-minutes" key={id}>
          <div class="field">
            <label for={`title-${id}`}>Criterion {at + 1}</label>
            <input
              class="show-criterion"
              id={`title-${id}`}
              required
              maxLength={80}
              value={title}
              onInput={({ currentTarget }) => say(at, { title: currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`weight-${id}`}>Counts</label>
            <select
              id={`weight-${id}`}
              value={weight}
              onChange={({ currentTarget }) => say(at, { weight: Number(currentTarget.value) })}
            >
              {[1, 2, 3, 4, 5].map((times) => (
                <option key={times} value={times}>
                  {times === 1 ? 'once' : `${times} times`}
                </option>
              ))}
            </select>
          </div>
          {criteria.length > 1 && (
            <button
              class="button quiet"
              type="button"
              onClick={() => change(criteria.filter((_, n) => n !== at))}
            >
              Remove<span class="visually-hidden"> criterion {at + 1}</span>
            </button>
          )}
        </div>
      ))}
      {criteria.length < most && (
        <button class="button" type="button" onClick={add}>
          Add a criterion
        </button>
      )}
    </fieldset>
  );
}
