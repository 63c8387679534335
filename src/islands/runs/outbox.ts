import type { Run, RunBegin, RunEnd, RunEntry } from '../../../api/runs/schema.ts';
import { hearClock } from '../kept/clock.ts';
import { outboxOf } from '../kept/outbox.ts';
import { get, put } from '../kept/shelf.ts';

/** Something that was done in a run here and has yet to be told to the service. */
export type Waiting = { id: string; run: string; refused?: string } & (
  | { does: 'begin'; body: RunBegin; title: string }
  | { does: 'enter'; body: RunEntry }
  | { does: 'end'; body: RunEnd }
);

const known = (person: string, run: string): string => `run:known:${person}:${run}`;

export const runOutbox = outboxOf<Waiting>({
  noun: 'run',
  addressOf: ({ id, run, does }) => {
    const end = { begin: '', enter: `/entries/${id}`, end: '/end' };
    return `/api/runs/${run}${end[does]}`;
  },
  arrived: (person, answer) => learn(person, answer as Run),
});

export const { keep, letGo, send } = runOutbox;

/** What waits of one run, in the order in which it was done. */
export const waitingOf = (person: string, run: string): Waiting[] =>
  runOutbox.waitingOf(person).filter((each) => each.run === run);

/** The run as the service told of it last. */
export const knownRun = (person: string, run: string): Run | undefined =>
  get<Run>(known(person, run));

/** Keeps what the service told, unless something newer is known. */
export function learn(person: string, run: Run): void {
  hearClock(run.now);
  const before = knownRun(person, run.id);
  if (!before || before.version < run.version || before.freshEyes !== run.freshEyes) {
    put(known(person, run.id), run);
  }
}
