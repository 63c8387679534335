import type { Context } from 'hono';
import { z } from 'zod';
import type { Statement } from '../../db.ts';
import type { Refusal } from '../../refusal.ts';
import { type Env, json, refused } from '../../route.ts';
import { instant } from '../../time.ts';
import { readingOf } from '../readings/store.ts';
import { goneRefusal, meetingAt, noMeetingRefusal } from '../rules.ts';
import { settledGroup } from '../settling/settled.ts';
import type { Sitting } from './rules.ts';
import { MeetingPage } from './schema.ts';
import { type PageRow, pageAfter, pageOf } from './store.ts';
import { pageFor } from './tell.ts';

/** A meeting is named by its number, or by the id of its session. */
export const ofMeeting = z.object({ group: z.string(), meeting: z.string() });
export const asNow = { 200: json(MeetingPage, 'The meeting as it is now') };

type Which = z.infer<typeof ofMeeting>;

/** A meeting for this person; or that there is none. */
export async function sittingOf(c: Context<Env>, which: Which): Promise<Sitting | Refusal> {
  const { asker, portal } = c.var;
  const group = await settledGroup(portal, which.group, asker?.id ?? '');
  if (!group) return goneRefusal;
  const meeting = meetingAt(group.meetings, which.meeting);
  return meeting ? { group, meeting, asker, now: portal.now() } : noMeetingRefusal;
}

/** The page of a meeting as this person sees it. */
export async function answered(c: Context<Env>, sitting: Sitting, row?: PageRow) {
  const { db, catalogue } = c.var.portal;
  const { meeting, now } = sitting;
  const [found, reading] = await Promise.all([
    row ?? pageOf(db, meeting.id),
    meeting.reading ? readingOf(db, { reading: meeting.reading, now: instant(now) }) : undefined,
  ]);
  return c.json(pageFor(sitting, { row: found, reading, catalogue }), 200);
}

type Change = {
  /** Why this person cannot. */
  barred: (sitting: Sitting, row: PageRow) => Refusal | undefined;
  /** Ids of the person and of the session, and the moment. */
  write: (at: { session: string; person: string; now: string }, sitting: Sitting) => Statement[];
  /** Why what was to be written is not there: somebody was quicker, or there is no room. */
  missed?: (row: PageRow) => Refusal | undefined;
};

/** Makes one change at a meeting by somebody who may, and answers with its page. */
export async function changed(c: Context<Env>, which: Which, change: Change) {
  const { db } = c.var.portal;
  const sitting = await sittingOf(c, which);
  if ('code' in sitting) return refused(c, sitting);
  const { asker, meeting, now } = sitting;
  const barred = change.barred(sitting, await pageOf(db, meeting.id));
  if (barred) return refused(c, barred);
  const at = { session: meeting.id, person: asker?.id ?? '', now: instant(now) };
  const row = await pageAfter(db, meeting.id, change.write(at, sitting));
  const missed = change.missed?.(row);
  return missed ? refused(c, missed) : answered(c, sitting, row);
}
