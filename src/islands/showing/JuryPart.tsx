import type { Jury } from '../../../api/hackathons/jury/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useLive } from '../talks/useLive.ts';
import { JuryResults } from './JuryResults.tsx';
import { JuryTools } from './JuryTools.tsx';
import { ScoreForm } from './ScoreForm.tsx';

/** The jury, apart from everybody’s vote: its host names it, it scores, and then it is heard. */
export function JuryPart({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].jury.$get({ param })));
  return (
    <Answered asking={asking} what="the jury">
      {(jury) => <Shown {...{ slug, jury }} put={asking.put} />}
    </Answered>
  );
}

type Props = { slug: string; jury: Jury; put: (jury: Jury) => void };

function Shown({ slug, jury, put }: Props) {
  const { state, refusals, jurors, teams, results, criteria, mine } = jury;
  if (state === 'none' && refusals.set) return null;
  const judges = teams.filter((team) => !team.mine);
  const own = teams.filter((team) => team.mine);
  return (
    <section class="section stack" aria-labelledby="jury">
      <div class="section-head">
        <h2 id="jury" tabIndex={-1}>
          {results ? 'What the jury says' : 'The jury'}
        </h2>
        {state === 'closed' && <span class="badge">Ended</span>}
      </div>
      {!refusals.set && <JuryTools key={JSON.stringify(criteria)} {...{ slug, jury, put }} />}
      {results ? (
        <JuryResults jury={jury} results={results} />
      ) : (
        jurors.length > 0 && (
          <>
            <p class="quiet">
              It looks at {criteria.map(({ title }) => `“${title}”`).join(', ')}. What it says is
              heard when it has ended, beside the vote and never mixed with it.
            </p>
            <ul class="people">
              {jurors.map((juror) => (
                <li key={juror.slug}>
                  <PersonName person={juror} />
                  {state === 'open' && (
                    <span class="quiet">
                      {juror.scored} of {teams.length}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )
      )}
      {mine && !refusals.score && (
        <div class="stack">
          {judges.map((team) => (
            <ScoreForm
              key={team.idea + JSON.stringify(team.scores)}
              {...{ slug, team, criteria, put }}
            />
          ))}
          {own.map(({ idea, title }) => (
            <p class="quiet" key={idea}>
              You do not judge “{title}”: it is your own hack team.
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
