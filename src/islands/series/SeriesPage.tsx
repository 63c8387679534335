import { useEffect } from 'preact/hooks';
import type { Series } from '../../../api/series/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { Days } from '../talks/Days.tsx';
import { sayKeptToast } from '../talks/kept-toast.ts';
import { Rendered } from '../talks/Rendered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { myZone } from '../when.ts';
import { Dates } from './Dates.tsx';
import { rhythmWords } from './words.ts';

const pastMost = 30;

/** One series: when it meets, what is coming, which dates are free, what has been. */
export function SeriesPage({ slug }: { slug: string }) {
  const asking = useAnswer(() => askSeries(slug));
  const { answer } = asking;
  const title = answer?.is === 'value' ? answer.value.title : undefined;
  useEffect(() => {
    sayKeptToast();
    if (title) document.title = `${title} · Potluck`;
  }, [title]);
  if (answer?.is === 'refusal' && answer.problem.code === 'missing') return <NoSuchSeries />;
  return (
    <>
      {answer?.is !== 'value' && <h1 class="visually-hidden">A series</h1>}
      <Answered asking={asking} what="the series">
        {(series) => <Shown series={series} />}
      </Answered>
    </>
  );
}

function Shown({ series }: { series: Series }) {
  const { slug, hosts, place, link, minutes, over, aboutHtml } = series;
  return (
    <article>
      <header class="page-head">
        <p class="cluster">
          <a href="/series/">Series</a>
          {over && <span class="badge">Over</span>}
        </p>
        <h1>{series.title}</h1>
        <p class="lede">{rhythmWords(series)}</p>
        {hosts.length > 0 && (
          <ul class="people talk-speakers" aria-label="Hosts">
            {hosts.map((person) => (
              <li key={person.slug}>
                <PersonName person={person} />
              </li>
            ))}
          </ul>
        )}
        {series.editRefusal === null && (
          <p class="cluster talk-tools">
            <a class="button" href="?edit">
              Edit
            </a>
          </p>
        )}
      </header>
      <p class="quiet">
        {[place, `${minutes} minutes`].filter(Boolean).join(' · ')}
        {link && (
          <>
            {' · '}
            <a href={link} rel="noreferrer">
              Join from elsewhere
            </a>
          </>
        )}
      </p>
      {aboutHtml && <Rendered html={aboutHtml} />}
      <Talks slug={slug} past={false} />
      <Dates series={series} />
      <Talks slug={slug} past />
    </article>
  );
}

function Talks({ slug, past }: { slug: string; past: boolean }) {
  const asking = useAnswer(() => askTalks(slug, past));
  const id = past ? 'past' : 'coming';
  return (
    <section class="section stack" aria-labelledby={id}>
      <h2 id={id}>{past ? 'What has been' : 'What is coming'}</h2>
      <Answered asking={asking} what="its talks">
        {({ talks }) => {
          const now = Date.now();
          const shown = talks.filter(({ session }) => !past || Date.parse(session.endsAt) <= now);
          if (shown.length > 0) return <Days talks={shown} zone={myZone()} />;
          return (
            <p class="quiet">
              {past ? 'Nothing yet.' : 'Nothing is offered yet. The dates below are free.'}
            </p>
          );
        }}
      </Answered>
    </section>
  );
}

function NoSuchSeries() {
  return (
    <>
      <header class="page-head">
        <h1>There is no such series</h1>
      </header>
      <div class="empty">
        <p>It may have had another address.</p>
        <a class="button primary" href="/series/">
          See the series
        </a>
      </div>
    </>
  );
}

export const askSeries = (series: string) =>
  answerTo(api.series[':series'].$get({ param: { series } }));

function askTalks(series: string, past: boolean) {
  const now = new Date().toISOString();
  const query = past
    ? { series, to: now, order: 'latest' as const, limit: `${pastMost}` }
    : { series, from: now };
  return answerTo(api.talks.$get({ query }));
}
