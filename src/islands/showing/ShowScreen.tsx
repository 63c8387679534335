import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OnScreen, ShowClock } from '../../../api/hackathons/clock/schema.ts';
import { QrCode } from '../door/QrCode.tsx';
import { useClock } from '../door/useClock.ts';
import { Kind } from '../parts/Kind.tsx';
import { Loading } from '../parts/Loading.tsx';
import { clockOf, zoneName } from '../when.ts';
import { moodOf, moodWords, timeWords } from './clock-words.ts';
import { ScreenResults } from './ScreenResults.tsx';
import { useShowClock } from './useShowClock.ts';

type Props = {
  slug: string;
  /** What hangs there at other times, and for who is not signed in here. */
  children: ComponentChildren;
};

/** What hangs in the room while hacks are shown: who shows, how long still, and who is next. */
export function ShowScreen({ slug, children }: Props) {
  const { answer, stale, leftMs } = useShowClock(slug);
  const clock = answer?.is === 'value' ? answer.value : undefined;
  const on = clock && (clock.stage === 'showing' || (clock.stage === 'over' && clock.of > 0));
  useEffect(() => {
    if (on) document.title = `Showing: ${clock.title} · Potluck`;
  }, [on]);
  if (!answer && !stale) return <Loading what="the screen" />;
  if (!clock || !on) return <>{children}</>;
  return <Shown {...{ clock, leftMs, stale }} />;
}

type Shows = { clock: ShowClock; leftMs: number | null; stale: boolean };

function Shown({ clock, leftMs, stale }: Shows) {
  const now = useClock();
  const { zone, state, on, number, of, stage } = clock;
  const mood = state === 'ready' ? 'calm' : moodOf(leftMs);
  const told = stage === 'over' || clock.vote === 'closed';
  return (
    <div class="show-screen" data-mood={mood}>
      <p class="screen-line">
        <Kind kind="hackathon" />
        {on && !told && (
          <span class="badge strong">
            Hack team {number} of {of}
          </span>
        )}
        <span class="screen-clock">{clockOf(now.toISOString(), zone)}</span>
      </p>
      {told ? (
        <ScreenResults clock={clock} />
      ) : on ? (
        <Team {...{ clock, on, leftMs }} />
      ) : (
        <Between clock={clock} />
      )}
      {!told && state !== 'ended' && <Next clock={clock} />}
      <p role="status" class="show-stale">
        {stale && 'Potluck can’t be reached just now; the clock goes on.'}
      </p>
    </div>
  );
}

const namesOf = ({ people, zone }: OnScreen): string => {
  const names = new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));
  return zone === null ? names : `${names}, from ${zoneName(zone).replace(' time', '')}`;
};

function Team({ clock, on, leftMs }: { clock: ShowClock; on: OnScreen; leftMs: number | null }) {
  const left = leftMs ?? 0;
  return (
    <>
      <div class="show-team">
        <h1>{on.title}</h1>
        <p class="screen-speakers">{namesOf(on)}</p>
      </div>
      <div class="show-clock">
        <p class="show-time" role="timer" aria-label="Time left">
          {timeWords(left)}
        </p>
        <p class="show-mood" role="status">
          {moodWords(clock.state, leftMs)}
        </p>
        <progress
          max={clock.minutes * 60_000}
          value={Math.max(0, left)}
          aria-label="Share of the time that is left"
        />
      </div>
    </>
  );
}

/** Before the first team, and after the last one, when everybody votes. */
function Between({ clock }: { clock: ShowClock }) {
  const { state, title, vote, voted, could, slug, next, zone } = clock;
  const page = `/hackathons/${slug}/showing/`;
  const ended = state === 'ended';
  return (
    <div class="show-between">
      <div class="show-team">
        <h1>{ended ? (vote === 'open' ? 'Now vote' : 'Thank you, everyone') : title}</h1>
        <p class="screen-speakers" role="status">
          {ended
            ? vote === 'open'
              ? `${voted} of ${could} have voted.`
              : 'All hack teams have shown what they made.'
            : next
              ? `We begin at ${clockOf(next.startsAt, zone)}.`
              : 'There is no order yet.'}
        </p>
      </div>
      {(vote === 'open' || !ended) && (
        <div class="screen-code">
          <QrCode text={location.origin + page} label={ended ? 'Vote' : 'The running order'} />
          <p class="screen-act">{ended ? 'Vote here' : 'Who shows when'}</p>
          <p class="screen-address">
            <a href={page}>{location.host + page}</a>
          </p>
        </div>
      )}
    </div>
  );
}

function Next({ clock }: { clock: ShowClock }) {
  const { next, state } = clock;
  return (
    <p class="screen-next show-next">
      <span class="quiet">{state === 'before' ? 'First' : 'Next'}</span>{' '}
      {next ? (
        <>
          <strong>{next.title}</strong> {namesOf(next)}
        </>
      ) : (
        'That is the last one.'
      )}
    </p>
  );
}
