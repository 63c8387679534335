import type { Showing } from '../../../api/hackathons/showing/schema.ts';
import { wayWords } from './words.ts';

/** Hack teams that are in no order, or in none that everyone sees. */
export function WaitingTeams({ showing, add }: { showing: Showing; add?: () => void }) {
  const { waiting, slots } = showing;
  if (waiting.length === 0) return null;
  const late = slots.length > 0;
  return (
    <div class="stack">
      <h3 class="hack-small">{late ? 'Not in the order yet' : 'Who will show'}</h3>
      <ul class="rows">
        {waiting.map((team) => (
          <li class="row" key={team.idea}>
            <div>
              <p class="row-title">
                <a href={`/ideas/${team.idea}/`}>{team.title}</a>{' '}
                {team.mine && <span class="badge strong">Yours</span>}
              </p>
              <p class="row-facts">
                {new Intl.ListFormat('en-GB').format(team.people.map(({ name }) => name))} ·{' '}
                {wayWords(team)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {add && (
        <button class="button" type="button" onClick={add}>
          {late ? 'Put them at the end' : 'Take this order, and move them by hand'}
        </button>
      )}
    </div>
  );
}
