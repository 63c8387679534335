import { z } from 'zod';

export const EventParams = z.object({ event: z.string() });

/** Made by the browser, so that what is sent twice is there once. */
export const GivenId = z.string().regex(/^[a-z0-9-]{16,40}$/);

/** Why I may not do a thing now, in words; null when I may. */
export const Why = z.string().nullable();
