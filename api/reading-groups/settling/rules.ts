import { type Day, dayIn } from '../../time.ts';
import { meetingSlots } from '../dates/rules.ts';
import { textsFor } from '../readings/rules.ts';
import { rotaOf, type Turn } from '../rota/rules.ts';
import type { GroupRow, MeetingRow } from '../rows.ts';
import { comingOf, dayOf, heldOf, isAway, membersOf, wasAbsent } from '../rules.ts';
import { aheadMost } from '../schema.ts';

/** Who presents at the next two meetings was told, and is not asked to make room for a newer plan. */
export const firmMeetings = 2;

const hourMs = 60 * 60_000;
/** So long before it begins a meeting is put off at which nobody presents. */
const putOffMs = 24 * hourMs;
/** For so long at least a stand-in is asked for. */
const askedMs = 12 * hourMs;
/** Why, as all read it. */
export const unmannedReason = 'Nobody could present';

/** A meeting as it is to be, and whom to tell what of it. */
export type Planned = Omit<MeetingRow, 'presenterRef'> & { day: Day };
export type ToTell = { person: string; cause: string; said: string };
export type Plan = {
  meetings: Planned[];
  tell: ToTell[];
  /** The day of a meeting that is put off: nobody stood in. */
  putOff: Day | null;
};

type Known = {
  /** Holidays at the offices of the group. */
  holidays: ReadonlySet<Day>;
  now: Date;
};

/**
 * What is to be written so that the group stands as it should: the next eight meetings on their days,
 * each with a presenter. Undefined: it stands so already. Meetings keep their order and who presents
 * at them; a day that falls out moves all that come.
 */
export function planOf(group: GroupRow, known: Known): Plan | undefined {
  if (group.cancelled) return undefined;
  const late = unmanned(group.meetings, known.now);
  const dated = datedMeetings(group, known, late && dayOf(late));
  const texts = textsFor(group.readings, group.meetings, {
    ...{ count: dated.coming.length, now: known.now },
  });
  const staffed = withPresenters(group, dated.coming, known.now).map(
    (meeting, at): Planned => ({ ...meeting, ...texts[at] }),
  );
  const before = new Map(group.meetings.map((meeting) => [meeting.id, meeting]));
  const meetings = [...staffed, ...dated.dropped].filter((planned) =>
    differs(before.get(planned.id), planned),
  );
  if (meetings.length === 0) return undefined;
  return {
    meetings,
    tell: [
      ...(late ? farewell(group, late) : []),
      ...staffed.flatMap((planned) => news(group, before, planned)),
    ],
    putOff: late ? dayOf(late) : null,
  };
}

/**
 * A meeting for which a stand-in was asked and did not come forward: it is put off a day before, so
 * that nobody sets out for it. Who fell out later than half a day before leaves it to those who come.
 */
function unmanned(meetings: readonly MeetingRow[], now: Date): MeetingRow | undefined {
  return comingOf(meetings, now).find(({ startsAt, wantedAt }) => {
    if (wantedAt === null) return false;
    const due = Math.max(Date.parse(startsAt) - putOffMs, Date.parse(wantedAt) + askedMs);
    return due <= now.getTime();
  });
}

function datedMeetings(group: GroupRow, { holidays, now }: Known, late: Day | undefined) {
  const { rhythm, meetings, place, link } = group;
  const coming = comingOf(meetings, now);
  const today = dayIn(now, rhythm.zone);
  const closed = new Set([
    ...holidays,
    ...group.skipped.map(({ day }) => day),
    ...(late ? [late] : []),
    ...heldOf(meetings, now).map(dayOf),
  ]);
  const from = today > rhythm.firstDay ? today : rhythm.firstDay;
  const slots = meetingSlots(rhythm, { from, count: aheadMost, closed, now });
  const lastNumber = meetings.at(-1)?.number ?? 0;
  const planned = slots.map(({ day, startsAt, endsAt }, at): Planned => {
    const there = coming[at];
    const when = { day, startsAt, endsAt, zone: rhythm.zone, place, link };
    // On another day others may be there: the rota proposes anew.
    if (there) return { ...there, ...when, ...(dayOf(there) !== day && { wantedAt: null }) };
    const number = lastNumber + at - coming.length + 1;
    const nobody = { presenter: null, how: null, told: false, wantedAt: null };
    const noted = { counted: false, there: [] };
    const nothing = { title: '', reading: null, part: null, cancelled: false, ...nobody, ...noted };
    return { id: `${group.id}-${number}`, number, ...nothing, ...when };
  });
  const dropped = coming
    .slice(slots.length)
    .map((meeting): Planned => ({ ...meeting, day: dayOf(meeting), cancelled: true }));
  return { coming: planned, dropped };
}

