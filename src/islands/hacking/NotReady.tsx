import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useLive } from '../talks/useLive.ts';
import { teamAddress } from './words.ts';

/** For the host, from hacking on: which hack teams have not handed in, and what they lack. */
export function NotReady({ hackathon }: { hackathon: Hackathon }) {
  const { mine, stage } = hackathon;
  return mine && (stage === 'hacking' || stage === 'showing') ? (
    <List slug={hackathon.slug} />
  ) : null;
}

function List({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const { answer } = useLive(() =>
    answerTo(api.hackathons[':hackathon'].submissions.$get({ param })),
  );
  if (answer?.is !== 'value') return null;
  const { submissions } = answer.value;
  const waiting = submissions.filter(({ handedIn }) => !handedIn);
  return (
    <section class="section stack" aria-labelledby="not-ready">
      <h2 id="not-ready">Handed in</h2>
      <p role="status">
        {submissions.length - waiting.length} of {submissions.length} hack teams have.
      </p>
      {waiting.length > 0 && (
        <ul class="rows">
          {waiting.map(({ idea, team, missing }) => (
            <li class="row" key={idea}>
              <div>
                <p class="row-title">
                  <a href={teamAddress(slug, idea)}>{team}</a>
                </p>
                <p class="row-facts">
                  {missing.length > 0
                    ? `Missing: ${missing.join(' ')}`
                    : 'Everything is there; they have only to hand it in.'}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
