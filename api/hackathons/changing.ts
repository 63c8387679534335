import type { Context } from 'hono';
import type { Statement } from '../db.ts';
import { isSeenBy, raceRefusal } from '../events/rules.ts';
import { newId } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import type { Env } from '../route.ts';
import { instant } from '../time.ts';
import type { Detail } from './changes/rules.ts';
import { changeHackathon } from './offers/store.ts';
import type { HackathonPage } from './rows.ts';
import { editRefusal, goneRefusal } from './rules.ts';
import type { Hackathon } from './schema.ts';
import { readHackathon } from './store.ts';
import { hackathonFor } from './tell.ts';

/** What a change writes and tells; `done`: it is made already, by the same request sent before. */
export type Plan =
  | 'done'
  | {
      detail: Detail;
      said: string | undefined;
      /** Whether it concerns those alone who work here. */
      inside?: boolean;
      statements: Statement[];
      notice?: 'cancelled';
      seats?: number | null;
    };

type Asked = {
  slug: string;
  /** The version that it was made from; undefined where any will do. */
  version?: number;
  /** What to write, given the hackathon as it is and the id of the change; or why not. */
  plan: (hackathon: HackathonPage, change: string, now: Date) => Plan | Refusal;
};

/** Makes one change to a hackathon by somebody who may: every one of them goes this way. */
export async function changed(
  c: Context<Env>,
  { slug, version, plan }: Asked,
): Promise<Hackathon | Refusal> {
  const { asker, portal } = c.var;
  const now = portal.now();
  const person = asker?.id ?? '';
  const before = await readHackathon(portal.db, slug, person);
  if (!before || !isSeenBy(before, asker)) return goneRefusal;
  const change = newId(now);
  const planned = plan(before, change, now);
  if (planned === 'done') return hackathonFor(before, c.var);
  if ('code' in planned) return planned;
  const barred = editRefusal(before, asker, now);
  if (barred) return barred;
  const { statements, seats = null, notice = 'hack-changed' as const, ...told } = planned;
  const from = version ?? before.version;
  const asked = { change, event: slug, person, version: from, ...told, notice, seats };
  const { done, hackathon } = await changeHackathon(
    portal.db,
    { ...asked, now: instant(now) },
    statements,
  );
  if (done && hackathon) return hackathonFor(hackathon, c.var);
  return (hackathon && lost(hackathon, from, seats)) ?? raceRefusal;
}

function lost(
  hackathon: HackathonPage,
  version: number,
  seats: number | null,
): Refusal | undefined {
  if (hackathon.version !== version) {
    const message =
      'Someone else changed this hackathon while you were editing it. Look at it again first.';
    return { code: 'conflict', message };
  }
  const { confirmed } = hackathon;
  if (seats === null || seats >= confirmed) return undefined;
  const message = `${confirmed} people have a place. Give at least ${confirmed}, or ask someone to withdraw.`;
  return { code: 'too-few-seats', message, fields: [{ field: 'seats', message }] };
}

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer;
