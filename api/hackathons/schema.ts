import { z } from 'zod';
import { OwnSignup, phase, Seats } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Change } from '../talks/schema.ts';
import { Instant, Zone } from '../time.ts';

export const titleLength = 120;
export const abstractLength = 8000;
export const placeLength = 120;
export const reasonLength = 500;
export const aboutLength = 1000;
export const challengesMost = 8;
export const seatsMost = 1000;
export const sizeMost = 20;
export const teamsLeastMost = 6;

/** Sixteen characters of Crockford's base32, made by the browser: sent twice, it is made once. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'Give an id of sixteen characters.');

/** What goes on in a hackathon. Each opens by the clock, or by the host's hand. */
export const hackPhase = z.enum(['coming', 'pitching', 'forming', 'hacking', 'showing', 'over']);
export type HackPhase = z.infer<typeof hackPhase>;

/** A day and a time on the clock of the hackathon's zone: `2026-11-27T13:00`. */
const wall = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Give a day and a time such as 2026-11-27T13:00.')
  .refine((said) => !Number.isNaN(Date.parse(`${said}Z`)), 'There is no such day or time.');

/** When each phase opens. */
export const Begins = z.strictObject({
  pitching: wall,
  forming: wall,
  hacking: wall,
  showing: wall,
  over: wall,
});
export type Begins = z.infer<typeof Begins>;

/** A question or track that the host sets. */
export const Challenge = z.strictObject({
  id: Id,
  title: z.string().trim().min(1, 'Give the challenge a title.').max(titleLength),
  about: z.string().trim().max(aboutLength),
});
export type Challenge = z.infer<typeof Challenge>;

/** What the host wishes of every hack team. It is shown, and only the size bars. */
export const Mixed = z.strictObject({
  sizeLeast: z.number().int().min(1).max(sizeMost),
  sizeMost: z.number().int().min(1).max(sizeMost),
  /** From at least so many organisational teams; 1: no matter. */
  teamsLeast: z.number().int().min(1).max(teamsLeastMost),
  /** Whether a member of staff has to be in a team with guests. */
  staffBeside: z.boolean(),
});
export type Mixed = z.infer<typeof Mixed>;

export const HackathonFacts = z.strictObject({
  title: z.string().trim().min(1, 'Give the hackathon a title.').max(titleLength),
  /** Plain Markdown without HTML. */
  abstract: z.string().trim().max(abstractLength),
  zone: Zone,
  place: z.string().trim().max(placeLength),
  link: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' })
      .max(500),
  ]),
  /** Null: as many as come. */
  seats: z.number().int().min(1).max(seatsMost).nullable(),
  begins: Begins,
  mixed: Mixed,
  challenges: z.array(Challenge).max(challengesMost),
});
export type HackathonFacts = z.infer<typeof HackathonFacts>;

export const HackathonOffer = HackathonFacts.extend({ id: Id, draft: z.boolean().default(false) });
export type HackathonOffer = z.infer<typeof HackathonOffer>;

const reason = z.string().trim().max(reasonLength);
/** An edit names the version that it was made from, so that two never undo each other. */
export const HackathonEdit = HackathonFacts.extend({
  version: z.number().int().positive(),
  reason,
});
export type HackathonEdit = z.infer<typeof HackathonEdit>;

export const Cancelling = z.strictObject({
  reason: reason.min(1, 'Say why, for those who wanted to come.'),
});

/** The phase that the host holds until they say otherwise; null: the clock says. */
export const PhaseSaid = z.strictObject({ phase: hackPhase.nullable() });

/** Why I may not do a thing now, in words; null when I may. */
const Why = z.string().nullable();

/** A hackathon in a list. */
export const HackathonSummary = Seats.extend({
  slug: z.string(),
  title: z.string(),
  /** Where the event is: a draft, announced, running, over or cancelled. */
  phase,
  /** What goes on in it. */
  stage: hackPhase,
  zone: z.string(),
  place: z.string(),
  /** When each phase opens. */
  opens: z.object({
    pitching: Instant,
    forming: Instant,
    hacking: Instant,
    showing: Instant,
    over: Instant,
  }),
  host: PersonRef,
  signup: OwnSignup.nullable(),
  /** Whether I host it. */
  mine: z.boolean(),
  ideas: z.number().int(),
  teams: z.number().int(),
});
export type HackathonSummary = z.infer<typeof HackathonSummary>;

/** A hackathon on its own page. */
export const Hackathon = HackathonSummary.extend({
  abstract: z.string(),
  abstractHtml: z.string(),
  link: z.string(),
  version: z.number().int(),
  /** When each phase opens, as it was said, for the form. */
  begins: Begins,
  /** Whether the host holds the phase by hand. */
  byHand: z.boolean(),
  mixed: Mixed,
  challenges: z.array(Challenge),
  /** The id of the idea whose hack team I am in. */
  team: z.string().nullable(),
  /** Whether there is a certificate for me: it is over, and I was in a hack team or helped one. */
  certificate: z.boolean(),
  cancellation: z.object({ reason: z.string(), by: PersonRef, at: Instant }).nullable(),
  changes: z.array(Change),
  refusals: z.object({
    take: Why,
    leave: Why,
    edit: Why,
    cancel: Why,
    pitch: Why,
    /** Why I cannot begin or join a hack team now. */
    join: Why,
  }),
});
export type Hackathon = z.infer<typeof Hackathon>;

export const HackathonQuery = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  order: z.enum(['soonest', 'latest']).default('soonest'),
});
export const HackathonList = z.object({ hackathons: z.array(HackathonSummary) });
