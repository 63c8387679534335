import type { ShowClock } from '../../../api/hackathons/clock/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Act } from '../hackathons/Act.tsx';
import { moodOf, moodWords, timeWords } from './clock-words.ts';
import { useShowClock } from './useShowClock.ts';

/** While hacks are shown: the clock in small, and for its host the buttons that run it. */
export function ClockTools({ slug }: { slug: string }) {
  const { answer, stale, leftMs, put } = useShowClock(slug);
  if (answer?.is !== 'value') return null;
  const clock = answer.value;
  const { on, next, state, refusal, of } = clock;
  if (of === 0) return null;
  return (
    <section class="panel stack show-remote" aria-labelledby="clock" data-mood={moodOf(leftMs)}>
      <div class="section-head">
        <h2 id="clock">The room’s clock</h2>
        <a href={`/screen/${slug}/`}>Open the room’s screen</a>
      </div>
      {on ? (
        <>
          <p class="row-title">{on.title}</p>
          <p class="show-small-time">
            <span role="timer" aria-label="Time left">
              {timeWords(leftMs ?? 0)}
            </span>{' '}
            <span role="status">{moodWords(state, leftMs)}</span>
          </p>
        </>
      ) : (
        <p>{state === 'ended' ? 'All hack teams have shown.' : 'Nobody has shown yet.'}</p>
      )}
      {next && <p class="quiet">Next: {next.title}</p>}
      {stale && (
        <p class="problem" data-unreachable>
          Potluck can’t be reached just now; the clock goes on.
        </p>
      )}
      {!refusal && <Buttons {...{ slug, clock, put }} />}
    </section>
  );
}

type Props = { slug: string; clock: ShowClock; put: (clock: ShowClock) => void };

function Buttons({ slug, clock, put }: Props) {
  const { on, next, before, state, number } = clock;
  const at = api.hackathons[':hackathon'].clock;
  const param = { hackathon: slug };
  const say = (does: 'ready' | 'start' | 'pause', idea: string) => () =>
    answerTo(at.$put({ param, json: { does, idea } }));
  const running = state === 'running';
  const spent = state === 'running' || state === 'paused';
  return (
    <div class="cluster show-buttons">
      {on && (
        <Act
          words={running ? 'Pause' : spent ? 'Go on' : 'Start the clock'}
          {...(!running && { look: 'primary' })}
          call={say(running ? 'pause' : 'start', on.idea)}
          done={put}
        />
      )}
      {next && (
        <Act
          words={on ? 'Next hack team' : 'Put the first on the screen'}
          {...(!on && { look: 'primary' })}
          call={say('ready', next.idea)}
          done={put}
        />
      )}
      {on && !next && (
        <Act
          words="That was the last one"
          call={() => answerTo(at.$put({ param, json: { does: 'end' } }))}
          done={put}
        />
      )}
      {before && (number > 1 || state === 'ended') && (
        <Act words="Back to the one before" look="quiet" call={say('ready', before)} done={put} />
      )}
      {on && spent && (
        <Act words="All its time again" look="quiet" call={say('ready', on.idea)} done={put} />
      )}
    </div>
  );
}
