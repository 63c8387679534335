import { useState } from 'preact/hooks';
import { freshness } from '../../../api/playbooks/rules.ts';
import type { ReviewQueue, Standing, Waiting } from '../../../api/reviews/schema.ts';
import type { TeamNames } from '../crews.ts';
import { StillRight } from './StillRight.tsx';
import { freshnessWords, localDay, longDay } from './words.ts';

type Props = ReviewQueue & { teams: TeamNames; isMine: boolean };

/** What is due, each with its button; what was looked at here stays to be seen until one leaves. */
export function WaitingList({ total, waiting, teams, isMine }: Props) {
  const [standings, setStandings] = useState<Record<string, Standing>>({});
  const done = Object.values(standings).filter(({ mine }) => mine).length;
  const left = total - done;
  const put = (standing: Standing) =>
    setStandings((all) => ({ ...all, [standing.playbook]: standing }));
  return (
    <div class="stack">
      {left === 0 ? (
        <div class="empty" role="status">
          <p>
            {isMine ? 'All yours are fresh.' : 'All of these are fresh.'} Whoever needs one tonight
            can trust it. Well done.
          </p>
        </div>
      ) : (
        <p class="quiet" role="status">
          {left === 1 ? '1 playbook wants' : `${left} playbooks want`} a look. What is stale comes
          first; of that, what is used most, and then the oldest.
        </p>
      )}
      {waiting.length > 0 && (
        <ol class="rows">
          {waiting.map((each) => (
            <Row
              key={each.playbook}
              waiting={each}
              team={each.owner && (teams[each.owner] ?? each.owner)}
              standing={standings[each.playbook]}
              put={put}
            />
          ))}
        </ol>
      )}
      {total > waiting.length && <p class="quiet">These are the first {waiting.length}.</p>}
    </div>
  );
}

type RowProps = {
  waiting: Waiting;
  team: string | null;
  standing: Standing | undefined;
  put: (standing: Standing) => void;
};

function Row({ waiting, team, standing, put }: RowProps) {
  const { playbook, title, reviewEvery, uses, refusal } = waiting;
  const reviewed = standing ? standing.reviewed : waiting.reviewed;
  const now = freshness({ reviewed, reviewEvery }, localDay());
  const facts = [
    team ?? 'No owner',
    reviewed && `reviewed ${longDay(reviewed)}`,
    uses > 0 && `used ${uses === 1 ? 'once' : `${uses} times`} in 90 days`,
  ];
  return (
    <li class="row">
      <div>
        <h3 class="row-title">
          <a href={`/playbooks/${playbook}/`}>{title}</a>
        </h3>
        <p class="row-facts">
          <span class={`badge ${now.is}`}>{freshnessWords(now)}</span>{' '}
          {facts.filter(Boolean).join(' · ')}
        </p>
      </div>
      <div class="row-side">
        {refusal === null && (
          <StillRight
            standing={standing ?? { playbook, mine: false, latest: null }}
            put={put}
            title={title}
          />
        )}
      </div>
    </li>
  );
}
