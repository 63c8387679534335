import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import { freePort } from '../free-port.ts';

export const clientId = 'potluck';
export const clientSecret = 'a secret that only the tests know';

/** The claims of whoever signs in at the provider; `cancel`: they do not. */
export type Who = { sub: string; [claim: string]: unknown } | 'cancel';

type Options = {
  /** Where Potluck is reached. */
  origin: string;
  /** What the provider says of itself, if not the truth. */
  issuer?: string;
};

/** It warns of its own adapter, which is what a test wants. */
class Memory extends MemoryAdapter {}

/** A real provider of OpenID Connect on a port of its own; whoever comes is signed in as `who`. */
export async function startProvider({ origin, issuer: said }: Options) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const people = new Map<string, Who>();
  const state = { who: { sub: 'ada', name: 'Ada Lindqvist' } as Who, delayMs: 0, down: false };
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: 'test' };
  const provider = new Provider(said ?? issuer, {
    adapter: Memory,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${origin}/api/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/`],
        backchannel_logout_uri: `${origin}/api/sign-in/back-channel`,
        backchannel_logout_session_required: true,
      },
    ],
    cookies: { keys: ['one', 'two'] },
    claims: {
      openid: ['sub'],
      profile: ['name', 'zoneinfo', 'groups'],
      email: ['email', 'email_verified'],
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: confirmLogout },
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...(people.get(sub) as object) }),
    }),
    loadExistingGrant: async (ctx: Granting) => {
      const { client, session, params } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope(String(params.scope));
      await grant.save();
      return grant;
    },
    fetch: (url: string, init: RequestInit) => fetch(url, init),
  });
  const answer = provider.callback();
  const server = createServer(async (request, response) => {
    if (state.delayMs > 0) await new Promise((done) => setTimeout(done, state.delayMs));
    if (state.down) return response.writeHead(503).end();
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { who } = state;
    if (who === 'cancel') {
      const error = { error: 'access_denied', error_description: 'They went away.' };
      return provider.interactionFinished(request, response, error);
    }
    people.set(who.sub, who);
    return provider.interactionFinished(request, response, { login: { accountId: who.sub } });
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');

  /** A token such as the provider sends to end sign-ins, with whatever is wrong about it. */
  const logoutToken = (more: JWTPayload, key = privateKey, typ = 'logout+jwt'): Promise<string> =>
    new SignJWT({
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      ...{
        iss: issuer,
        aud: clientId,
        jti: crypto.randomUUID(),
        iat: Math.floor(Date.now() / 1000),
      },
      ...more,
    })
      .setProtectedHeader({ alg: 'ES256', typ, kid: 'test' })
      .sign(key);

  return {
    ...{ issuer, provider, state, logoutToken },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Grant = { addOIDCScope(scope: string): void; save(): Promise<unknown> };
type Granting = {
  body: string;
  oidc: {
    provider: { Grant: new (of: object) => Grant };
    client: { clientId: string };
    session: { accountId: string };
    params: { scope: unknown };
  };
};

function confirmLogout(ctx: { body: string }, form: string): void {
  ctx.body = `<!doctype html><html lang="en"><title>Sign out</title><body><h1>Sign out?</h1>
    ${form}<button form="op.logoutForm" name="logout" value="yes">Yes, sign out</button></body>`;
}

/** Follows redirects from an address as a browser does, up to one that begins so. */
export async function follow(from: string, until: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = from;
  for (let step = 0; step < 10 && !address.startsWith(until); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    address = new URL(location, address).href;
  }
  return address;
}
