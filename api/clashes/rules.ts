import type { Holiday } from '../holidays/schema.ts';
import { type Slot, slotOf, type WallTime, wallTimeOf } from '../talks/when.ts';
import type { Day, Instant } from '../time.ts';

/** Something at a time: in the place, or with somebody who is to speak. */
export type Busy = { startsAt: Instant; endsAt: Instant; title: string; who: string | null };
/** A day on which somebody who is to speak receives a hire of the boot camp. */
export type Visit = { day: Day; who: string };

export type Around = { busy: Busy[]; visits: Visit[]; holidays: Holiday[] };

const minuteMs = 60_000;
/** Where else to look, in minutes and days from the time asked for, the nearest first. */
const elsewhere: [days: number, minutes: number][] = [
  [0, 30],
  [0, -30],
  [0, 60],
  [0, -60],
  [0, 120],
  [0, -120],
  [1, 0],
  [2, 0],
  [3, 0],
  [7, 0],
];
const insteadMost = 3;

const overlaps = (one: Slot, other: Slot): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** What is in the way of a slot on this day, each in one sentence. */
export function clashesOf(slot: Slot, date: Day, around: Around, offices: Map<string, string>) {
  const names = new Intl.ListFormat('en-GB');
  const days = new Map<string, string[]>();
  for (const { day, name, office } of around.holidays) {
    if (day === date) days.set(name, [...(days.get(name) ?? []), offices.get(office) ?? office]);
  }
  return [
    ...around.busy
      .filter((busy) => overlaps(busy, slot))
      .map(({ who, title }) =>
        who === null ? `“${title}” is in that place then.` : `${who} is at “${title}” then.`,
      ),
    ...around.visits
      .filter(({ day }) => day === date)
      .map(({ who }) => `${who} receives somebody of the boot camp that day.`),
    ...[...days].map(([name, where]) => `${name} is a holiday in ${names.format(where)}.`),
  ];
}

/** Why they are likely to come, as the rest of a sentence about them. */
export function likelyWhy({ of, asked }: { of: number; asked: number }, inSeries: boolean): string {
  const came = inSeries ? 'came to this series' : 'came to talks of who speaks';
  if (asked === 0) return came;
  return asked === of ? 'asked for it' : `asked for it or ${came}`;
}

/** The nearest times at which nothing is in the way; none where nothing is in the way now. */
export function insteadOf(wall: WallTime, minutes: number, around: Around, now: Date) {
  const said = slotOf(wall, minutes);
  if ('message' in said || clashesOf(said, wall.date, around, new Map()).length === 0) return [];
  return elsewhere
    .flatMap(([days, later]) => {
      const time = new Date(Date.parse(`${wall.date}T${wall.time}:00Z`) + later * minuteMs);
      time.setUTCDate(time.getUTCDate() + days);
      const [date = '', clock = ''] = time.toISOString().split('T');
      const there = { date, time: clock.slice(0, 5), zone: wall.zone };
      const slot = slotOf(there, minutes);
      if ('message' in slot || slot.startsAt <= now.toISOString()) return [];
      const isWeekend = [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
      if (isWeekend || clashesOf(slot, date, around, new Map()).length > 0) return [];
      const { time: shown } = wallTimeOf(slot.startsAt, wall.zone);
      return [{ date, time: shown }];
    })
    .slice(0, insteadMost);
}
