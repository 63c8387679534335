import { useState } from 'preact/hooks';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import type { TeamNames } from '../crews.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { WaitingList } from './WaitingList.tsx';

wake('review-queue', Queue);

function Queue({ teams = '{}' }: Record<string, string>) {
  return (
    <ForSignedIn what="what is due" invitation="Sign in to see what wants a look.">
      {() => <Chosen teams={JSON.parse(teams) as TeamNames} />}
    </ForSignedIn>
  );
}

/** Which team is looked at stands in the address: `?team=search`, `?team=all`, or mine. */
function Chosen({ teams }: { teams: TeamNames }) {
  const [team, setTeam] = useState(() => new URLSearchParams(location.search).get('team') ?? '');
  const choose = (chosen: string) => {
    setTeam(chosen);
    const query = chosen && `?${new URLSearchParams({ team: chosen })}`;
    history.replaceState(null, '', location.pathname + query);
  };
  return (
    <div class="stack">
      <p class="field">
        <label for="review-team">Whose</label>
        <select
          id="review-team"
          value={team}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">Mine: my team’s, and what I verify</option>
          <option value="all">Everybody’s</option>
          {Object.entries(teams).map(([slug, name]) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <Asked key={team} team={team} teams={teams} />
    </div>
  );
}

function Asked({ team, teams }: { team: string; teams: TeamNames }) {
  const query = team ? { team } : {};
  const asking = useAnswer(() => answerTo(api['review-queue'].$get({ query })));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is due">
      {(queue) => <WaitingList {...queue} teams={teams} isMine={team === ''} />}
    </Answered>
  );
}
