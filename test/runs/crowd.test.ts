import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { Run } from '../../api/runs/schema.ts';
import { chidi, dora, monday } from '../cast.ts';
import { at, begin, entry, id, opened, signedIn } from './stage.ts';

const run = id('crowd');

async function served(address: { url: string }): Promise<string> {
  const handed = JSON.stringify({ address, now: monday.toISOString() });
  const child: ChildProcess = fork(new URL('../serve.ts', import.meta.url), [handed]);
  onTestFinished(async () => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  });
  const [origin] = await once(child, 'message');
  return String(origin);
}

test('two who write at once, at two servers and everything twice, lose nothing', async () => {
  const { chidi: browser, db, address } = await opened();
  await browser.put(`/runs/${run}`, begin);
  const origins = await Promise.all([served(address), served(address)]);
  const tokens = await Promise.all([chidi, dora].map((person) => signedIn(db, person)));
  const step = (number: number) => (number % 2 === 0 ? 'pause' : 'promote');
  const said = Array.from({ length: 40 }, (_, number) => ({
    who: number % 2,
    entry: id(`e${number}`),
    body:
      number < 4
        ? entry('ticked', number, { step: step(number) })
        : entry('noted', number, { step: step(number), words: `Note ${number}` }),
  }));
  const send = async ({ who, entry, body }: (typeof said)[number], origin: string) => {
    const reply = await fetch(`${origin}/api/runs/${run}/entries/${entry}`, {
      method: 'PUT',
      headers: { cookie: `potluck=${tokens[who]}`, origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return reply.status;
  };
  const twice = [...said, ...said.toReversed()];
  const sent = twice.map((each, index) => send(each, origins[index % 2] ?? ''));
  expect(new Set(await Promise.all(sent))).toEqual(new Set([200]));

  const { body } = await browser.get(`/runs/${run}`);
  const { steps, version, people } = body as Run;
  expect(version).toBe(1 + said.length);
  expect(people.map(({ name }) => name).sort()).toEqual(['Chidi Okafor', 'Dora Maar']);
  // The servers' clock stands at the begin, so that all ticks are of one time: the id decides.
  expect(steps.map(({ ticked }) => ticked?.at)).toEqual([at(0), at(0)]);
  const notes = steps.flatMap((each) => each.notes.map(({ words }) => words));
  expect(notes.sort()).toEqual(said.flatMap(({ body }) => (body.words ? [body.words] : [])).sort());
});
