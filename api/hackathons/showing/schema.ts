import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant, Zone } from '../../time.ts';
import { hackPhase, Id } from '../schema.ts';

export const showMinutesMost = 60;
export const pauseMost = 30;

/** In the room, or from elsewhere. */
export const way = z.enum(['room', 'remote']);
export type Way = z.infer<typeof way>;

export const WaySaid = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('room') }),
  /** From where: by whose clock one works. */
  z.strictObject({ way: z.literal('remote'), zone: Zone }),
]);
export type WaySaid = z.infer<typeof WaySaid>;

export const ShowingSaid = z.strictObject({
  minutes: z.number().int().min(1).max(showMinutesMost),
  /** Minutes between two teams. */
  pause: z.number().int().min(0).max(pauseMost),
  version: z.number().int().nonnegative(),
});
export const OrderSaid = z.strictObject({
  /** The ids of the ideas of all hack teams that show, the first one first. */
  ideas: z.array(Id).max(200),
  version: z.number().int().nonnegative(),
});
/** The id is made by the browser, so that a request that is sent twice draws once. */
export const DrawSaid = z.strictObject({ draw: Id, version: z.number().int().nonnegative() });
export const Publication = z.strictObject({ version: z.number().int().nonnegative() });

/** A hack team as it shows. */
export const ShowTeam = z.object({
  idea: z.string(),
  /** As it was handed in, else of the idea. */
  title: z.string(),
  /** Whether it has handed in what it made. */
  handedIn: z.boolean(),
  links: z.array(z.object({ kind: z.enum(['repository', 'board', 'demo']), link: z.string() })),
  people: z.array(PersonRef),
  /** Null: it has not said. */
  way: way.nullable(),
  zone: z.string().nullable(),
  mine: z.boolean(),
});
export type ShowTeam = z.infer<typeof ShowTeam>;

export const ShowSlot = ShowTeam.extend({
  /** From 0; where one is missing, its team has dissolved. */
  place: z.number().int(),
  startsAt: Instant,
  endsAt: Instant,
  /** Whether it falls within the working hours of a remote team; null for a team in the room. */
  awake: z.boolean().nullable(),
  /** What the lot was, as 64 hexadecimal digits; null: it was not drawn. */
  lot: z.string().nullable(),
});
export type ShowSlot = z.infer<typeof ShowSlot>;

const Why = z.string().nullable();

/** How a hackathon shows what was made. */
export const Showing = z.object({
  slug: z.string(),
  title: z.string(),
  host: PersonRef,
  stage: hackPhase,
  zone: z.string(),
  place: z.string(),
  /** When the showing opens and when the hackathon ends, by the clock. */
  opens: Instant,
  closes: Instant,
  minutes: z.number().int(),
  pause: z.number().int(),
  version: z.number().int(),
  /** Null: it was never drawn. */
  draw: z.object({ seed: z.string(), times: z.number().int() }).nullable(),
  /** Whether somebody moved a team by hand since it was drawn. */
  moved: z.boolean(),
  /** Since when everyone sees the order; null: the host alone does. */
  published: Instant.nullable(),
  /** In the order of showing; empty for others than the host until it is published. */
  slots: z.array(ShowSlot),
  /** Hack teams that are not in the order, or in none that I may see. */
  waiting: z.array(ShowTeam),
  /** By so many minutes the last team ends after the hackathon. */
  late: z.number().int(),
  refusals: z.object({
    /** Why I cannot set the order. */
    arrange: Why,
    /** Why nobody says now how a team shows. */
    say: Why,
  }),
});
export type Showing = z.infer<typeof Showing>;
