import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import { dayOf, myZone } from '../when.ts';

/** The one run of a playbook that is asked of everybody who is new. */
export function FreshEyes({ mine }: { mine: MyFortnight }) {
  const { done, going, proposed } = mine.freshEyes;
  if (!done && !going && proposed.length === 0) return null;
  return (
    <section class="section stack fortnight-eyes" aria-labelledby="eyes">
      <header class="section-head">
        <h2 id="eyes">Lend us your fresh eyes</h2>
        {done && <span class="badge strong">Done</span>}
      </header>
      {done ? (
        <p>
          You went through <a href={`/runs/${done.run}/`}>{done.title}</a> on{' '}
          {dayOf(done.at, myZone())}.{' '}
          {done.counts
            ? 'It counts as a review by fresh eyes. Thank you.'
            : 'What you noted is with its owners. Thank you.'}
        </p>
      ) : going ? (
        <p>
          You are in the middle of <a href={`/runs/${going.run}/`}>{going.title}</a>.
        </p>
      ) : (
        <>
          <p>
            You see what we no longer do. Run one playbook, step by step, and say where it leaves
            you alone.
          </p>
          <ul class="fortnight-reads">
            {proposed.map(({ id, title }) => (
              <li key={id}>
                <a href={playbookPath(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
