import { useState } from 'preact/hooks';
import type { HackWork } from '../../../api/hackathons/hacking/schema.ts';
import { useClock } from '../door/useClock.ts';
import { momentOf } from '../hackathons/words.ts';
import { zoneName } from '../when.ts';
import { timeLeft } from './words.ts';

/** How long there is until the showing, or until it ends; quieter for who asks for less motion. */
export function Clock({ hackathon }: Pick<HackWork, 'hackathon'>) {
  const { stage, showingAt, overAt, zone, byHand } = hackathon;
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const now = useClock(still ? 60_000 : 1_000);
  if (stage === 'over') return <p class="quiet">The showing is over. Thank you, everyone.</p>;
  const showing = stage === 'showing';
  const until = showing ? overAt : showingAt;
  const left = timeLeft(until, now);
  const at = `${momentOf(until, zone)}, ${zoneName(zone)}`;
  if (!left) {
    return (
      <p>
        {showing ? 'The showing should be over by now' : 'The showing is due'}: it was to{' '}
        {showing ? 'end' : 'begin'} on {at}. The host says when.
      </p>
    );
  }
  return (
    <>
      <p class="hack-clock" role="timer" aria-live="off">
        {left.days && <span>{left.days}</span>}{' '}
        <span>{still ? left.clock.slice(0, 5) : left.clock}</span>
      </p>
      <p class="quiet">
        {showing ? 'until it ends' : 'until the showing'}, on {at}
        {byHand && '. The host opens the phases by hand'}.
      </p>
    </>
  );
}
