import { useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { outcomeWords } from '../hackathons/outcome-words.ts';
import { Answered } from '../parts/Answered.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { OutcomeDialog } from './OutcomeDialog.tsx';

/** After the showing: what becomes of the hack, who looks again and when. */
export function Outcome({ idea }: { idea: IdeaPage }) {
  const [open, setOpen] = useState(false);
  const param = { idea: idea.id };
  const asking = useAnswer(() => answerTo(api.ideas[':idea'].outcome.$get({ param })));
  return (
    <section class="section stack" aria-labelledby="outcome">
      <h2 id="outcome">What becomes of it</h2>
      <Answered asking={asking} what="what becomes of it">
        {({ outcome, refusal }) => (
          <>
            {outcome ? (
              <>
                <p role="status">
                  <strong>{outcomeWords(outcome)}</strong>
                </p>
                {outcome.words && <p class="prose">{outcome.words}</p>}
              </>
            ) : (
              <p class="quiet" role="status">
                Nobody has said so yet. Most hacks end here, and that is no defeat.
              </p>
            )}
            {!refusal && (
              <button class="button" type="button" onClick={() => setOpen(true)}>
                {outcome ? 'Say it anew' : 'Say what becomes of it'}
              </button>
            )}
            {open && (
              <OutcomeDialog
                idea={idea}
                outcome={outcome}
                close={() => setOpen(false)}
                done={(said) => {
                  setOpen(false);
                  asking.put(said);
                  toast('It is written down.');
                }}
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}
