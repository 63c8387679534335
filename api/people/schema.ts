import { z } from 'zod';
import { Zone } from '../time.ts';

export const role = z.enum(['guest', 'member', 'admin']);

/** What an admin gives a member besides. */
export const duty = z.enum(['editor', 'organiser']);
export type Duty = z.infer<typeof duty>;

/** A person as others see them. */
export const PersonRef = z.object({ slug: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

export const Person = PersonRef.extend({
  title: z.string(),
  /** Slug of a team in `content/teams/`, or null for someone without one. */
  team: z.string().nullable(),
  zone: Zone,
  role,
});
export type Person = z.infer<typeof Person>;

/** Who is asking, and what the header shows of it. Nobody: signed out. */
export const Me = z.object({
  person: Person.extend({ duties: z.array(duty).optional() }).nullable(),
  unread: z.number().int(),
  /** Whether everybody here is made up, and anybody may sign in as anyone. */
  demo: z.boolean(),
  /** There is a boot camp of mine, as a hire. */
  hire: z.literal(true).optional(),
});
export type Me = z.infer<typeof Me>;

export const People = z.object({ people: z.array(Person) });

/** The person who makes a request; undefined stands for a visitor who is not signed in. */
export type Asker = Person & { id: string; duties?: readonly Duty[] };
