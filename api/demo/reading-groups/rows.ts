import { addDays } from '../../courses/dates/rules.ts';
import { meetingSlots, slotOn } from '../../reading-groups/dates/rules.ts';
import { rotaOf, type Turn } from '../../reading-groups/rota/rules.ts';
import { aheadMost } from '../../reading-groups/schema.ts';
import { daysOf } from '../../series/dates/rules.ts';
import { dayIn, instant } from '../../time.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoGroup, demoGroups } from './groups.ts';

export type GroupRows = Record<'events' | 'meetings' | 'signups' | 'skipped', Row[]>;

/** The reading groups of the demo, dated from the day on which it is loaded. */
export function groupRows(now: Date): GroupRows {
  const all = demoGroups.map((group) => rowsOf(group, now));
  const joined = (key: keyof GroupRows) => all.flatMap((rows) => rows[key]);
  return {
    ...{ events: joined('events'), meetings: joined('meetings') },
    ...{ signups: joined('signups'), skipped: joined('skipped') },
  };
}

function rowsOf(group: DemoGroup, now: Date): GroupRows {
  const { slug, title, about, seats, place, link, members, newcomer } = group;
  const id = `demo-${slug}`;
  const host = personId(members[0] ?? '');
  const today = dayIn(now, group.rhythm.zone);
  const rhythm = { ...group.rhythm, firstDay: addDays(today, -7 * group.weeks), lastDay: null };
  const offered = Date.parse(rhythm.firstDay) - 9 * dayMs;
  const at = (days: number) => instant(new Date(offered + days * dayMs));
  const past = daysOf(rhythm, rhythm.firstDay, today)
    .map((day) => ({ day, ...slotOn(day, rhythm) }))
    .filter(({ startsAt }) => Date.parse(startsAt) <= now.getTime());
  const wanted = { from: today, count: aheadMost, now };
  const free = meetingSlots(rhythm, { ...wanted, closed: new Set() });
  const skipped = group.skipped && free[group.skipped.at];
  const closed = new Set(skipped ? [skipped.day] : []);
  const slots = [...past, ...meetingSlots(rhythm, { ...wanted, closed })];
  const spells = members.map((person, order) => ({
    ...{ person: personId(person), since: at(1 + order * 0.7), until: null },
  }));
  const joined = instant(new Date(now.getTime() - 6 * dayMs));
  const turns = slots.map(
    ({ day, startsAt }): Turn => ({ day, startsAt, presenter: null, open: true }),
  );
  const rota = rotaOf(turns, { spells, pauses: [] });
  return {
    events: [
      {
        ...{ id, slug, title, about, host, seats, at: at(0), place, link },
        ...rhythm,
      },
    ],
    meetings: slots.map(({ startsAt, endsAt }, number) => ({
      ...{ id: `${id}-${number + 1}`, event: id, number: number + 1, startsAt, endsAt },
      ...{ zone: rhythm.zone, place, link, presenter: rota[number] ?? null },
      told: number < past.length + 2 ? 1 : 0,
    })),
    signups: [
      ...spells.map(({ person, since }) => ({ event: id, person, at: since })),
      ...(newcomer ? [{ event: id, person: personId(newcomer), at: joined }] : []),
    ],
    skipped: skipped
      ? [
          {
            event: id,
            day: skipped.day,
            reason: group.skipped?.reason ?? '',
            person: host,
            at: joined,
          },
        ]
      : [],
  };
}
