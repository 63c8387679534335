import type { DraftSummary } from '../../../api/talks/drafts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { folder, kind, word } from './kind.ts';
import { draftWhenWords } from './when-words.ts';

/** The talks, or the meet-ups, that are not announced yet: mine, and for an admin everyone's. */
export function Drafts() {
  return (
    <ForSignedIn what="your drafts" invitation="Sign in to see your drafts.">
      {() => <Listed />}
    </ForSignedIn>
  );
}

function Listed() {
  const asking = useAnswer(() => answerTo(api.drafts.$get({ query: { kind } })));
  return (
    <Answered asking={asking} what="your drafts">
      {({ drafts }) => {
        const [mine, others] = [drafts.filter(isMine), drafts.filter((one) => !isMine(one))];
        return (
          <>
            {mine.length === 0 ? <Nothing /> : <Rows drafts={mine} />}
            {others.length > 0 && (
              <section class="section stack" aria-labelledby="others-drafts">
                <h2 id="others-drafts">Drafts of others</h2>
                <p class="quiet">You see them because you are an admin.</p>
                <Rows drafts={others} />
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}

const isMine = ({ mine }: DraftSummary): boolean => mine;

function Rows({ drafts }: { drafts: DraftSummary[] }) {
  return (
    <ol class="rows">
      {drafts.map((draft) => (
        <li key={draft.slug} class="row">
          <p class="when">{draftWhenWords(draft)}</p>
          <div>
            <p class="row-title">
              <a href={`${folder}${draft.slug}/`}>{draft.title}</a>
            </p>
            <p class="row-facts">
              {[draft.speakers.map(({ name }) => name).join(', '), draft.place]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <p class="row-side">
            <span class="badge warn">Draft</span>
            {draft.missing.length === 0 && <span class="row-facts">Ready to be announced</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Nothing() {
  return (
    <div class="empty">
      <p>You have no draft. An idea is enough to begin one: only you will see it.</p>
      <a class="button" href={`${folder}new/`}>
        Begin a {word}
      </a>
    </div>
  );
}
