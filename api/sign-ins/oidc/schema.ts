import { z } from 'zod';

/** Where somebody was, and their browser's zone, as they set out to sign in. */
export const Setting = z.object({
  from: z.string().max(2_000).optional(),
  zone: z.string().max(80).optional(),
});

/** What a provider sends back is its own to shape; its library looks at it. */
export const Callback = z.looseObject({ state: z.string().max(200).optional() });

export const LogoutToken = z.object({ logout_token: z.string().min(1).max(16_000) });
