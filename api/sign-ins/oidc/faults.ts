import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { Trouble } from './rules.ts';
import { SignInTrouble } from './trouble.ts';

/** What the provider answers when it is itself in trouble (RFC 6749, 4.1.2.1). */
const passing = ['server_error', 'temporarily_unavailable'];

const troubleOfCode: Record<string, Trouble> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clock',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'issuer',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'issuer',
  OAUTH_KEY_SELECTION_FAILED: 'issuer',
  OAUTH_INVALID_RESPONSE: 'issuer',
  OAUTH_INVALID_SERVER_METADATA: 'set-up',
  OAUTH_MISSING_SERVER_METADATA: 'set-up',
};

/** Runs a step with the provider. Throws SignInTrouble for whatever becomes of it but an answer. */
export async function tryAt<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SignInTrouble) throw error;
    throw new SignInTrouble(troubleOf(error), error);
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof AuthorizationResponseError) return saidOnTheWay(error.error);
  // The code was used, is too old, or was meant for another client.
  if (error instanceof ResponseBodyError) {
    if (error.error === 'invalid_grant') return 'late';
    return passing.includes(error.error) ? 'provider-down' : 'set-up';
  }
  if (error instanceof WWWAuthenticateChallengeError) return 'set-up';
  // A network that fails, a time limit, a proxy's error page: nobody was reached.
  if (error instanceof ClientError) return troubleOfCode[error.code ?? ''] ?? 'provider-down';
  return 'provider-down';
}

function saidOnTheWay(error: string): Trouble {
  if (passing.includes(error)) return 'provider-down';
  const byPerson = ['access_denied', 'login_required', 'interaction_required', 'consent_required'];
  return byPerson.includes(error) ? 'cancelled' : 'set-up';
}
