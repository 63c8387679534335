import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../portal.ts';
import type { From } from './compose.ts';
import { setMode } from './modes/store.ts';
import { caught, type Post } from './post.ts';
import { openRunner } from './runner.ts';
import { sweepEachMinute } from './sweeps/sweep.ts';

/** Begins to send mail, or says in one line that there is none, and how to stop. */
export async function openMail(
  portal: Portal,
  { server, from }: Config['mail'],
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const mode = server ? 'smtp' : portal.demo ? 'caught' : 'off';
  await setMode(portal.db, mode);
  if (mode === 'off') {
    log.info('Mail is off. Set POTLUCK_SMTP_URL and POTLUCK_MAIL_FROM to send it.');
    return { stop: () => Promise.resolve() };
  }
  const runner = openRunner({ ...portal, from, log, post: await postTo(server, from) });
  const stopSweeping = sweepEachMinute(portal);
  runner.start();
  return {
    stop: () => {
      stopSweeping();
      return runner.stop();
    },
  };
}

/** What sends takes 17 MB of memory: it is loaded where there is a server. */
async function postTo(server: Config['mail']['server'], from: From): Promise<Post> {
  return server ? (await import('./smtp.ts')).smtp(server, from) : caught;
}
