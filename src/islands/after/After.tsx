import { useEffect } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import { Answered } from '../parts/Answered.tsx';
import { SignedOut } from '../parts/SignedOut.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { type All, askAll } from './ask.ts';
import { Feedback } from './Feedback.tsx';
import { FollowUps } from './FollowUps.tsx';
import { MaterialList } from './Materials.tsx';
import { Notes } from './Notes.tsx';
import { Questions } from './Questions.tsx';
import { Thanks } from './Thanks.tsx';

type Props = { talk: Talk; signedIn: boolean | undefined };

/** What is asked of a talk, what is left of it, and what should come of it. */
export function After({ talk, signedIn }: Props) {
  const { phase, slug } = talk;
  if (phase === 'cancelled' || signedIn === undefined) return null;
  if (signedIn) return <Asked key={slug} slug={slug} begun={phase !== 'announced'} />;
  return (
    <section class="section stack" aria-labelledby="after">
      <h2 id="after">Slides, notes and questions</h2>
      <SignedOut>Sign in to see what was asked, and to ask something yourself.</SignedOut>
    </section>
  );
}

/** Everything is asked for at once, so that nothing jumps when it comes. */
function Asked({ slug, begun }: { slug: string; begun: boolean }) {
  const asking = useAnswer(() => askAll(slug));
  const { again } = asking;
  useReturn(again);
  // Once it begins, there is more to do than to ask.
  useEffect(() => {
    if (begun && asking.answer) again();
  }, [begun]);
  return (
    <div class="after">
      <Answered asking={asking} what="slides, notes and questions">
        {(all) => (
          <Shown {...{ all, slug, begun }} put={(part) => asking.put({ ...all, ...part })} />
        )}
      </Answered>
    </div>
  );
}

type ShownProps = { all: All; slug: string; begun: boolean; put: (part: Partial<All>) => void };

function Shown({ all, slug, begun, put }: ShownProps) {
  const { materials, questions, notes, thanks, feedback, followUps } = all;
  const hasMaterials = materials.materials.length > 0 || materials.refusal === null;
  const hasNotes = notes.latest !== null || notes.refusals.write === null;
  return (
    <>
      {begun && <Thanks slug={slug} thanks={thanks} put={(next) => put({ thanks: next })} />}
      {(begun || hasMaterials) && (
        <section class="section stack" aria-labelledby="materials">
          <h2 id="materials">Slides and recording</h2>
          <MaterialList
            answer={materials}
            event={slug}
            session={undefined}
            labelledBy="materials"
            put={(next) => put({ materials: next })}
          />
        </section>
      )}
      <Questions {...{ slug, begun, questions }} put={(next) => put({ questions: next })} />
      {(begun || hasNotes) && (
        <Notes slug={slug} notes={notes} put={(next) => put({ notes: next })} />
      )}
      <Feedback {...{ slug, begun, feedback }} put={(next) => put({ feedback: next })} />
      {begun && (
        <FollowUps slug={slug} answer={followUps} put={(next) => put({ followUps: next })} />
      )}
    </>
  );
}
