import type { ProgrammeCheckIns } from '../../../api/cohorts/check-ins/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What hires answered after week one and four, for admins, who keep the programmes. */
export function OfProgrammes({ programmes }: { programmes: [slug: string, title: string][] }) {
  return (
    <>
      {programmes.map(([slug, title]) => (
        <section key={slug} class="section stack" aria-labelledby={`of-${slug}`}>
          <h2 id={`of-${slug}`}>What hires say of the {title}</h2>
          <Weeks programme={slug} />
        </section>
      ))}
    </>
  );
}

function Weeks({ programme }: { programme: string }) {
  const asking = useAnswer(() =>
    answerTo(api.programmes[':programme']['check-ins'].$get({ param: { programme } })),
  );
  return (
    <Answered asking={asking} what="what hires say">
      {({ weeks }) => (
        <>
          {weeks.map((week) => (
            <Week key={week.week} week={week} />
          ))}
        </>
      )}
    </Answered>
  );
}

function Week({ week: { week, groups, questions } }: { week: ProgrammeCheckIns['weeks'][number] }) {
  return (
    <div class="said stack">
      <h3>After week {week === 1 ? 'one' : 'four'}</h3>
      {groups === 0 && (
        <p class="quiet">Shown in groups of three answers. There is no whole group yet.</p>
      )}
      {questions.map(({ question, words }) => (
        <div key={question} class="stack">
          <p>
            <strong>{question}</strong>
          </p>
          {words.map((said, at) => (
            <blockquote key={`${at} ${said}`}>{said}</blockquote>
          ))}
        </div>
      ))}
    </div>
  );
}
