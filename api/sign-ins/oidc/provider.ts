import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { OidcSettings } from './config.ts';
import { tryAt } from './faults.ts';
import { type Claims, clockToleranceS, isWhole } from './rules.ts';
import { SignInTrouble } from './trouble.ts';

/** What must come back as it went out. */
export type Checks = { state: string; nonce: string; verifier: string };
export type Answered = { issuer: string; claims: Claims; idToken: string; sid: string | null };

/** The provider by which people sign in. Each step throws SignInTrouble when it comes to nothing. */
export type Provider = {
  settings: OidcSettings;
  /** Where the browser goes to sign in. */
  way(checks: Checks): Promise<URL>;
  /** Who came back to this address. */
  answered(address: URL, checks: Checks): Promise<Answered>;
  /** Where the browser goes to sign out there, too; undefined: it has no such place. */
  wayOut(idToken: string): Promise<URL | undefined>;
  /** What a token that ends sign-ins says, once it is the provider's and meant for us. */
  logout(token: string): Promise<{ issuer: string; payload: JWTPayload }>;
};

type Portal = {
  origin: string;
  now: () => Date;
  /** After so many seconds the provider counts as unreachable. */
  answerS?: number;
};
type Known = { config: client.Configuration; keys: ReturnType<typeof createRemoteJWKSet> };

const ANSWER_S = 5;
const KNOWN_MS = 60 * 60_000;

/** Nothing is asked of the provider before somebody signs in: Potluck starts without it. */
export function openProvider(
  settings: OidcSettings,
  { origin, now, answerS = ANSWER_S }: Portal,
): Provider {
  const known = remembered(() => discover(settings, now, answerS), now);
  const redirectUri = `${origin}/api/sign-in/callback`;
  return {
    settings,
    way: async ({ state, nonce, verifier }) => {
      const { config } = await known();
      return client.buildAuthorizationUrl(config, {
        ...{ redirect_uri: redirectUri, scope: settings.scopes, state, nonce },
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    answered: async (address, { state, nonce, verifier }) => {
      const { config } = await known();
      return tryAt(async () => {
        const tokens = await client.authorizationCodeGrant(config, address, {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
          idTokenExpected: true,
        });
        const said = tokens.claims();
        if (!said || !tokens.id_token) throw new SignInTrouble('issuer');
        const asks = !isWhole(said, settings) && config.serverMetadata().userinfo_endpoint;
        const more = asks
          ? await client.fetchUserInfo(config, tokens.access_token, said.sub)
          : undefined;
        return {
          issuer: said.iss,
          claims: { ...more, ...said },
          idToken: tokens.id_token,
          sid: typeof said.sid === 'string' ? said.sid : null,
        };
      });
    },
    wayOut: async (idToken) => {
      const { config } = await known();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, {
        ...{ id_token_hint: idToken, post_logout_redirect_uri: `${origin}/` },
      });
    },
    logout: async (token) => {
      const { config, keys } = await known();
      const { issuer } = config.serverMetadata();
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: settings.clientId,
        // No other token of the provider can be passed off as one that ends sign-ins.
        typ: 'logout+jwt',
        algorithms: asymmetric,
        clockTolerance: clockToleranceS,
        currentDate: now(),
      });
      return { issuer, payload };
    },
  };
}

/** A secret that both know could sign too; only the provider's own keys count. */
const asymmetric = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
];

async function discover(settings: OidcSettings, now: () => Date, answerS: number): Promise<Known> {
  const { issuer, clientId, clientSecret } = settings;
  const server = new URL(issuer);
  const metadata = {
    [client.clockTolerance]: clockToleranceS,
    // The library looks at the machine's clock; ours is handed in.
    [client.clockSkew]: Math.round((now().getTime() - Date.now()) / 1_000),
  };
  const local = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  // How to prove who we are stands in what is discovered, and so is decided on the first use.
  const prove: client.ClientAuth = (as, ...rest) => {
    if (!clientSecret) return client.None()(as, ...rest);
    const ways = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const basic = ways.includes('client_secret_basic');
    const way = basic ? client.ClientSecretBasic : client.ClientSecretPost;
    return way(clientSecret)(as, ...rest);
  };
  const config = await tryAt(() =>
    client.discovery(server, clientId, metadata, prove, {
      timeout: answerS,
      // Tokens come by a connection that is trusted; their signature is looked at all the same.
      execute: [...local, client.enableNonRepudiationChecks],
    }),
  );
  const { jwks_uri: address } = config.serverMetadata();
  if (!address) throw new SignInTrouble('set-up');
  return {
    config,
    keys: createRemoteJWKSet(new URL(address), { timeoutDuration: answerS * 1_000 }),
  };
}

/** Asks once for all who wait, and anew after a while; what was known holds while nobody answers. */
function remembered<T>(ask: () => Promise<T>, now: () => Date): () => Promise<T> {
  let known: { value: T; until: number } | undefined;
  let asking: Promise<T> | undefined;
  return async () => {
    const at = now().getTime();
    if (known && at < known.until) return known.value;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    try {
      known = { value: await asking, until: at + KNOWN_MS };
    } catch (error) {
      if (!known) throw error;
    }
    return known.value;
  };
}
