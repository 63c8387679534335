import type { HostedVisit, Hosting } from '../../../api/cohorts/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { AwayDays } from './AwayDays.tsx';
import { Requests } from './Requests.tsx';
import { VisitRow } from './VisitRow.tsx';

function HostingPage() {
  return (
    <ForSignedIn
      what="your visits"
      invitation="Sign in as a member of staff to see who comes to you."
    >
      {({ slug }) => <Asked me={slug} />}
    </ForSignedIn>
  );
}

function Asked({ me }: { me: string }) {
  const asking = useAnswer(() => answerTo(api.hosting.$get({ query: {} })));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="your visits">
      {(hosting) => <Shown hosting={hosting} me={me} again={asking.again} put={asking.put} />}
    </Answered>
  );
}

/** What each part of the page is given: the person's own slug, and how to ask anew. */
export type Mine = { me: string; again: () => void };

type Props = Mine & { hosting: Hosting; put: (hosting: Hosting) => void };

function Shown({ hosting, me, again, put }: Props) {
  const { visits, requests, cohorts, more } = hosting;
  const of = (...phases: HostedVisit['phase'][]) =>
    visits.filter(({ phase }) => phases.includes(phase));
  const week = of('today', 'this-week');
  const past = of('past').reverse();
  const isEmpty = visits.length + requests.length + cohorts.length === 0;
  return (
    <div class="stack hosting">
      <Requests requests={requests} me={me} again={again} />
      {isEmpty && (
        <div class="empty">
          <p>
            Nobody comes to you yet. When a cohort’s plan is released, the visits that you receive
            or help with are here.
          </p>
          <a class="button" href="/bootcamp/cohorts/">
            See the cohorts
          </a>
        </div>
      )}
      {!isEmpty && (
        <List id="week" title="This week" visits={week} me={me} again={again}>
          Nobody comes to you this week.
        </List>
      )}
      {of('coming').length > 0 && (
        <List id="coming" title="Coming" visits={of('coming')} me={me} again={again} />
      )}
      <AwayDays cohorts={cohorts} put={put} />
      {past.length > 0 && (
        <List id="past" title="Been" visits={past} me={me} again={again}>
          {more && 'Older ones are left out.'}
        </List>
      )}
    </div>
  );
}

type ListProps = Mine & {
  id: string;
  title: string;
  visits: HostedVisit[];
  children?: preact.ComponentChildren;
};

function List({ id, title, visits, me, again, children }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{title}</h2>
        {(visits.length === 0 || id === 'past') && children && <p class="quiet">{children}</p>}
      </header>
      {visits.length > 0 && (
        <ul class="rows">
          {visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} me={me} again={again} />
          ))}
        </ul>
      )}
    </section>
  );
}

wake('hosting', HostingPage);
