import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Zone } from '../time.ts';

export const seriesTitleLength = 120;
export const aboutLength = 8000;
export const hostsMost = 8;

export const every = z.enum(['week', 'second-week', 'month']);
export type Every = z.infer<typeof every>;

/** Which of the month's days of that name: the first to the fourth, or −1 for the last. */
const Nth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]);

/** When a series meets, as people say it: every second Friday at 12:30, Lisbon time. */
export const Rhythm = z.strictObject({
  every,
  /** ISO: 1 is Monday. */
  weekday: z.number().int().min(1).max(7),
  /** Of a month; null where it meets by weeks. */
  nth: Nth.nullable(),
  time: z.iso.time({ precision: -1, error: 'Give a time such as 12:30.' }),
  zone: Zone,
  minutes: z.number().int().min(15).max(240),
  /** No meeting is before it; weeks are counted from the first one on or after it. */
  firstDay: z.iso.date('Give a day such as 2026-11-26.'),
  /** Null: without an end. */
  lastDay: z.iso.date('Give a day such as 2026-11-26.').nullable(),
});
export type Rhythm = z.infer<typeof Rhythm>;

const said = Rhythm.extend({
  title: z.string().trim().min(1, 'Give the series a title.').max(seriesTitleLength),
  /** Plain Markdown without HTML. */
  about: z.string().trim().max(aboutLength),
  /** Slug of a team, or null. */
  team: z.string().nullable(),
  /** Who runs it, by their slugs. */
  hosts: z.array(z.string()).max(hostsMost),
  place: z.string().trim().max(120),
  link: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' })
      .max(500),
  ]),
  /** Slugs of the offices whose holidays it skips. */
  offices: z.array(z.string()).max(20),
});

/** What is said of a series when it is begun. It names itself, so that it is made once. */
export const NewSeries = said.extend({
  id: z.string().regex(/^[0-9a-z]{16}$/, 'Give an id of sixteen characters.'),
});
export const SeriesEdit = said.extend({ version: z.number().int().positive() });
export type SeriesSaid = z.infer<typeof said>;

/** A series in a list. */
export const SeriesSummary = Rhythm.extend({
  slug: z.string(),
  title: z.string(),
  team: z.string().nullable(),
  hosts: z.array(PersonRef),
  place: z.string(),
  /** Whether its last day is behind us. */
  over: z.boolean(),
});
export type SeriesSummary = z.infer<typeof SeriesSummary>;

export const SeriesList = z.object({ series: z.array(SeriesSummary) });

/** A day on which the series would meet. */
export const SeriesDate = z.object({
  /** On the calendar of its zone. */
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Why no talk can be offered for it: a holiday, or a talk is there; null where it is free. */
  taken: z.string().nullable(),
});
export type SeriesDate = z.infer<typeof SeriesDate>;

/** A series on its own page. */
export const Series = SeriesSummary.extend({
  about: z.string(),
  /** What it is about, rendered by the one sanitiser. */
  aboutHtml: z.string(),
  /** Where to join from elsewhere. Empty for visitors who are not signed in. */
  link: z.string(),
  offices: z.array(z.string()),
  version: z.number().int(),
  /** The next days on which it would meet, free or not. */
  dates: z.array(SeriesDate),
  /** Why I may not edit it; null when I may. */
  editRefusal: z.string().nullable(),
});
export type Series = z.infer<typeof Series>;
