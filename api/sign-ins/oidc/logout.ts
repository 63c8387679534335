import type { Refusal } from '../../refusal.ts';
import { instant } from '../../time.ts';
import type { Provider } from './provider.ts';
import { clockToleranceS, logoutTokenMs, saysLogout } from './rules.ts';
import type { Logout } from './store.ts';

export const notOurs: Refusal = {
  code: 'malformed',
  message: 'This is no logout token of the provider for Potluck, or it counted already.',
};

/**
 * Whose sign-ins a token ends, once it is proven to be the provider's. Undefined: it is not, or
 * not one for this (OpenID Connect Back-Channel Logout 1.0, 2.6).
 */
export async function logoutIn(
  provider: Provider | undefined,
  token: string,
  now: Date,
): Promise<Omit<Logout, 'request'> | undefined> {
  const read = await provider?.logout(token).catch(() => undefined);
  const said = read && saysLogout(read.payload);
  if (!said) return undefined;
  const age = now.getTime() - said.iat * 1_000;
  if (age > logoutTokenMs || age < -clockToleranceS * 1_000) return undefined;
  // It is known again for as long as it would be taken.
  const endsAt = instant(new Date(now.getTime() + logoutTokenMs + 2 * clockToleranceS * 1_000));
  const { jti, sid, subject } = said;
  return { issuer: read.issuer, jti, sid, subject, now: instant(now), endsAt };
}
