import type { Context } from 'hono';
import { z } from 'zod';
import { Me } from '../people/schema.ts';
import { body, type Env, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { giveToken, shownHash, takeToken } from './cookie.ts';
import { idTokenOf } from './oidc/store.ts';
import { absenceRefusal, demoOffRefusal, deviceOf, signInEnds } from './rules.ts';
import { DemoSignIn, demoIssuer, SignIns, SignInWays, WayOut } from './schema.ts';
import {
  beginSignIn,
  endAllSignIns,
  endOneSignIn,
  endSignIn,
  peopleKnownTo,
  signInsOf,
} from './store.ts';
import { hashOf, newToken } from './token.ts';

const readWays = route({
  act: 'sign-in.begin',
  method: 'get',
  path: '/sign-in',
  summary: 'How one can sign in here',
  responses: { 200: json(SignInWays, 'The ways to sign in') },
});

const signIn = route({
  act: 'sign-in.begin',
  method: 'post',
  path: '/sign-in',
  summary: 'Sign in on this browser as one of the demo’s people',
  request: { body: body(DemoSignIn) },
  responses: { 200: json(Me, 'Who is signed in now; the token is in the cookie') },
});

const signOut = route({
  act: 'sign-in.end',
  method: 'delete',
  path: '/sign-in',
  summary: 'Sign out on this browser',
  responses: {
    200: json(WayOut, 'Signed out here; the provider is signed out of at this address'),
    204: { description: 'Signed out' },
  },
});

const readSignIns = route({
  act: 'sign-in.list',
  method: 'get',
  path: '/sign-ins',
  summary: 'The browsers on which I am signed in',
  responses: { 200: json(SignIns, 'The latest used first') },
});

const signOutEverywhere = route({
  act: 'sign-in.end-all',
  method: 'delete',
  path: '/sign-ins',
  summary: 'Sign out everywhere',
  responses: {
    200: json(WayOut, 'Signed out of every browser; the provider is signed out of here'),
    204: { description: 'Signed out on every browser' },
  },
});

const signOutOthers = route({
  act: 'sign-in.end-all',
  method: 'delete',
  path: '/sign-ins/others',
  summary: 'Sign out on all browsers but this one',
  responses: { 204: { description: 'Signed out on the others' } },
});

const signOutOne = route({
  act: 'sign-in.end-all',
  method: 'delete',
  path: '/sign-ins/{signIn}',
  summary: 'Sign out on one of my browsers',
  request: { params: z.object({ signIn: z.string().max(80) }) },
  responses: { 204: { description: 'Signed out there' } },
});

/** How people sign in and out, and on which browsers. */
export const signIns = newRoutes()
  .openapi(readWays, async (c) => {
    const { db, demo, provider } = c.var.portal;
    const people = demo ? await peopleKnownTo(db, demoIssuer) : null;
    return c.json(
      { demo: people, provider: provider ? { name: provider.settings.name } : null },
      200,
    );
  })
  .openapi(signIn, async (c) => {
    const { db, demo, now } = c.var.portal;
    if (!demo) return refused(c, demoOffRefusal);
    const token = newToken();
    const me = await beginSignIn(db, {
      hash: hashOf(token),
      formerHash: shownHash(c) ?? '',
      issuer: demoIssuer,
      subject: c.req.valid('json').person,
      device: deviceOf(c.req.header('user-agent') ?? ''),
      now: instant(now()),
      endsAt: instant(signInEnds(now(), now())),
    });
    if (!me) return refused(c, absenceRefusal);
    giveToken(c, token);
    return c.json({ ...me, demo }, 200);
  })
  .openapi(signOut, async (c) => {
    const hash = shownHash(c);
    const next = await wayOut(c, hash);
    if (hash) await endSignIn(c.var.portal.db, hash);
    takeToken(c);
    return next ? c.json({ next }, 200) : c.body(null, 204);
  })
  .openapi(readSignIns, async (c) => {
    const { asker, portal } = c.var;
    const who = { person: asker?.id ?? '', hash: shownHash(c) ?? '' };
    const signIns = await signInsOf(portal.db, { ...who, now: instant(portal.now()) });
    return c.json({ signIns }, 200);
  })
  .openapi(signOutEverywhere, async (c) => {
    const { asker, portal } = c.var;
    const next = await wayOut(c, shownHash(c));
    await endAllSignIns(portal.db, asker?.id ?? '');
    takeToken(c);
    return next ? c.json({ next }, 200) : c.body(null, 204);
  })
  .openapi(signOutOthers, async (c) => {
    await endAllSignIns(c.var.portal.db, c.var.asker?.id ?? '', shownHash(c));
    return c.body(null, 204);
  })
  .openapi(signOutOne, async (c) => {
    const { asker, portal } = c.var;
    const { signIn: id } = c.req.valid('param');
    await endOneSignIn(portal.db, { person: asker?.id ?? '', id });
    return c.body(null, 204);
  });

/** Where this browser signs out at the provider by which it came. Nobody stays in for want of it. */
async function wayOut(c: Context<Env>, hash: string | undefined): Promise<string | undefined> {
  const { db, provider } = c.var.portal;
  if (!provider || !hash) return undefined;
  const idToken = await idTokenOf(db, hash);
  const way = idToken && (await provider.wayOut(idToken).catch(() => undefined));
  return way ? way.href : undefined;
}
