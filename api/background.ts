import { askHourly } from './cohorts/check-ins/ask.ts';
import type { Config } from './config.ts';
import { decideEachMinute } from './courses/decisions/clock.ts';
import { forgetHourly } from './guests/forgetting/clock.ts';
import { askEveryTenMinutes } from './hackathons/outcomes/clock.ts';
import { settleEveryMinute } from './hackathons/votes/settle.ts';
import type { Log } from './log.ts';
import { openMail } from './mail/open.ts';
import type { Portal } from './portal.ts';
import { settleGroups } from './reading-groups/settling/clock.ts';

const clocks = [
  ...[askHourly, decideEachMinute, settleGroups, askEveryTenMinutes, settleEveryMinute],
  forgetHourly,
];

export type Background = { stop(): Promise<void> };

/** Begins what the portal does without being asked: its clocks and its mail. */
export async function startBackground(
  portal: Portal,
  config: Pick<Config, 'mail'>,
  log: Log,
): Promise<Background> {
  const rests = clocks.map((begin) => begin(portal));
  const mail = await openMail(portal, config.mail, log);
  return {
    stop: () => {
      for (const rest of rests) rest();
      return mail.stop();
    },
  };
}
