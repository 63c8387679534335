import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import { Desk } from '../../src/search/desk.ts';
import { type Fetch, Library } from '../../src/search/library.ts';
import type { Answer, FromDesk } from '../../src/search/messages.ts';
import { pages } from './page.ts';

const files = buildSearch(pages);
const published: Fetch = async (name) => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`no ${name}`);
  return bytes.slice().buffer as ArrayBuffer;
};

function deskWith(fetch: Fetch) {
  const said: FromDesk[] = [];
  const waitedMs: number[] = [];
  const wait = async (delayMs: number) => void waitedMs.push(delayMs);
  const desk = new Desk(new Library(fetch, wait), (message) => said.push(message));
  const answers = () => said.filter((message): message is Answer => message.type === 'answer');
  return { desk, said, answers, waitedMs };
}

const ask = (question: string, id = 1) => ({ type: 'ask' as const, id, question });

describe('the desk', () => {
  test('answers by kind, first the rows and then what the pages say', async () => {
    const { desk, answers } = deskWith(published);
    await desk.open();
    await desk.hear(ask('rollback lock'));
    expect(answers()).toHaveLength(2);
    expect(answers()[0]?.groups[0]?.rows[0]).not.toHaveProperty('excerpt');
    expect(answers()[1]).toEqual({
      type: 'answer',
      id: 1,
      question: 'rollback lock',
      total: 1,
      whole: true,
      relaxed: false,
      corrected: [],
      also: [],
      groups: [
        {
          kind: 'playbook',
          total: 1,
          rows: [
            {
              url: '/playbooks/run/deployment-lock/#back',
              title: { text: 'Hold the deployment lock', marks: [[20, 24]] },
              area: 'run',
              heading: {
                text: 'Giving the lock back after a rollback',
                marks: [
                  [11, 15],
                  [29, 37],
                ],
              },
              excerpt: {
                text: 'Deployments stop while the lock is held. Ask in the channel before you take it.',
                marks: [[27, 31]],
              },
            },
          ],
        },
      ],
    });
  });

  test('the kind with the best page comes first', async () => {
    const { desk, answers } = deskWith(published);
    await desk.open();
    await desk.hear(ask('saffron'));
    expect(
      answers()
        .at(-1)
        ?.groups.map((group) => group.kind),
    ).toEqual(['team', 'playbook']);
  });

  test('titles answer before the whole index has come, and are answered again after', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { desk, answers } = deskWith(async (name) => {
      if (name.startsWith('words')) await promise;
      return published(name);
    });
    const opened = desk.open();
    await desk.hear(ask('hygiene'));
    await expect.poll(() => answers().length).toBeGreaterThan(0);
    expect(answers().at(-1)).toMatchObject({ whole: false, total: 1 });
    resolve();
    await opened;
    await expect.poll(() => answers().at(-1)).toMatchObject({ whole: true, total: 1 });
  });

  test('an older question is not answered over a newer one', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { desk, answers } = deskWith(async (name) => {
      if (name.startsWith('texts')) await promise;
      return published(name);
    });
    await desk.open();
    const older = desk.hear(ask('lock', 1));
    const newer = desk.hear(ask('alert', 2));
    resolve();
    await Promise.all([older, newer]);
    expect(answers().map((answer) => answer.id)).toEqual([1, 2, 2]);
  });

  test('a file is tried three times, then there is trouble, and a retry mends it', async () => {
    let broken = true;
    const { desk, said, waitedMs } = deskWith(async (name) => {
      if (broken && name.startsWith('words')) throw new Error('gone');
      return published(name);
    });
    await desk.open();
    expect({ said, waitedMs }).toEqual({ said: [{ type: 'trouble' }], waitedMs: [300, 1500] });
    broken = false;
    await desk.hear(ask('hygiene'));
    await desk.hear({ type: 'retry' });
    await expect.poll(() => said.at(-1)).toMatchObject({ type: 'answer', whole: true });
  });

  test('a page whose text cannot be had is shown without an excerpt', async () => {
    const { desk, answers } = deskWith(async (name) => {
      if (name.startsWith('texts')) throw new Error('gone');
      return published(name);
    });
    await desk.open();
    await desk.hear(ask('hygiene'));
    expect(answers()).toHaveLength(1);
  });
});
