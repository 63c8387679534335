import { render } from 'preact';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { RunRows } from './RunRows.tsx';

/** Who ran this playbook, and how it ended. */
export function showRecent(details: HTMLElement, playbook: string): void {
  const place = details.querySelector('div');
  if (place) render(<Recent playbook={playbook} />, place);
}

function Recent({ playbook }: { playbook: string }) {
  return (
    <ForSignedIn what="the runs" invitation="Sign in to see who ran this, and how it ended.">
      {() => <Asked playbook={playbook} />}
    </ForSignedIn>
  );
}

function Asked({ playbook }: { playbook: string }) {
  const param = { playbook: encodeURIComponent(playbook) };
  const asking = useAnswer(() => answerTo(api.playbooks[':playbook'].runs.$get({ param })));
  return (
    <Answered asking={asking} what="the runs">
      {({ going, ended }) => {
        const runs = [...going, ...ended];
        if (runs.length > 0) return <RunRows runs={runs} titled={false} />;
        return (
          <p class="quiet">Nobody has run it here yet. A drill on a calm day finds the most.</p>
        );
      }}
    </Answered>
  );
}
