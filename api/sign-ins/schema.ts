import { z } from 'zod';
import { Person } from '../people/schema.ts';
import { Instant } from '../time.ts';

/** How one can sign in here. In demo mode, as one of the demo's people. */
export const SignInWays = z.object({
  demo: z.array(Person).nullable(),
  /** By a provider of OpenID Connect: how the button names it. */
  provider: z.object({ name: z.string() }).nullable(),
});
export type SignInWays = z.infer<typeof SignInWays>;

/** The issuer of the demo's own identities. */
export const demoIssuer = 'demo';

export const DemoSignIn = z.strictObject({ person: z.string().min(1).max(80) });

/** One browser on which a person is signed in. */
export const SignIn = z.object({
  id: z.string(),
  device: z.string(),
  beganAt: Instant,
  usedAt: Instant,
  current: z.boolean(),
});
export type SignIn = z.infer<typeof SignIn>;

export const SignIns = z.object({ signIns: z.array(SignIn) });

/** Where the browser goes on to, to sign out at the provider as well. */
export const WayOut = z.object({ next: z.url() });
