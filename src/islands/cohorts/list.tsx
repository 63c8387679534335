import type { CohortSummary } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { NewCohort } from './NewCohort.tsx';
import { dayWords, longDay } from './words.ts';

type Programmes = { slug: string; title: string }[];

function Cohorts({ programmes }: Record<string, string>) {
  return (
    <ForSignedIn what="the cohorts" invitation="Sign in to see who starts when.">
      {(person) => <Asked programmes={JSON.parse(programmes ?? '[]')} zone={person.zone} />}
    </ForSignedIn>
  );
}

function Asked({ programmes, zone }: { programmes: Programmes; zone: string }) {
  const asking = useAnswer(() => answerTo(api.cohorts.$get()));
  return (
    <Answered asking={asking} what="the cohorts">
      {({ cohorts }) => (
        <div class="stack">
          {cohorts.length > 0 ? (
            <ul class="rows">
              {cohorts.map((cohort) => (
                <Row key={cohort.slug} cohort={cohort} />
              ))}
            </ul>
          ) : (
            <div class="empty">
              <p>Nobody is on the way in just now. When does the next new colleague start?</p>
            </div>
          )}
          <NewCohort programmes={programmes} zone={zone} />
        </div>
      )}
    </Answered>
  );
}

function Row({ cohort }: { cohort: CohortSummary }) {
  const { slug, title, firstDay, lastDay, hires, state, organiser } = cohort;
  return (
    <li class="row">
      <div>
        <a class="row-title" href={`/bootcamp/cohorts/${slug}/`}>
          {title}
        </a>
        <p class="row-facts">
          {dayWords(firstDay)} to {longDay(lastDay)}, {hires === 1 ? '1 hire' : `${hires} hires`},
          organised by {organiser.name}
        </p>
      </div>
      <p class="row-side">{state === 'draft' && <span class="badge">Draft</span>}</p>
    </li>
  );
}

wake('cohorts', Cohorts);
