import type { Showing } from '../../../api/hackathons/showing/schema.ts';

const usually = 'SHA-256 of the number of the draw, a space and the id of the idea';

/** How the order came about, so that anybody can check it. */
export function LotRule({ showing }: { showing: Showing }) {
  const { draw, moved, slots } = showing;
  if (!draw) return <p class="quiet">Its host set this order by hand.</p>;
  const times = draw.times === 1 ? 'once' : `${draw.times} times; this is the last draw`;
  return (
    <details class="show-rule">
      <summary>
        {moved ? 'Drawn by lot, then changed by hand' : 'Drawn by lot'}: the rule, and how to check
        it
      </summary>
      <div class="stack">
        <p>
          Teams take the places in the order of their lots, the smallest first. Two things go before
          the lots. A team that shows from elsewhere is kept within nine to six of its own Monday to
          Friday where the hours of the showing let it be: nobody should get up at four to show two
          days of work. And no more than half of these teams come in the second half, as far as
          their hours allow: those at the end show to a tired room, and who is not in it cannot wake
          it.
        </p>
        <p>
          It was drawn {times}. The number of the draw is <code>{draw.seed}</code>; the portal made
          it, and nobody could choose it. A lot is the {usually}:
        </p>
        <pre>
          <code>{`printf '%s' '${draw.seed} <id>' | sha256sum`}</code>
        </pre>
        <ul class="show-lots">
          {slots.map(({ idea, title, lot }) => (
            <li key={idea}>
              {title}: id <code>{idea}</code>, lot <code>{lot?.slice(0, 12)}…</code>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
