import { useState } from 'preact/hooks';
import type { FollowUp } from '../../../api/follow-ups/schema.ts';
import type { ReviewQueue } from '../../../api/reviews/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';
import type { TeamNames } from '../crews.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { ToWrite } from './ToWrite.tsx';
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
  const asking = useAnswer(() => askBoth(query));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="what is due">
      {({ queue, followUps }) => (
        <>
          <ToWrite followUps={followUps} teams={teams} />
          <WaitingList {...queue} teams={teams} isMine={team === ''} />
        </>
      )}
    </Answered>
  );
}

type Both = { queue: ReviewQueue; followUps: FollowUp[] };

/** What is to be reviewed and what is to be written, at once, so that nothing jumps. */
async function askBoth(query: { team?: string }): Promise<Answer<Both>> {
  const [queue, open] = await Promise.all([
    answerTo(api['review-queue'].$get({ query })),
    answerTo(api['follow-ups'].$get({ query })),
  ]);
  if (queue.is !== 'value') return queue;
  if (open.is !== 'value') return open;
  return { is: 'value', value: { queue: queue.value, followUps: open.value.followUps } };
}
