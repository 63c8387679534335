import type { BootCamp } from '../../../api/cohorts/graduation/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { longDay } from '../cohorts/words.ts';
import { BuiltRow } from '../feedback/BuiltRow.tsx';
import { useAnswer } from '../useAnswer.ts';

/** The boot camp on a hire's page. Most people have none here: then nothing is shown. */
export function Camps({ slug, mine }: { slug: string; mine: boolean }) {
  const { answer } = useAnswer(() =>
    answerTo(
      api.people[':person']['boot-camps'].$get({ param: { person: encodeURIComponent(slug) } }),
    ),
  );
  if (answer?.is !== 'value') return null;
  return (
    <>
      {answer.value.bootCamps.map((camp, at) => (
        <Camp key={camp.cohort.slug} camp={camp} slug={slug} mine={mine} isFirst={at === 0} />
      ))}
    </>
  );
}

type Props = { camp: BootCamp; slug: string; mine: boolean; isFirst: boolean };

function Camp({ camp, slug, mine, isFirst }: Props) {
  const { cohort, programme, firstDay, lastDay, graduated, built } = camp;
  const id = isFirst ? 'bootcamp' : `bootcamp-${cohort.slug}`;
  return (
    <section class="section stack" aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>{programme.title}</h2>
        <p class="quiet">
          {graduated ? 'Graduated' : 'On the way'}:{' '}
          <a href={`/bootcamp/cohorts/${cohort.slug}/`}>{cohort.title}</a>, {longDay(firstDay)} to{' '}
          {longDay(lastDay)}
        </p>
      </header>
      {built.length === 0 ? (
        <p class="quiet">Nothing built yet: the first visits are still to come.</p>
      ) : (
        <>
          <h3>Built</h3>
          <ul class="builts">
            {built.map((one) => (
              <BuiltRow key={one.visit} first={one} of="rotation" />
            ))}
          </ul>
          <Topics camp={camp} />
          <MetPeople camp={camp} />
          <Learned camp={camp} />
          <p>
            <a href={`/bootcamp/record/?person=${slug}&cohort=${cohort.slug}`}>
              {mine ? 'My record, to print' : 'The record, to print'}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** What to ask whom about. */
export function Topics({ camp: { topics } }: { camp: BootCamp }) {
  if (topics.length === 0) return null;
  return (
    <>
      <h3>Whom to ask about what</h3>
      <ul class="topics">
        {topics.map(({ rotation, topic, person, channel }) => (
          <li key={rotation}>
            {person ? <a href={`/people/${person.slug}/`}>{person.name}</a> : channel}
            <span class="row-facts">
              {' '}
              {person && channel && `(${channel})`} about{' '}
              <a href={`/bootcamp/rotations/${rotation}/`}>{topic}</a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function MetPeople({ camp: { met } }: { camp: BootCamp }) {
  if (met.length === 0) return null;
  return (
    <>
      <h3>Met</h3>
      <ul class="met">
        {met.map(({ person, as }) => (
          <li key={person.slug}>
            <a href={`/people/${person.slug}/`}>{person.name}</a>
            <span class="row-facts">, {as.join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Learned({ camp: { learned } }: { camp: BootCamp }) {
  if (learned.length === 0) return null;
  return (
    <>
      <h3>What we learned from them</h3>
      {learned.map(({ by, at, words }) => (
        <figure class="learned" key={`${at} ${by.slug}`}>
          <blockquote>{words}</blockquote>
          <figcaption class="row-facts">
            {by.name}, {at}
          </figcaption>
        </figure>
      ))}
    </>
  );
}
