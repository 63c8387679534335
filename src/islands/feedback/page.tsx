import type { MyFeedback } from '../../../api/cohorts/feedback/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { CheckIns } from './CheckIns.tsx';
import { OfProgrammes } from './OfProgrammes.tsx';
import { VisitCard } from './VisitCard.tsx';

function SayingBack({ programmes = '[]' }: Record<string, string>) {
  return (
    <ForSignedIn what="what there is to say" invitation="Sign in to say how your visits were.">
      {({ role, duties }) => (
        <>
          <CheckIns />
          <Asked />
          {(role === 'admin' || duties?.includes('organiser')) && (
            <OfProgrammes programmes={JSON.parse(programmes)} />
          )}
        </>
      )}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.feedback.$get()));
  return (
    <Answered asking={asking} what="what there is to say">
      {(value) => <Shown {...value} />}
    </Answered>
  );
}

function Shown({ visits, rotations }: MyFeedback) {
  return (
    <>
      {visits.length > 0 && (
        <section class="section stack" aria-labelledby="my-visits">
          <h2 id="my-visits">My visits</h2>
          <ul class="visit-cards">
            {visits.map((visit) => (
              <VisitCard key={visit.visit} first={visit} />
            ))}
          </ul>
        </section>
      )}
      {rotations.length > 0 && <OfMyTeam rotations={rotations} />}
      {visits.length + rotations.length === 0 && (
        <div class="empty">
          <p>Nothing yet. After each visit of your boot camp you can say here how it was.</p>
          <a href="/bootcamp/">About the boot camp</a>
        </div>
      )}
    </>
  );
}

function OfMyTeam({ rotations }: Pick<MyFeedback, 'rotations'>) {
  return (
    <section class="section stack" aria-labelledby="my-team">
      <h2 id="my-team">What hires say of my team</h2>
      <ul class="rows">
        {rotations.map(({ slug, title, open }) => (
          <li class="row" key={slug}>
            <a class="row-title" href={`/bootcamp/rotations/${slug}/#said`}>
              {title}
            </a>
            <p class="row-side">
              {open > 0 && <span class="badge strong">{openWords(open)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const openWords = (open: number): string =>
  open === 1 ? '1 proposal waits for an answer' : `${open} proposals wait for an answer`;

wake('camp-feedback', SayingBack);
