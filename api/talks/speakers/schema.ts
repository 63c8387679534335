import { z } from 'zod';

export const speakersMost = 8;
export const bioLength = 2000;
export const guestNameLength = 120;

/** Members of staff by their slugs, in the order in which they are named. */
export const SpeakerSlugs = z.array(z.string().min(1).max(120)).max(speakersMost);

/** Who speaks and does not work here. */
export const GuestSpeaker = z.strictObject({
  name: z.string().trim().min(1, 'Give the guest a name.').max(guestNameLength),
  /** Plain Markdown without HTML. */
  bio: z.string().trim().max(bioLength).default(''),
});
export type GuestSpeaker = z.infer<typeof GuestSpeaker>;

export const GuestSpeakers = z.array(GuestSpeaker).max(speakersMost);
