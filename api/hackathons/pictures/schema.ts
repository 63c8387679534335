import { z } from 'zod';
import { altLength } from '../submissions/schema.ts';

const alt = z.string().trim().min(1, 'Say what the picture shows.').max(altLength);

/** What is said of a picture beside its bytes, which are the body. */
export const NewPicture = z.object({
  /** For those who do not see it. */
  alt,
  /** As the file is called where it comes from. */
  name: z.string().min(1).max(1000),
});
export const AltSaid = z.strictObject({ alt });
