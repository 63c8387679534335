import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { phaseOf } from '../rules.ts';
import { changeRefusal, promoteRefusal } from './rules.ts';
import { type Hosting, messagesADay } from './schema.ts';
import { type HostingRow, hostingOf } from './store.ts';

const dayMs = 24 * 60 * 60_000;

export const dayBefore = (now: Date): string => instant(new Date(now.getTime() - dayMs));

/** An event for this person, who runs it, as it is now; undefined when there is none. */
export async function hostingNow(
  { db, now }: Portal,
  asker: Asker | undefined,
  event: string,
): Promise<Hosting | undefined> {
  const at = now();
  const row = await hostingOf(db, event, dayBefore(at));
  return row && hostingFor(row, asker, at);
}

export function hostingFor(row: HostingRow, asker: Asker | undefined, now: Date): Hosting {
  const { slug, kind, title, zone, seats, confirmed, waiting, sessions } = row;
  const { hostRef, asked, acts, handover } = row;
  return {
    event: { slug, kind, title, zone, phase: phaseOf(row, now) },
    ...{ seats, confirmed, waiting, sessions, asked, acts, handover },
    host: hostRef,
    messagesLeft: Math.max(0, messagesADay - row.messages),
    refusals: {
      promote: promoteRefusal(row, asker, now)?.message ?? null,
      remove: changeRefusal(row, asker, now)?.message ?? null,
      handOver: changeRefusal(row, asker, now)?.message ?? null,
    },
  };
}
