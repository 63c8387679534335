import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { HackathonForm } from './HackathonForm.tsx';
import { NoSuchHackathon } from './NoSuchHackathon.tsx';
import { valuesOf } from './values.ts';

/** `/hackathons/<slug>/?edit`. */
export function EditHackathon({ slug }: { slug: string }) {
  return (
    <ForSignedIn what="the hackathon" invitation="Sign in to edit this hackathon.">
      {({ slug: by }) => <Asked slug={slug} by={by} />}
    </ForSignedIn>
  );
}

function Asked({ slug, by }: { slug: string; by: string }) {
  const param = { hackathon: slug };
  const asking = useAnswer(() => answerTo(api.hackathons[':hackathon'].$get({ param })));
  const { answer } = asking;
  if (answer?.is === 'refusal' && answer.problem.code === 'missing') return <NoSuchHackathon />;
  return (
    <Answered asking={asking} what="the hackathon">
      {(hackathon) => (
        <>
          <header class="page-head">
            <h1>Edit the hackathon</h1>
            <p class="lede">{hackathon.title}</p>
          </header>
          {hackathon.refusals.edit ? (
            <div class="empty">
              <p>{hackathon.refusals.edit}</p>
              <a class="button" href={`/hackathons/${slug}/`}>
                Back to the hackathon
              </a>
            </div>
          ) : (
            <HackathonForm hackathon={hackathon} fresh={valuesOf(hackathon)} by={by} />
          )}
        </>
      )}
    </Answered>
  );
}
