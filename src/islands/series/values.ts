import type { PersonRef } from '../../../api/people/schema.ts';
import type { Rhythm, Series, SeriesSaid } from '../../../api/series/schema.ts';
import { speakersIn } from '../talks/speakers.ts';
import { dateOf } from '../when.ts';

/** What stands in the form of a series. */
export type SeriesValues = Omit<SeriesSaid, 'hosts'> & { hosts: PersonRef[] };

const friday = 5;

/** Fridays after noon, from today on, hosted by who begins it, around the holidays everywhere. */
export const blank = (zone: string, me: PersonRef, offices: string[]): SeriesValues =>
  ordered({
    ...{ title: '', about: '', place: '', link: '', team: null, offices },
    ...{ every: 'week', weekday: friday, nth: null, time: '12:30', zone, minutes: 45 },
    ...{ firstDay: dateOf(new Date().toISOString(), zone), lastDay: null },
    hosts: [{ slug: me.slug, name: me.name }],
  });

/** What is said of a series, or what the fields hold, in one order, so that two can be compared. */
export function ordered(said: SeriesValues): SeriesValues {
  const { title, about, place, link, team, offices, hosts } = said;
  const { every, weekday, nth, time, zone, minutes, firstDay, lastDay } = said;
  return {
    ...{ title, about, place, link, team, offices: [...offices].sort(), hosts },
    ...{ every, weekday, nth, time, zone, minutes, firstDay, lastDay },
  };
}

export const valuesOf = (series: Series): SeriesValues => ordered(series);

/** What the fields hold, as they stand. */
export function valuesIn(form: FormData): SeriesValues {
  const text = (name: string) => String(form.get(name) ?? '');
  const every = text('every') as Rhythm['every'];
  return ordered({
    ...{ title: text('title'), about: text('about'), place: text('place'), link: text('link') },
    ...{ every, time: text('time'), zone: text('zone'), firstDay: text('firstDay') },
    weekday: Number(text('weekday')),
    nth: every === 'month' ? (Number(text('nth')) as Rhythm['nth']) : null,
    minutes: Number(text('minutes')),
    lastDay: text('lastDay') || null,
    team: text('team') || null,
    hosts: speakersIn(text('speakers')),
    offices: form.getAll('offices').map(String),
  });
}

/** The same, as the service wants it. */
export const saidOf = ({ hosts, ...values }: SeriesValues): SeriesSaid => ({
  ...values,
  ...{ title: values.title.trim(), about: values.about.trim() },
  ...{ place: values.place.trim(), link: values.link.trim() },
  hosts: hosts.map(({ slug }) => slug),
});
