import type { MyFortnight, MyWelcome } from '../../../api/cohorts/fortnight/schema.ts';

type Answer = (welcome: MyWelcome, mark: { thanked: boolean; hidden: boolean }) => void;
type Props = { mine: MyFortnight; answer: Answer };

/** What colleagues wrote before day one. Nobody else reads it. */
export function Welcomes({ mine: { welcomes }, answer }: Props) {
  const hidden = welcomes.filter((one) => one.hidden);
  if (welcomes.length === 0) return null;
  return (
    <section class="section stack fortnight-welcomes" aria-labelledby="welcomes">
      <h2 id="welcomes">Welcome</h2>
      <ul class="stack">
        {welcomes
          .filter((one) => !one.hidden)
          .map((one) => (
            <Welcome key={one.by.slug} welcome={one} answer={answer} />
          ))}
      </ul>
      {hidden.length > 0 && (
        <details>
          <summary>{hidden.length === 1 ? 'One is hidden' : `${hidden.length} are hidden`}</summary>
          <ul class="stack">
            {hidden.map((one) => (
              <Welcome key={one.by.slug} welcome={one} answer={answer} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Welcome({ welcome, answer }: { welcome: MyWelcome; answer: Answer }) {
  const { by, words, thanked, hidden } = welcome;
  return (
    <li class="fortnight-welcome">
      <blockquote>
        <p>{words}</p>
      </blockquote>
      <p class="cluster">
        <strong>{by.name}</strong>
        <button
          class="button quiet"
          type="button"
          aria-pressed={thanked}
          onClick={() => answer(welcome, { thanked: true, hidden })}
        >
          {thanked ? 'Thanked' : 'Say thank you'}
          <span class="visually-hidden"> to {by.name}</span>
        </button>
        <button
          class="button quiet"
          type="button"
          onClick={() => answer(welcome, { thanked, hidden: !hidden })}
        >
          {hidden ? 'Show it again' : 'Hide'}
          <span class="visually-hidden">, from {by.name}</span>
        </button>
      </p>
    </li>
  );
}
