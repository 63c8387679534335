import type { Portal } from '../../portal.ts';
import { dayIn, instant } from '../../time.ts';
import { dayAfter } from '../days/rules.ts';
import { daysOf } from '../tell.ts';
import { asksOf } from './rules.ts';
import { recentHires, tellAsks } from './store.ts';

type Standing = Pick<Portal, 'db' | 'catalogue' | 'now'>;

const hourMs = 60 * 60_000;
const recentDays = 100;

/** Asks hires what it is time to ask; any process may, as often as it likes: each is asked once. */
export async function askHires({ db, catalogue, now }: Standing): Promise<void> {
  const since = dayAfter(dayIn(now(), 'UTC'), -recentDays);
  const hires = (await recentHires(db, since)).map((row) => ({
    ...{ hire: row.hire, startsOn: row.startsOn, today: dayIn(now(), row.zone) },
    lastDay: daysOf(row, catalogue).at(-1) ?? row.firstDay,
  }));
  await tellAsks(db, asksOf(hires), instant(now()));
}

/** Asks once an hour, until it is stopped; a database that is away for a while is asked the next time. */
export function askHourly(portal: Standing): () => void {
  const timer = setInterval(() => void askHires(portal).catch(() => undefined), hourMs);
  timer.unref();
  return () => clearInterval(timer);
}
