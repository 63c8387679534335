import type { TalkDraft, TalkDrafting } from '../../../api/talks/drafts/schema.ts';
import type { Talk, TalkOffer } from '../../../api/talks/schema.ts';
import { guestsIn, speakersIn } from './speakers.ts';

/** What stands in the fields of the form, by their names. */
export type Values = {
  title: string;
  abstract: string;
  date: string;
  time: string;
  zone: string;
  minutes: string;
  place: string;
  link: string;
  /** Whether there is an end to the seats. */
  room: 'so-many' | 'all';
  seats: string;
  /** Who speaks, as JSON; empty: as it is, which for a new talk is whoever offers it. */
  speakers: string;
  guests: string;
  /** Slug of its series; empty: of none. */
  series: string;
};

export const fieldNames = [
  'title',
  'abstract',
  'date',
  'time',
  'zone',
  'minutes',
  'place',
  'link',
  'seats',
  'speakers',
  'guests',
  'series',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const isFieldName = (name: string): name is FieldName =>
  (fieldNames as readonly string[]).includes(name);

/** A form that nobody has written in yet. Talks are held over lunch. */
export const blank = (zone: string, minutesUsual: number): Values => ({
  title: '',
  abstract: '',
  date: '',
  time: '12:00',
  zone,
  minutes: String(minutesUsual),
  place: '',
  link: '',
  room: 'so-many',
  seats: '12',
  speakers: '',
  guests: '',
  series: '',
});

export function valuesOf(talk: Talk | TalkDraft): Values {
  const { title, abstract, date, time, minutes, seats } = talk;
  const { zone, place, link } = talk.phase === 'draft' ? talk : talk.session;
  return {
    ...{ title, abstract, date, time, zone, place, link },
    minutes: minutes === null ? '' : String(minutes),
    room: seats === null ? 'all' : 'so-many',
    seats: seats === null ? '' : String(seats),
    speakers: JSON.stringify(talk.speakers),
    series: talk.series?.slug ?? '',
    guests: JSON.stringify(talk.guests.map(({ name, bio }) => ({ name, bio }))),
  };
}

/** What the form holds now. */
export function valuesIn(form: FormData): Values {
  const text = (name: string) => String(form.get(name) ?? '');
  const texts = fieldNames.map((name) => [name, text(name)]);
  const room = text('room') === 'all' ? 'all' : 'so-many';
  return { ...(Object.fromEntries(texts) as Record<FieldName, string>), room };
}

/** The same as the service wants it. */
export function offerOf({
  room,
  seats,
  minutes,
  speakers,
  guests,
  series,
  ...said
}: Values): TalkOffer {
  return {
    ...said,
    title: said.title.trim(),
    abstract: said.abstract.trim(),
    place: said.place.trim(),
    link: said.link.trim(),
    minutes: Number(minutes),
    seats: room === 'all' ? null : Number(seats),
    ...(speakers && { speakers: speakersIn(speakers).map(({ slug }) => slug) }),
    ...(guests && { guests: guestsIn(guests), series: series || null }),
  };
}

/** The same as far as it is said, for a draft. */
export function draftingOf(values: Values): TalkDrafting {
  return { ...offerOf(values), minutes: values.minutes === '' ? null : Number(values.minutes) };
}

/** Whether two forms would say the same to the service. */
export const isSame = (one: Values, other: Values): boolean => differences(one, other).length === 0;

/** In which fields two forms differ for the service. */
export function differences(one: Values, other: Values): FieldName[] {
  const [a, b] = [offerOf(one), offerOf(other)];
  return fieldNames.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));
}

/** Whether those who come must be somewhere else, or at another time. */
export function isMoved(before: Values, after: Values): boolean {
  const moving: FieldName[] = ['date', 'time', 'zone', 'minutes', 'place'];
  return differences(before, after).some((name) => moving.includes(name));
}
