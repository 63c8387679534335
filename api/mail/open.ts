import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../portal.ts';
import { setMode } from './modes/store.ts';
import { caught, smtp } from './post.ts';
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
  const runner = openRunner({ ...portal, from, log, post: server ? smtp(server, from) : caught });
  const stopSweeping = sweepEachMinute(portal);
  runner.start();
  return {
    stop: () => {
      stopSweeping();
      return runner.stop();
    },
  };
}
