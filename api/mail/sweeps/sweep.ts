import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { digestDue } from '../quiet/rules.ts';
import { keptSince, staleSince } from '../rules.ts';
import { forgetBefore } from '../store.ts';
import { weeklyReaders, writeReminders, writeThanks, writeWeekly } from './store.ts';

type Standing = Pick<Portal, 'db' | 'now'>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * Writes down what it is time to send: reminders a day before, thanks half an hour after, the weekly
 * mail; and forgets what is old. Any process may, as often as it likes: each is written once.
 */
export async function sweep({ db, now }: Standing): Promise<void> {
  const at = now().getTime();
  const days = new Map<string, string | undefined>();
  const after = (ms: number) => instant(new Date(at + ms));
  await writeReminders(db, { now: after(0), soonest: after(15 * minuteMs), latest: after(dayMs) });
  // What a service that was down missed by more than two days is not news.
  await writeThanks(db, {
    ...{ now: after(0), earliest: after(-2 * dayMs), latest: after(-hourMs / 2) },
  });
  const due = (await weeklyReaders(db)).flatMap(({ person, zone, weekday }) => {
    const day = dueIn(zone, weekday);
    return day ? [{ person, day }] : [];
  });
  if (due.length > 0) await writeWeekly(db, due, after(0));
  await forgetBefore(db, instant(keptSince(now())), instant(staleSince(now())));

  // People of one zone and day share the answer.
  function dueIn(zone: string, weekday: number): string | undefined {
    const key = `${weekday} ${zone}`;
    if (!days.has(key)) days.set(key, digestDue(now(), zone, weekday));
    return days.get(key);
  }
}

/** Sweeps now and each minute, and says how to stop. */
export function sweepEachMinute(standing: Standing): () => void {
  const look = () => void sweep(standing).catch(() => undefined);
  look();
  const timer = setInterval(look, minuteMs);
  timer.unref();
  return () => clearInterval(timer);
}
