import type { Proposal, ProposalAnswer } from '../../../api/cohorts/proposals/schema.ts';
import { Moment } from '../parts/Moment.tsx';

const words: Record<ProposalAnswer, string> = {
  'taken-up': 'Taken up',
  mended: 'Done',
  declined: 'Not done',
};

type Props = { proposal: Proposal; who?: boolean };

/** A proposal and what the team made of it; `who` says from whom it comes. */
export function ProposalText({ proposal: { words: said, by, hire, at, answer }, who }: Props) {
  const now = new Date();
  return (
    <div class="stack proposal">
      <p class="proposal-words">{said}</p>
      <p class="row-facts">
        {who && <>{by.name === hire ? hire : `${hire}, written down by ${by.name}`}, </>}
        <Moment at={at} now={now} />
        {!answer && ', not answered yet'}
      </p>
      {answer && (
        <p class="proposal-answer">
          <span class="badge strong">{words[answer.is]}</span>{' '}
          {answer.words && <span>{answer.words} </span>}
          <span class="row-facts">
            {answer.by && <>{answer.by.name}, </>}
            <Moment at={answer.at} now={now} />
          </span>
        </p>
      )}
    </div>
  );
}
