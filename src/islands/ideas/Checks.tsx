import type { Check } from '../../../api/hackathons/teams/schema.ts';

/** How a hack team stands to what the host wishes, in words: a mark never stands alone. */
export function Checks({ checks }: { checks: Check[] }) {
  return (
    <ul class="hack-checks" aria-label="What the host wishes of a team">
      {checks.map(({ rule, met, words }) => (
        <li key={rule} class={met ? 'met' : undefined}>
          <span class="badge">{met ? 'Good' : 'Open'}</span> {words}
        </li>
      ))}
    </ul>
  );
}
