import type { Context } from 'hono';
import { newId } from '../../id.ts';
import { type Env, refused, route } from '../../route.ts';
import { instant, Zone } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { giveToken, shownHash } from '../cookie.ts';
import { deviceOf, ownAddress, signInEnds } from '../rules.ts';
import { hashOf, newToken } from '../token.ts';
import { checksOf, giveSecret, secretOf } from './attempt.ts';
import { logoutIn, notOurs } from './logout.ts';
import type { Answered } from './provider.ts';
import { attemptMs, dutiesFor, newcomerIn, roleFor, slugFor, verifiedMail } from './rules.ts';
import { Callback, LogoutToken, Setting } from './schema.ts';
import {
  type Attempt,
  beginAttempt,
  endByProvider,
  signInByProvider,
  takeAttempt,
} from './store.ts';
import { SignInTrouble } from './trouble.ts';

const onward = { 303: { description: 'On to the next page' } };

const setOut = route({
  act: 'sign-in.begin',
  method: 'get',
  path: '/sign-in/provider',
  summary: 'Go to the provider to sign in, and come back to where one was',
  request: { query: Setting },
  responses: onward,
});

const comeBack = route({
  act: 'sign-in.begin',
  method: 'get',
  path: '/sign-in/callback',
  summary: 'Come back from the provider',
  request: { query: Callback },
  responses: onward,
});

const backChannel = route({
  act: 'sign-in.end-by-provider',
  method: 'post',
  path: '/sign-in/back-channel',
  summary: 'The provider ends sign-ins (OpenID Connect Back-Channel Logout 1.0)',
  request: {
    body: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: LogoutToken } },
    },
  },
  responses: { 200: { description: 'They are ended' } },
});

/** Signing in and out by a provider of OpenID Connect. */
export const providerSignIns = newRoutes()
  .openapi(setOut, async (c) => {
    const { db, now, origin, provider } = c.var.portal;
    const { from, zone = '' } = c.req.valid('query');
    const back = ownAddress(from, origin);
    if (!provider) return c.redirect('/sign-in/', 303);
    try {
      const secret = giveSecret(c);
      const checks = checksOf(secret, newToken());
      const way = await provider.way(checks);
      await beginAttempt(db, {
        ...{ state: hashOf(checks.state), browser: hashOf(secret), back },
        zone: Zone.safeParse(zone).success ? zone : '',
        now: instant(now()),
        endsAt: instant(new Date(now().getTime() + attemptMs)),
      });
      return c.redirect(way.href, 303);
    } catch (error) {
      return toTrouble(c, error, back);
    }
  })
  .openapi(comeBack, async (c) => {
    const { db, now, origin, provider } = c.var.portal;
    const { state = '' } = c.req.valid('query');
    if (!provider) return c.redirect('/sign-in/', 303);
    let back = '/';
    try {
      const attempt = await takeAttempt(db, { state: hashOf(state), now: instant(now()) });
      const secret = secretOf(c);
      if (!attempt || !secret || attempt.browser !== hashOf(secret))
        throw new SignInTrouble('late');
      back = attempt.back;
      const { pathname, search } = new URL(c.req.url);
      const address = new URL(pathname + search, origin);
      const answered = await provider.answered(address, checksOf(secret, state));
      await welcome(c, answered, attempt);
      return c.redirect(back, 303);
    } catch (error) {
      return toTrouble(c, error, back);
    }
  })
  .openapi(backChannel, async (c) => {
    const { log, portal, requestId } = c.var;
    const { db, now, provider } = portal;
    const logout = await logoutIn(provider, c.req.valid('form').logout_token, now());
    const counted = logout && (await endByProvider(db, { ...logout, request: requestId }));
    if (!logout || !counted) {
      log.warn({ requestId }, 'a logout token did not count');
      return refused(c, notOurs);
    }
    const { issuer, subject, sid } = logout;
    log.info({ requestId, issuer, subject, sid }, 'signed out by the provider');
    return c.body(null, 200);
  });

/** Signs in whoever came back. Throws SignInTrouble for who is not let in. */
async function welcome(c: Context<Env>, answered: Answered, { zone }: Attempt): Promise<void> {
  const { db, now, provider } = c.var.portal;
  const { issuer, claims, idToken, sid } = answered;
  const role = provider && roleFor(claims, provider.settings);
  if (role === 'none') throw new SignInTrouble('not-let-in');
  const { name, mail, zone: said } = newcomerIn(claims);
  const token = newToken();
  const isIn = await signInByProvider(db, {
    ...{ issuer, subject: claims.sub, sid, idToken, name, mail, role: role ?? null },
    verified: (verifiedMail(claims) ?? '').toLowerCase(),
    duties: (provider && dutiesFor(claims, provider.settings)) ?? null,
    ...{ hash: hashOf(token), formerHash: shownHash(c) ?? '' },
    ...{ id: newId(now()), slug: slugFor(name) },
    zone: Zone.safeParse(said).success && said ? said : zone || 'UTC',
    device: deviceOf(c.req.header('user-agent') ?? ''),
    now: instant(now()),
    endsAt: instant(signInEnds(now(), now())),
  });
  if (!isIn) throw new SignInTrouble('left');
  c.var.log.info({ requestId: c.var.requestId, issuer, subject: claims.sub }, 'signed in');
  giveToken(c, token);
}

/** To the page that says what is the matter. The provider's own words go to the log alone. */
function toTrouble(c: Context<Env>, error: unknown, back: string) {
  if (!(error instanceof SignInTrouble)) throw error;
  const { requestId, log } = c.var;
  const cause = error.cause instanceof Error ? error.cause : undefined;
  log.warn({ requestId, trouble: error.trouble, why: cause?.message }, 'sign-in came to nothing');
  const told = new URLSearchParams({ from: back, request: requestId });
  return c.redirect(`/sign-in/${error.trouble}/?${told}`, 303);
}
