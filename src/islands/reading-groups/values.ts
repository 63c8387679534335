import type { ReadingGroup, ReadingGroupSaid } from '../../../api/reading-groups/schema.ts';
import type { Rhythm } from '../../../api/series/schema.ts';
import { dateOf } from '../when.ts';
import { knownOffices } from './limits.ts';

const thursday = 4;

/** Thursdays after noon from today on, around the holidays everywhere, open to all. */
export const blank = (zone: string): ReadingGroupSaid => ({
  ...{ title: '', about: '', place: '', link: '', seats: null },
  ...{ every: 'week', weekday: thursday, nth: null, time: '12:30', zone, minutes: 60 },
  ...{ firstDay: dateOf(new Date().toISOString(), zone), lastDay: null },
  offices: knownOffices().map(([slug]) => slug),
});

export const valuesOf = (group: ReadingGroup): ReadingGroupSaid => {
  const { title, about, place, link, seats, offices, rhythm } = group;
  return { title, about, place, link, seats, offices, ...rhythm };
};

/** What the fields hold, as the service wants it. */
export function saidIn(form: FormData): ReadingGroupSaid {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const every = text('every') as Rhythm['every'];
  return {
    ...{ title: text('title'), about: text('about'), place: text('place'), link: text('link') },
    ...{ every, time: text('time'), zone: text('zone'), firstDay: text('firstDay') },
    weekday: Number(text('weekday')),
    nth: every === 'month' ? (Number(text('nth')) as Rhythm['nth']) : null,
    minutes: Number(text('minutes')),
    lastDay: text('lastDay') || null,
    seats: text('seats') ? Number(text('seats')) : null,
    offices: form.getAll('offices').map(String),
  };
}
