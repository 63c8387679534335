import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { Person } from '../people/schema.ts';
import { OwnSkills } from '../skills/schema.ts';
import { Instant } from '../time.ts';

/** One of the staff, with the slugs of what they can help with and would like to learn. */
export const Entry = Person.extend({ knows: z.array(z.string()), wants: z.array(z.string()) });
export type Entry = z.infer<typeof Entry>;

export const Directory = z.object({ people: z.array(Entry) });
export type Directory = z.infer<typeof Directory>;

/** Something at which a person speaks or spoke. */
export const Spoken = z.object({
  kind,
  slug: z.string(),
  title: z.string(),
  startsAt: Instant,
  zone: z.string(),
  past: z.boolean(),
});
export type Spoken = z.infer<typeof Spoken>;

/** A person's page. */
export const Profile = Person.extend({
  /** As people say it; null where the person has no team, or the team is gone. */
  teamName: z.string().nullable(),
  skills: OwnSkills,
  /** Playbooks whose verifier they are. */
  verifies: z.array(z.object({ id: z.string(), title: z.string() })),
  /** What comes first in its order, then what was, the newest first. */
  speaks: z.array(Spoken),
  /** Whether it is the asker's own. */
  mine: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;
