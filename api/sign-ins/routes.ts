import { Me } from '../people/schema.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { giveToken, shownHash, takeToken } from './cookie.ts';
import { absenceRefusal, demoOffRefusal, deviceOf, signInEnds } from './rules.ts';
import { DemoSignIn, demoIssuer, SignIns, SignInWays } from './schema.ts';
import { beginSignIn, endAllSignIns, endSignIn, peopleKnownTo, signInsOf } from './store.ts';
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
  responses: { 204: { description: 'Signed out' } },
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
  responses: { 204: { description: 'Signed out on every browser' } },
});

/** How people sign in and out, and on which browsers. */
export const signIns = newRoutes()
  .openapi(readWays, async (c) => {
    const { db, demo } = c.var.portal;
    return c.json({ demo: demo ? await peopleKnownTo(db, demoIssuer) : null }, 200);
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
    if (hash) await endSignIn(c.var.portal.db, hash);
    takeToken(c);
    return c.body(null, 204);
  })
  .openapi(readSignIns, async (c) => {
    const { asker, portal } = c.var;
    const who = { person: asker?.id ?? '', hash: shownHash(c) ?? '' };
    const signIns = await signInsOf(portal.db, { ...who, now: instant(portal.now()) });
    return c.json({ signIns }, 200);
  })
  .openapi(signOutEverywhere, async (c) => {
    const { asker, portal } = c.var;
    await endAllSignIns(portal.db, asker?.id ?? '');
    takeToken(c);
    return c.body(null, 204);
  });
