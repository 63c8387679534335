import { useRef, useState } from 'preact/hooks';
import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type {
  SubmissionCheck,
  Submission as SubmissionOf,
  SubmissionPage,
} from '../../../api/hackathons/submissions/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { toast } from '../parts/toast.ts';
import { Made } from './Made.tsx';
import { Pictures } from './Pictures.tsx';
import { SubmissionDialog } from './SubmissionDialog.tsx';

type Props = { idea: IdeaPage; page: SubmissionPage; put: (page: SubmissionPage) => void };

/** What the team made: for others once it is handed in, for the team with its checklist. */
export function Submission({ idea, page, put }: Props) {
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { submission, checks, refusals } = page;
  if (!submission) return null;
  const inside = checks.length > 0;
  const edits = !refusals.edit;
  const param = { idea: idea.id };
  const at = api.ideas[':idea'].submission;
  return (
    <section class="section stack" aria-labelledby="made">
      <div class="section-head">
        <h2 id="made" tabIndex={-1} ref={heading}>
          What {inside ? 'we' : 'they'} made
        </h2>
      </div>
      <p role="status">{standing(page)}</p>
      {edits && <Checklist checks={checks} />}
      {begun(submission) && <Made made={submission} idea={idea.id} level="h3" />}
      {edits && (
        <div class="cluster">
          <button
            class={`button ${written(submission) ? '' : 'primary'}`}
            type="button"
            onClick={() => setOpen(true)}
          >
            {written(submission) ? 'Write it anew' : 'Write it down'}
          </button>
          {!submission.handedInAt && (
            <Act
              words="Hand it in"
              {...(!refusals.handIn && { look: 'primary' as const })}
              call={() => answerTo(at['handed-in'].$put({ param }))}
              done={(after) => {
                put(after);
                toast('It is handed in: everybody can read it now.');
                heading.current?.focus();
              }}
            />
          )}
          {!refusals.takeBack && (
            <Act
              words="Take it back"
              look="quiet"
              call={() => answerTo(at['handed-in'].$delete({ param }))}
              done={(after) => {
                put(after);
                heading.current?.focus();
              }}
            />
          )}
        </div>
      )}
      {edits && <Pictures idea={idea.id} pictures={submission.pictures} put={put} />}
      {open && (
        <SubmissionDialog
          {...{ idea, submission }}
          close={() => setOpen(false)}
          done={(after) => {
            setOpen(false);
            put(after);
            toast('Saved.');
          }}
        />
      )}
    </section>
  );
}

const written = ({ title, about }: SubmissionOf): boolean => title !== '' || about !== '';

const begun = (made: SubmissionOf): boolean => written(made) || made.pictures.length > 0;

/** How it stands, in a sentence. */
function standing({ submission, checks, refusals }: SubmissionPage): string {
  if (submission?.handedInAt) {
    return refusals.takeBack || checks.length === 0
      ? 'It is handed in.'
      : 'It is handed in. You can take it back until the showing begins.';
  }
  if (refusals.edit) return refusals.edit;
  const missing = checks.filter(({ met, needed }) => needed && !met).length;
  if (missing === 0) return 'Everything is there: hand it in.';
  return missing === 1 ? 'One thing is missing.' : `${missing} things are missing.`;
}

/** Each thing by itself: a mark never stands alone. */
function Checklist({ checks }: { checks: SubmissionCheck[] }) {
  return (
    <ul class="hack-checks" aria-label="What it takes to hand in">
      {checks.map(({ item, met, needed, words }) => (
        <li key={item} class={met || !needed ? 'met' : undefined}>
          <span class="badge">{met ? 'Done' : needed ? 'Missing' : 'Good to have'}</span> {words}
        </li>
      ))}
    </ul>
  );
}
