import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { minutesLeast, minutesMost, SeriesRef, TalkOffer, tableKind, Why } from '../schema.ts';

/** What is said so far of a talk that is not announced: as an offer, but when it is may be open. */
export const TalkDrafting = TalkOffer.extend({
  date: z.union([z.literal(''), TalkOffer.shape.date]),
  time: z.union([z.literal(''), TalkOffer.shape.time]),
  minutes: z.number().int().min(minutesLeast).max(minutesMost).nullable(),
});
export type TalkDrafting = z.infer<typeof TalkDrafting>;

/** A new draft names itself, so that it is there once however often it is sent. */
export const DraftId = z.string().regex(/^[0-9a-z]{16}$/, 'Give an id of sixteen characters.');
export const NewDraft = TalkDrafting.extend({ id: DraftId });

/** A copy of a talk names the draft that it becomes. */
export const Duplicating = z.strictObject({ id: DraftId });

/** An edit names the version that it was made from, so that two speakers never undo each other. */
export const DraftEdit = TalkDrafting.omit({ kind: true }).extend({
  version: z.number().int().positive(),
});

/** A draft in the list of mine. */
export const DraftSummary = z.object({
  kind: tableKind,
  slug: z.string(),
  title: z.string(),
  /** The day and the time on the clock in `zone`; empty where it is not said yet. */
  date: z.string(),
  time: z.string(),
  zone: z.string(),
  place: z.string(),
  host: PersonRef,
  speakers: z.array(PersonRef),
  guests: z.array(z.object({ name: z.string() })),
  series: SeriesRef.nullable(),
  /** Whether I run it or speak at it. */
  mine: z.boolean(),
  /** What has to be said before it can be announced. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

export const DraftQuery = z.object({ kind: tableKind.default('talk') });
export const DraftList = z.object({ drafts: z.array(DraftSummary) });

/** A draft on its own page. */
export const TalkDraft = DraftSummary.extend({
  phase: z.literal('draft'),
  abstract: z.string(),
  /** The abstract rendered by the one sanitiser. */
  abstractHtml: z.string(),
  guests: z.array(z.object({ name: z.string(), bio: z.string(), bioHtml: z.string() })),
  minutes: z.number().int().nullable(),
  link: z.string(),
  /** Null: as many as come. */
  seats: z.number().int().nullable(),
  version: z.number().int(),
  /** Why not, for each thing that I could want to do here. */
  refusals: z.object({ edit: Why, announce: Why, discard: Why, decline: Why }),
});
export type TalkDraft = z.infer<typeof TalkDraft>;
