import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { placeWords, scoreWords, turnoutWords } from './vote-words.ts';

/** On the page of a hackathon, who came first; nothing before the vote is closed. */
export function Winners({ hackathon }: { hackathon: Hackathon }) {
  const { slug, stage, phase } = hackathon;
  if (phase === 'cancelled' || (stage !== 'showing' && stage !== 'over')) return null;
  return <First slug={slug} />;
}

const most = 3;

/** The first three places of everybody’s vote. */
function First({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const { answer } = useAnswer(() => answerTo(api.hackathons[':hackathon'].vote.$get({ param })));
  const vote = answer?.is === 'value' ? answer.value : undefined;
  if (!vote?.results || vote.voted === 0) return null;
  return (
    <section class="stack" aria-labelledby="voted">
      <h2 class="hack-small" id="voted">
        What everybody voted
      </h2>
      <ol class="rows">
        {vote.results
          .filter(({ place }) => place <= most)
          .map((row) => (
            <li class="row" key={row.idea} value={row.place}>
              <p>
                <strong>{placeWords(row)}</strong> <a href={`/ideas/${row.idea}/`}>{row.title}</a>
              </p>
              <p class="row-side">{scoreWords(vote.method, row.score)}</p>
            </li>
          ))}
      </ol>
      <p class="quiet">{turnoutWords(vote)}</p>
    </section>
  );
}
