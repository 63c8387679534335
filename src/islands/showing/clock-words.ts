import type { ShowClock } from '../../../api/hackathons/clock/schema.ts';

const soonMs = 60_000;

/** How a clock stands, for its colour; each has words, too. */
export type Mood = 'calm' | 'soon' | 'over';

export const moodOf = (leftMs: number | null): Mood =>
  leftMs === null || leftMs > soonMs ? 'calm' : leftMs > 0 ? 'soon' : 'over';

/** `4:05`; over the time `+0:12`. A second is shown until it is gone. */
export function timeWords(leftMs: number): string {
  const over = leftMs <= 0;
  const seconds = over ? Math.floor(-leftMs / 1000) : Math.ceil(leftMs / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return over ? `+${clock}` : clock;
}

/** What the room is told beside the number. */
export function moodWords(state: ShowClock['state'], leftMs: number | null): string {
  if (state === 'ready') return 'Getting ready';
  const mood = moodOf(leftMs);
  const paused = state === 'paused' ? 'The clock stands. ' : '';
  if (mood === 'over') return `${paused}Time is up. Thank you!`;
  if (mood === 'soon') return `${paused}Less than a minute: come to the end`;
  return state === 'paused' ? 'The clock stands' : 'left';
}
