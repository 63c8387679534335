import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { rhythmWords } from './words.ts';

function SeriesList() {
  const asking = useAnswer(() => answerTo(api.series.$get()));
  return (
    <Answered asking={asking} what="the series">
      {({ series }) =>
        series.length === 0 ? (
          <div class="empty">
            <p>No series yet. A regular place and time makes it easy to offer a talk.</p>
            <a class="button" href="/series/new/">
              Begin a series
            </a>
          </div>
        ) : (
          <ul class="rows">
            {series.map(({ slug, title, place, over, hosts, ...meets }) => (
              <li key={slug} class={over ? 'row past' : 'row'}>
                <div>
                  <p class="row-title">
                    <a href={`/series/${slug}/`}>{title}</a>
                  </p>
                  <p class="row-facts">
                    {[rhythmWords(meets), place, hosts.map(({ name }) => name).join(', ')]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
                {over && (
                  <p class="row-side">
                    <span class="badge">Over</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

wake('series-list', SeriesList);
