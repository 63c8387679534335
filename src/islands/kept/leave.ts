import { fortnightOutbox } from '../fortnight/outbox.ts';
import { askMe } from '../me.ts';
import { runOutbox } from '../runs/outbox.ts';
import { drop, forget } from './forget.ts';

const patienceMs = 3_000;

/** What was done without a network goes out, as far as somebody answers. */
export async function sendKept(person: string): Promise<void> {
  await Promise.all([runOutbox.send(person), fortnightOutbox.send(person)]);
}

/**
 * Signs out by `end`, which says whether it did: what waits is sent before, while it still can be,
 * and what a hire wrote does not stay on a browser that others may use.
 */
export async function leave<Ended>(
  end: () => Promise<Ended>,
  isOut: (ended: Ended) => boolean,
): Promise<Ended> {
  const answer = await askMe();
  const person = answer.is === 'value' ? answer.value.person : null;
  const patience = new Promise((done) => setTimeout(done, patienceMs));
  if (person) await Promise.race([sendKept(person.slug), patience]);
  const ended = await end();
  if (isOut(ended)) {
    forget();
    drop(/^fortnight:/);
  }
  return ended;
}