function withPresenters(group: GroupRow, coming: Planned[], now: Date): Planned[] {
  const members = new Set(membersOf(group).map(({ person }) => person));
  const can = (person: string, day: Day) =>
    members.has(person) && !isAway(group.pauses, person, day);
  // Whoever cannot any more falls out; of a meeting that is near a stand-in is asked for.
  const able = coming.map((meeting, at): Planned => {
    if (meeting.presenter === null || can(meeting.presenter, meeting.day)) return meeting;
    const wantedAt = at < firmMeetings ? now.toISOString() : null;
    return { ...meeting, presenter: null, how: null, told: false, wantedAt };
  });
  const past = heldOf(group.meetings, now).map(
    (meeting): Turn => ({
      ...turnOf(meeting, dayOf(meeting)),
      open: false,
      absent: absentAt(group, meeting),
    }),
  );
  const turns = able.map((meeting) => turnOf(meeting, meeting.day));
  const chosen = rotaOf([...past, ...turns], group).slice(past.length);
  return able.map((meeting, at): Planned => {
    const isNear = at < firmMeetings;
    const presenter = chosen[at] ?? null;
    if (presenter === null) {
      const wantedAt = meeting.wantedAt ?? (isNear ? now.toISOString() : null);
      return { ...meeting, presenter, how: null, told: false, wantedAt };
    }
    const how = meeting.presenter === presenter && meeting.how ? meeting.how : 'proposed';
    // Who founds a group alone is told nothing: most of those who read with them are still to come.
    const told = meeting.told || (isNear && members.size > 1);
    return { ...meeting, presenter, how, told, wantedAt: null };
  });
}

const absentAt = ({ spells }: GroupRow, meeting: MeetingRow): ReadonlySet<string> =>
  new Set(spells.map(({ person }) => person).filter((person) => wasAbsent(meeting, person)));

/** What somebody was told, or took on themselves, stands; a proposal for later is made anew. */
function turnOf(meeting: Omit<Planned, 'day'> | MeetingRow, day: Day): Turn {
  const { startsAt, presenter, told, how, wantedAt } = meeting;
  const stands = presenter !== null && (told || how !== 'proposed');
  return { startsAt, day, presenter, open: !stands && wantedAt === null };
}

const compared = [
  ...(['title', 'startsAt', 'endsAt', 'zone', 'place', 'link', 'cancelled'] as const),
  ...(['presenter', 'how', 'told', 'wantedAt', 'reading', 'part'] as const),
];

const differs = (before: MeetingRow | undefined, planned: Planned): boolean =>
  !before || compared.some((field) => before[field] !== planned[field]);

/** Who hears that they present, and who that a stand-in is looked for. */
function news(
  group: GroupRow,
  before: ReadonlyMap<string, MeetingRow>,
  planned: Planned,
): ToTell[] {
  const was = before.get(planned.id);
  const { id, presenter, told, day, wantedAt, title } = planned;
  const what = title ? ` “${title}”` : '';
  if (presenter && told && !was?.told) {
    const said = `you present${what} on ${dayWords(day)}. If you cannot, say so on its page.`;
    return [{ person: presenter, cause: `presents:${id}:${day}:${presenter}`, said }];
  }
  if (wantedAt && wantedAt !== was?.wantedAt && group.meetings.length > 0) {
    const said = `who presents${what} on ${dayWords(day)}? A stand-in is wanted, or the meeting is put off.`;
    return membersOf(group)
      .filter(({ person }) => person !== was?.presenter && !isAway(group.pauses, person, day))
      .map(({ person }) => ({ person, cause: `wanted:${id}:${wantedAt}`, said }));
  }
  return [];
}

/** What everybody hears of a meeting that is put off. */
const farewell = (group: GroupRow, meeting: MeetingRow): ToTell[] =>
  membersOf(group).map(({ person }) => ({
    person,
    cause: `put-off:${meeting.id}:${meeting.startsAt}`,
    said: `no meeting on ${dayWords(dayOf(meeting))}: nobody could present. What was planned moves on.`,
  }));

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
});

/** `Thursday 26 November`. */
export const dayWords = (day: Day): string =>
  dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
