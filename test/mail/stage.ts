import { onTestFinished } from 'vitest';
import { silence } from '../../api/log.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import type { Post } from '../../api/mail/post.ts';
import { openRunner } from '../../api/mail/runner.ts';
import { smtp } from '../../api/mail/smtp.ts';
import { ada, after, arrive, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { mailServer } from './server.ts';

export const from = { name: 'Potluck', address: 'potluck@example.org' };

/** A portal that mails by a real server; everybody of the cast has an address, and the clock is ours. */
export async function openMailroom() {
  const server = await mailServer();
  const clock = { now: monday };
  const { app, portal, db } = await openPortal({ now: () => clock.now });
  await arrive(db);
  await db.write(`UPDATE people SET mail = slug || '@example.org'`);
  await setMode(db, 'smtp');
  const runnerOf = (owner: string, post: Post = smtp(server.url, from)) => {
    const runner = openRunner({ ...portal, from, log: silence, post, owner });
    onTestFinished(() => runner.stop());
    return runner;
  };
  const wait = (time: Parameters<typeof after>[1]) => {
    clock.now = after(clock.now, time);
  };
  const states = () => db.read('SELECT what, state, tries, said FROM mails ORDER BY id');
  return {
    ...{ server, clock, wait, app, portal, db, runnerOf, states },
    runner: runnerOf('one'),
    adas: await browserOf(app, ada),
    belas: await browserOf(app, bela),
  };
}
