import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { outcomeWords } from './outcome-words.ts';

/** What became of the hackathon before this one; nothing where there was none. */
export function LastHacks({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const { answer } = useAnswer(() => answerTo(api.hackathons[':hackathon'].last.$get({ param })));
  const last = answer?.is === 'value' ? answer.value.last : null;
  if (!last) return null;
  return (
    <section class="section stack" aria-labelledby="last">
      <h2 id="last">What became of the last one</h2>
      <p class="quiet">
        <a href={`/hackathons/${last.slug}/`}>{last.title}</a>
      </p>
      <ul class="rows">
        {last.hacks.map(({ id, title, outcome }) => (
          <li class="row" key={id}>
            <div>
              <p class="row-title">
                <a href={`/ideas/${id}/`}>{title}</a>
              </p>
              <p class="row-facts">{outcome ? outcomeWords(outcome) : 'Nobody has said so yet.'}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
