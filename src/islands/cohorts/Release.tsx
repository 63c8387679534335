import { changesOf } from '../../../api/cohorts/releases/rules.ts';
import type { Change, Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Fold } from './Fold.tsx';
import { changeWords, hireName, longDay, rotationTitle } from './words.ts';

/** What nobody has been told yet, the button that tells them, and what they were told before. */
export function Release({ cohort, put }: Shown) {
  const { slug, visits, releases, state } = cohort;
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    toast('Released. Those for whom something changed are told.');
  });
  const changes = changesOf(visits);
  const release = () =>
    answerTo(api.cohorts[':cohort'].releases.$post({ param: { cohort: slug } }));
  return (
    <section class="section stack" aria-labelledby="release">
      <h2 id="release">Release</h2>
      {changes.length === 0 ? (
        <p class="quiet">
          {state === 'released'
            ? 'Everybody knows the plan as it is.'
            : 'There is nothing to release yet.'}
        </p>
      ) : (
        <>
          <p>
            {state === 'draft'
              ? 'Nobody has seen this plan. A release tells the hires who can sign in, and the hosts.'
              : 'Nobody has been told of these changes yet. A release tells only those affected.'}
          </p>
          {state === 'released' && <Changes cohort={cohort} changes={changes} />}
          <Failure failed={failed} unreached="Nobody was told. Try again: it is told once." />
          <p>
            <button
              class="button primary"
              type="button"
              aria-busy={busy}
              onClick={() => void make(release)}
            >
              Release the plan
            </button>
          </p>
        </>
      )}
      {releases.length > 0 && (
        <details>
          <summary>What was released before</summary>
          {releases.map(({ version, at, by, changes: told }) => (
            <div key={version}>
              <h3>
                {longDay(at.slice(0, 10))}, by {by.name}
              </h3>
              <Changes cohort={cohort} changes={told} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** Changes of visits, one a line, each person’s together. */
export function Changes({ cohort, changes }: { cohort: Cohort; changes: Change[] }) {
  const people = new Set(changes.map(({ hire }) => hire)).size;
  const summary = `${changes.length} visits of ${peopleWords(people)}`;
  const named = changes.toSorted((one, other) =>
    hireName(cohort, one.hire).localeCompare(hireName(cohort, other.hire)),
  );
  return (
    <Fold count={changes.length} summary={summary}>
      <ul class="rows">
        {named.map(({ hire, rotation, before, after }) => (
          <li class="row" key={`${hire} ${rotation}`}>
            <p>
              <strong>{hireName(cohort, hire)}</strong> at {rotationTitle(cohort, rotation)}:{' '}
              {changeWords({ before, after })}
            </p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
