import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { GroupRow, MeetingRow } from '../rows.ts';
import { comingOf, editRefusal, endedRefusal, heldOf, takePartRefusal } from '../rules.ts';

export const noReadingRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such text on the list of this group.',
};

export const keptRefusal: Refusal = {
  code: 'over',
  message: 'The group has met about this text, so it stays in the archive.',
};

export const fullRefusal: Refusal = {
  code: 'too-large',
  message: 'The list of this group is full. Take something off it first.',
};

/**
 * By what two groups find that they read the same: its title without marks, case and what stands
 * between words.
 */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? title;

/** Why this person cannot change a text: members their own proposals, the host all of them. */
export function changeRefusal(
  group: GroupRow,
  asker: Asker | undefined,
  { state, by, now }: { state: 'listed' | 'candidate'; by: string | null; now: Date },
): Refusal | undefined {
  if (by === null) {
    return state === 'candidate'
      ? takePartRefusal(group, asker, now)
      : editRefusal(group, asker, now);
  }
  const own = isOwn(group, asker) || (state === 'candidate' && by === asker?.id);
  return permissionRefusal(roleOf(asker), 'reading.change', own) ?? endedRefusal(group, now);
}

/** What is on the list, as planning needs it. */
export type Listed = { id: string; title: string; weeks: number; place: number | null };
export type Text = { reading: string | null; part: number | null; title: string };

const titleMost = 120;

/**
 * Which text each of the coming meetings is about: the list from above, each for as many meetings as it
 * takes, less those that were held about it.
 */
export function textsFor(
  readings: readonly Listed[],
  meetings: readonly MeetingRow[],
  { count, now }: { count: number; now: Date },
): Text[] {
  const held = heldOf(meetings, now);
  const texts = readings
    .filter(({ place }) => place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .flatMap(({ id, title, weeks }) => {
      const done = held.filter(({ reading }) => reading === id).length;
      return Array.from({ length: Math.max(0, weeks - done) }, (_, more): Text => {
        const part = done + more + 1;
        return { reading: id, part, title: partTitle(title, part, weeks) };
      });
    });
  const nothing: Text = { reading: null, part: null, title: '' };
  return Array.from({ length: count }, (_, at) => texts[at] ?? nothing);
}

/** `Designing Data-Intensive Applications (2 of 12)`, as a calendar can show it. */
export function partTitle(title: string, part: number, weeks: number): string {
  const end = weeks > 1 ? ` (${Math.min(part, weeks)} of ${weeks})` : '';
  const room = titleMost - end.length;
  return (title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title) + end;
}

/** Whether the group has met about it as often as it takes. */
export const isRead = (
  { id, weeks }: Pick<Listed, 'id' | 'weeks'>,
  meetings: readonly MeetingRow[],
  now: Date,
): boolean => heldOf(meetings, now).filter(({ reading }) => reading === id).length >= weeks;

/** The next meeting about a text, if there is one. */
export const nextAbout = (id: string, meetings: readonly MeetingRow[], now: Date) =>
  comingOf(meetings, now).find(({ reading }) => reading === id);
