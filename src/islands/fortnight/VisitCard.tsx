import type { MyVisit } from '../../../api/cohorts/fortnight/schema.ts';
import { playbookPath } from '../../../api/notices/addresses/rules.ts';
import { MiniProject } from './MiniProject.tsx';
import { SaidBack } from './SaidBack.tsx';
import type { Say } from './useActs.ts';
import { spanWords, zoneWords } from './words.ts';

type Props = { visit: MyVisit; today: string; zone: string; say: Say; heading: 'h3' | 'h4' };

/** A visit with all that one needs on the day. */
export function VisitCard({ visit, today, zone, say, heading: Heading }: Props) {
  const { title, rotation, summary, place, presentation } = visit;
  return (
    <article class="stack fortnight-visit" aria-label={title}>
      <Heading class="row-title">
        <a href={`/bootcamp/rotations/${rotation}/`}>{title}</a>
      </Heading>
      <p>{summary}</p>
      <dl class="facts">
        <div>
          <dt>When</dt>
          <dd>
            {spanWords(visit, zone)} <span class="quiet">{zoneWords(visit, zone)}</span>
          </dd>
        </div>
        {place && (
          <div>
            <dt>Where</dt>
            <dd>{place}</dd>
          </div>
        )}
        <People visit={visit} />
        {presentation && (
          <div>
            <dt>First</dt>
            <dd>
              “{presentation.title}”, {presentation.minutes} minutes
            </dd>
          </div>
        )}
        <Reads visit={visit} />
      </dl>
      <MiniProject visit={visit} say={say} />
      {visit.day <= today && <SaidBack visit={visit} />}
    </article>
  );
}

function People({ visit }: { visit: MyVisit }) {
  const { host, mentors, team } = visit;
  const names = mentors.filter(({ slug }) => slug !== host?.slug).map(({ name }) => name);
  return (
    <>
      <div>
        <dt>Who receives you</dt>
        <dd>{host?.name ?? `Somebody of ${team?.name ?? 'the team'}`}</dd>
      </div>
      {names.length > 0 && (
        <div>
          <dt>Who helps</dt>
          <dd>{names.join(', ')}</dd>
        </div>
      )}
      {team && (
        <div>
          <dt>Where to ask</dt>
          <dd>
            {team.link ? <a href={team.link}>{team.channel}</a> : team.channel}{' '}
            <span class="quiet">{team.hours}</span>
          </dd>
        </div>
      )}
    </>
  );
}

function Reads({ visit: { reads } }: { visit: MyVisit }) {
  if (reads.length === 0) return null;
  return (
    <div>
      <dt>Read before</dt>
      <dd>
        <ul class="fortnight-reads">
          {reads.map(({ id, title }) => (
            <li key={id}>
              <a href={playbookPath(id)}>{title}</a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
