import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Desk } from './MatchingPage.tsx';

/** Asks for a proposal, and says how it goes. */
export function Propose({ slug, matching, put }: Desk) {
  const { busy, failed, make } = useCall(put);
  const { is, why, proposal, alone } = matching;
  const at = api.hackathons[':hackathon'].matching;
  const param = { hackathon: slug };
  const going = is === 'going';
  const said = alone.filter(({ wishes }) => wishes.length > 0).length;
  return (
    <section class="section stack" aria-labelledby="propose">
      <h2 id="propose">{proposal ? 'Propose again' : 'Propose teams'}</h2>
      {why ? (
        <p class="quiet">{why}</p>
      ) : (
        <>
          <p class="hack-say">
            {proposal
              ? 'Whom you moved by hand stays there; everybody else is matched anew.'
              : `${alone.length === 1 ? '1 person has' : `${alone.length} people have`} no team, and ${said} of them said what they would like. First as many as can be get a team, then teams are as you wish them, then wishes count: a first one most.`}
          </p>
          <p class="cluster">
            <button
              class={`button ${proposal ? '' : 'primary'}`}
              type="button"
              aria-busy={busy || going}
              onClick={() => void make(() => answerTo(at.$post({ param })))}
            >
              {going ? 'Looking' : proposal ? 'Propose again' : 'Propose teams'}
            </button>
            {(going || proposal) && (
              <button
                class="button quiet"
                type="button"
                onClick={() => void make(() => answerTo(at.$delete({ param })))}
              >
                {going ? 'Stop' : 'Throw the proposal away'}
              </button>
            )}
          </p>
        </>
      )}
      <p role="status">{going && progressWords(matching)}</p>
      {is === 'failed' && (
        <p class="problem" role="alert">
          The matching stopped without a proposal. Try again.
        </p>
      )}
      <Failure failed={failed} unreached="Nothing was changed. Try again." />
    </section>
  );
}

function progressWords({ cost, bound, seconds }: Desk['matching']): string {
  const since = `Looking for ${Math.round(seconds)} s, ten at most.`;
  if (cost === null || bound === null || Math.abs(cost) > 1e12 || Math.abs(bound) > 1e12) {
    return since;
  }
  if (cost - bound < 1) return `${since} The best is found.`;
  return `${since} There is one; another could better the wishes by up to ${cost - bound}.`;
}
