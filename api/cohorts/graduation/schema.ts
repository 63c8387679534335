import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Built } from '../outcomes/schema.ts';

/** Somebody whom a hire met, and as what: "host at Payments", "buddy". */
const Met = z.object({ person: PersonRef, as: z.array(z.string()) });
export type Met = z.infer<typeof Met>;

/** What one can ask, and whom. */
const Topic = z.object({
  rotation: z.string(),
  topic: z.string(),
  person: PersonRef.nullable(),
  /** Where the team answers, whoever has left: its channel. */
  channel: z.string(),
});
export type Topic = z.infer<typeof Topic>;

const Learned = z.object({ by: PersonRef, at: z.string(), words: z.string() });

/** A person's boot camp, as it stands: what they built, whom they met, whom to ask about what. */
export const BootCamp = z.object({
  cohort: z.object({ slug: z.string(), title: z.string() }),
  programme: z.object({ slug: z.string(), title: z.string() }),
  name: z.string(),
  role: z.string(),
  place: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  organiser: PersonRef,
  /** Whether it is over: what is listed then is what there was. */
  graduated: z.boolean(),
  built: z.array(Built),
  met: z.array(Met),
  topics: z.array(Topic),
  /** What hosts learned from them. */
  learned: z.array(Learned),
});
export type BootCamp = z.infer<typeof BootCamp>;

export const BootCamps = z.object({ bootCamps: z.array(BootCamp) });
