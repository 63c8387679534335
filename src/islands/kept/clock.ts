import { get, put } from './shelf.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const last = 'run:clock:last';
const offset = 'run:clock:offset';

/** What the service says that it is now: this browser's own clock may be off. */
export function hearClock(now: string): void {
  const off = Date.parse(now) - Date.now();
  if (Math.abs(off - (get<number>(offset) ?? 0)) > 500) put(offset, off);
}

/** Now, as the service would say, in milliseconds. */
export const nowMs = (): number => Date.now() + (get<number>(offset) ?? 0);

/**
 * The time of something done here: later than everything that this browser did or was shown, so
 * that who opens a step that another ticked comes after them, whatever their two clocks say.
 */
export function nextTime(shown: string): { at: string; id: string } {
  const ms = Math.max(nowMs(), (get<number>(last) ?? 0) + 1, (Date.parse(shown) || 0) + 1);
  put(last, ms);
  return { at: new Date(ms).toISOString(), id: idAt(ms) };
}

/** As `api/id.ts` makes them: nine characters of time, so that they sort by it, and seven of chance. */
function idAt(ms: number): string {
  let time = '';
  for (let rest = ms; time.length < 9; rest = Math.floor(rest / 32)) {
    time = alphabet[rest % 32] + time;
  }
  const chance = crypto.getRandomValues(new Uint8Array(7));
  return time + Array.from(chance, (byte) => alphabet[byte & 31]).join('');
}
