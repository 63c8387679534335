import { isOwn, leaveRefusal, phaseOf, signupRefusal } from '../events/rules.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Asker } from '../people/schema.ts';
import { dayIn } from '../time.ts';
import { linkOf } from './bibliography/rules.ts';
import { listensFirst } from './rota/rules.ts';
import type { GroupRow, MeetingRow, ReadingRef } from './rows.ts';
import { comingOf, editRefusal, heldOf, membersOf, takePartRefusal, wasAbsent } from './rules.ts';
import type { Meeting, Member, ReadingGroup, ReadingGroupSummary } from './schema.ts';
import type { SummaryRow } from './store.ts';

/** A group in a list, as this person may see it. */
export function summaryFor(
  row: SummaryRow,
  asker: Asker | undefined,
  now: Date,
): ReadingGroupSummary {
  const { slug, title, seats, confirmed, waiting, signup, rhythm, place, met } = row;
  return {
    ...{ slug, title, seats, confirmed, waiting, signup, rhythm, place, met },
    phase: phaseOf(row, now),
    host: row.hostRef,
    next: row.next && meetingFor(row.next, row.readings),
    mine: isOwn(row, asker),
  };
}

export function meetingFor(meeting: MeetingRow, readings: readonly ReadingRef[]): Meeting {
  const { id, number, startsAt, endsAt, zone, place, link, cancelled, how } = meeting;
  return {
    ...{ id, number, startsAt, endsAt, zone, place, link, cancelled, how },
    presenter: meeting.presenterRef,
    firm: meeting.told,
    wanted: meeting.wantedAt !== null,
    reading: aboutOf(meeting, readings),
  };
}

function aboutOf({ reading, part }: MeetingRow, readings: readonly ReadingRef[]) {
  const found = readings.find(({ id }) => id === reading);
  if (!found) return null;
  const { id, title, authors, year, weeks } = found;
  return { id, title, authors, year, link: linkOf(found) ?? '', weeks, part: part ?? 1 };
}

/** A group on its own page, as this person may see it. */
export function groupFor(group: GroupRow, asker: Asker | undefined, now: Date): ReadingGroup {
  const { about, version, link, offices, waitingList, skipped, cancellation } = group;
  const coming = group.cancelled ? [] : comingOf(group.meetings, now);
  const held = heldOf(group.meetings, now);
  const on = held.at(-1);
  const next = on && on.endsAt > now.toISOString() ? on : (coming[0] ?? null);
  const today = dayIn(now, group.rhythm.zone);
  const edit = editRefusal(group, asker, now)?.message ?? null;
  return {
    ...summaryFor({ ...group, next, met: held.length }, asker, now),
    ...{ about, version, link, offices, waitingList, cancellation },
    aboutHtml: renderMarkdown(about),
    members: membersOf(group).map((spell) => memberFor(spell, group, { held, today })),
    coming: coming.map((meeting) => meetingFor(meeting, group.readings)),
    held: held.toReversed().map((meeting) => meetingFor(meeting, group.readings)),
    swaps: swapsFor(group, asker, coming),
    skipped: skipped.filter(({ day }) => day >= today),
    refusals: {
      take: signupRefusal(group, asker, now)?.message ?? null,
      leave: leaveRefusal(group, asker, now)?.message ?? null,
      edit,
      takePart: takePartRefusal(group, asker, now)?.message ?? null,
    },
  };
}

/** What this person asked for or is asked for, as long as both present where they did. */
function swapsFor(group: GroupRow, asker: Asker | undefined, coming: MeetingRow[]) {
  return group.swaps.flatMap(({ id, mine, theirs, asker: one, asked }) => {
    const isMine = asker?.id === one || asker?.id === asked;
    const [first, second] = [mine, theirs].map((at) => coming.find((meeting) => meeting.id === at));
    if (!isMine || first?.presenter !== one || second?.presenter !== asked) return [];
    const isAsked = asker?.id === asked;
    const other = isAsked ? first.presenterRef : second.presenterRef;
    if (!other) return [];
    const [own, their] = isAsked ? [theirs, mine] : [mine, theirs];
    return [{ id, asked: isAsked, other, mine: own, theirs: their }];
  });
}

function memberFor(
  { person, slug, name, since }: GroupRow['spells'][number],
  { host, pauses }: GroupRow,
  { held, today }: { held: MeetingRow[]; today: string },
): Member {
  const pause = pauses.find(
    (one) =>
      one.person === person &&
      one.firstDay <= today &&
      (one.lastDay === null || today <= one.lastDay),
  );
  const first = held[0]?.startsAt;
  const heard = held.filter(
    (meeting) => meeting.startsAt >= since && !wasAbsent(meeting, person),
  ).length;
  return {
    ...{ slug, name },
    isNew: first !== undefined && since > first && heard < listensFirst,
    isHost: person === host,
    pausedUntil: pause ? (pause.lastDay ?? '') : null,
  };
}
