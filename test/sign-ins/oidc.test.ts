import { generateKeyPair } from 'jose';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { OidcSettings } from '../../api/sign-ins/oidc/config.ts';
import { openProvider } from '../../api/sign-ins/oidc/provider.ts';
import { browserWith } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { clientId, clientSecret, follow, startProvider, type Who } from './provider.ts';

const origin = 'http://localhost:4321';

type Setting = Partial<OidcSettings> & { said?: string; aheadMs?: number; answerS?: number };

/** Potluck with a real provider beside it, and a browser that has been nowhere. */
async function opened({ said, aheadMs = 0, answerS = 5, ...more }: Setting = {}) {
  const idp = await startProvider({ origin, ...(said && { issuer: said }) });
  onTestFinished(idp.stop);
  const clock = { aheadMs };
  const now = () => new Date(Date.now() + clock.aheadMs);
  const { portal, db } = await openPortal({ now, demo: false });
  const settings: OidcSettings = {
    ...{ issuer: idp.issuer, clientId, clientSecret, name: 'Acme', scopes: 'openid profile email' },
    ...{ groupsClaim: 'groups', roles: [], admins: [], ...more },
  };
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const provider = openProvider(settings, { origin, now, answerS });
  const app = createApp({ ...portal, provider }, { log });
  const ask = (address: string, cookie = '') =>
    app.request(new URL(address, origin).href, { headers: { cookie } });
  /** What the browser shows after going to the provider: its cookie, and where it is sent. */
  const setOut = async (from = '/talks/', cookie = '') => {
    const query = new URLSearchParams({ from, zone: 'Europe/Lisbon' });
    const answer = await ask(`/api/sign-in/provider?${query}`, cookie);
    const location = answer.headers.get('location') ?? '';
    return { location, cookie: cookieOf(answer) || cookie };
  };
  const comeBack = async (address: string, cookie: string) => {
    const answer = await ask(address, cookie);
    return { location: answer.headers.get('location') ?? '', cookie: cookieOf(answer) };
  };
  const signIn = async (who?: Who, from?: string) => {
    if (who) idp.state.who = who;
    const out = await setOut(from);
    return comeBack(await follow(out.location, origin), out.cookie);
  };
  const me = async (cookie: string) => (await browserWith(app, cookie).get('/me')).body;
  return { idp, app, db, clock, lines, setOut, comeBack, signIn, me };
}

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
const trouble = (name: string) => expect.stringMatching(new RegExp(`^/sign-in/${name}/\\?from=`));
const back = async (location: string) => follow(location, origin);

test('whoever comes first is a person with the name, mail and zone of the provider, and is back', async () => {
  const { signIn, me, db } = await opened();
  const claims = {
    sub: '4711',
    name: 'Ada Lindqvist',
    email: 'ada@acme.example',
    zoneinfo: 'Europe/Berlin',
  };
  const there = await signIn(claims, '/talks/?kind=talk');
  expect(there.location).toBe('/talks/?kind=talk');
  const person = {
    slug: 'ada-lindqvist',
    name: 'Ada Lindqvist',
    zone: 'Europe/Berlin',
    role: 'member',
  };
  expect(await me(there.cookie)).toMatchObject({ person, demo: false });
  expect(await db.read('SELECT subject, mail FROM identities JOIN people ON id = person')).toEqual([
    { subject: '4711', mail: 'ada@acme.example' },
  ]);
  // Nothing of the way is left, and nothing that was sent to the provider is kept.
  expect(await db.read('SELECT * FROM sign_in_attempts')).toEqual([]);
});

test('whom a table brought is that person at the first sign-in, by an address that is vouched for', async () => {
  const { signIn, me, db } = await opened();
  await db.write(
    `INSERT INTO people (id, slug, kind, role, name, zone, mail, joined_at)
     VALUES ('brought', 'nova', 'staff', 'member', 'Nova', 'UTC', 'nova@acme.example',
       '2026-11-20T09:00:00.000Z')`,
  );
  const claims = { name: 'Nova Newcomer', email: 'Nova@acme.example' };
  const other = await signIn({ ...claims, sub: '1', email_verified: false });
  expect(await me(other.cookie)).toMatchObject({ person: { slug: 'nova-newcomer' } });
  const there = await signIn({ ...claims, sub: '2', email_verified: true });
  expect(await me(there.cookie)).toMatchObject({ person: { slug: 'nova' } });
  // Once they are known, the address says nothing any more.
  const third = await signIn({ ...claims, sub: '3', email_verified: true });
  expect(await me(third.cookie)).toMatchObject({ person: { slug: 'nova-newcomer-2' } });
});

test('the subject says who somebody is: not the name, not the mail', async () => {
  const { signIn, me } = await opened();
  const same = { name: 'Ada Lindqvist', email: 'ada@acme.example' };
  await signIn({ sub: 'one', ...same });
  const other = await signIn({ sub: 'two', ...same });
  expect(await me(other.cookie)).toMatchObject({ person: { slug: 'ada-lindqvist-2' } });
  const again = await signIn({ sub: 'one', name: 'Ada Byron' });
  const person = { slug: 'ada-lindqvist', name: 'Ada Byron', zone: 'Europe/Lisbon' };
  expect(await me(again.cookie)).toMatchObject({ person });
});

test('groups give roles at each sign-in, and who is in none is not let in', async () => {
  const roles = [
    { group: 'staff', role: 'member' as const },
    { group: 'platform', role: 'admin' as const },
  ];
  const { signIn, me, app, db } = await opened({ roles, admins: ['root@acme.example'] });
  const ada = { sub: 'ada', name: 'Ada' };
  const admin = await signIn({ ...ada, groups: ['staff', 'platform'] });
  expect(await me(admin.cookie)).toMatchObject({ person: { role: 'admin' } });
  const member = await signIn({ ...ada, groups: ['staff'] });
  expect(await me(member.cookie)).toMatchObject({ person: { role: 'member' } });
  // What was an admin's browser is a member's from the next request on.
  expect(await me(admin.cookie)).toMatchObject({ person: { role: 'member' } });
  // What a group of the directory (SCIM) made of somebody, only that takes.
  await db.write(`INSERT INTO role_grants (person, role, source, at)
    SELECT id, 'admin', 'scim', joined_at FROM people WHERE slug = 'ada'`);
  await db.write(`UPDATE people SET role = 'admin' WHERE slug = 'ada'`);
  const still = await signIn({ ...ada, groups: ['staff'] });
  expect(await me(still.cookie)).toMatchObject({ person: { role: 'admin' } });
  expect((await signIn({ sub: 'eve', name: 'Eve', groups: [] })).location).toEqual(
    trouble('not-let-in'),
  );
  const root = { sub: 'root', name: 'Root', email: 'root@acme.example' };
  expect((await signIn(root)).location).toEqual(trouble('not-let-in'));
  const vouched = await signIn({ ...root, email_verified: true });
  expect(await me(vouched.cookie)).toMatchObject({ person: { role: 'admin' } });
  expect((await browserWith(app, '').get('/sign-in')).body).toEqual({
    demo: null,
    provider: { name: 'Acme' },
  });
});

test('the way back is good once, and only in the browser that went', async () => {
  const { setOut, comeBack, me } = await opened();
  const out = await setOut();
  const address = await back(out.location);
  expect((await comeBack(address, '')).location).toEqual(trouble('late'));
  const anew = await setOut();
  const good = await back(anew.location);
  expect((await comeBack(good, out.cookie)).location).toEqual(trouble('late'));
  const third = await setOut();
  const way = await back(third.location);
  const first = await comeBack(way, third.cookie);
  expect(first.location).toBe('/talks/');
  expect((await comeBack(way, third.cookie)).location).toEqual(trouble('late'));
  expect(await me(first.cookie)).toMatchObject({ person: { name: 'Ada Lindqvist' } });
  expect((await comeBack('/api/sign-in/callback?code=x&state=y', third.cookie)).location).toEqual(
    trouble('late'),
  );
});

test('two tabs go to the provider, and both come back', async () => {
  const { setOut, comeBack } = await opened();
  const one = await setOut('/talks/');
  const two = await setOut('/playbooks/', one.cookie);
  expect((await comeBack(await back(one.location), one.cookie)).location).toBe('/talks/');
  expect((await comeBack(await back(two.location), two.cookie)).location).toBe('/playbooks/');
});

test('what takes too long is over', async () => {
  const { setOut, comeBack, clock, db } = await opened();
  const out = await setOut();
  const address = await back(out.location);
  clock.aheadMs = 15 * 60_000;
  expect((await comeBack(address, out.cookie)).location).toEqual(trouble('late'));
  await setOut();
  expect(await db.read('SELECT 1 FROM sign_in_attempts')).toHaveLength(1);
});

test('a code that is used or too old is said to be so', async () => {
  const { setOut, comeBack, idp } = await opened();
  const out = await setOut();
  const address = await back(out.location);
  const code = await idp.provider.AuthorizationCode.find(
    new URL(address).searchParams.get('code') ?? '',
  );
  await code?.destroy();
  expect((await comeBack(address, out.cookie)).location).toEqual(trouble('late'));
});

test('who stops at the provider is told that nothing happened, and where they were', async () => {
  const { signIn, db } = await opened();
  const { location, cookie } = await signIn('cancel', '/topics/');
  expect(location).toEqual(trouble('cancelled'));
  expect(new URL(location, origin).searchParams.get('from')).toBe('/topics/');
  expect(cookie).toBe('');
  expect(await db.read('SELECT 1 FROM people')).toEqual([]);
});

test('an answer of another issuer signs nobody in', async () => {
  const { setOut, comeBack, db } = await opened();
  const out = await setOut();
  const mixed = new URL(await back(out.location));
  mixed.searchParams.set('iss', 'https://elsewhere.example');
  expect((await comeBack(mixed.href, out.cookie)).location).toEqual(trouble('issuer'));
  expect(await db.read('SELECT 1 FROM people')).toEqual([]);
  const other = await opened({ said: 'http://localhost:1' });
  expect((await other.setOut()).location).toEqual(trouble('issuer'));
});

test('a minute between the clocks does not matter, and two hours do', async () => {
  const near = await opened({ aheadMs: 50_000 });
  expect((await near.signIn()).location).toBe('/talks/');
  const far = await opened({ aheadMs: 2 * 60 * 60_000 });
  expect((await far.signIn()).location).toEqual(trouble('clock'));
});

test('a provider that is down or fails is said to be so, and is asked again', async () => {
  const { setOut, comeBack, signIn, idp, me } = await opened();
  idp.state.down = true;
  expect((await setOut()).location).toEqual(trouble('provider-down'));
  idp.state.down = false;
  const out = await setOut();
  const address = await back(out.location);
  idp.state.down = true;
  expect((await comeBack(address, out.cookie)).location).toEqual(trouble('provider-down'));
  idp.state.down = false;
  expect(await me((await signIn()).cookie)).toMatchObject({ person: {} });
});

test('a provider that is too slow is not waited for', async () => {
  const { setOut, comeBack, idp } = await opened({ answerS: 1.5 });
  const out = await setOut();
  const address = await back(out.location);
  idp.state.delayMs = 3_000;
  expect((await comeBack(address, out.cookie)).location).toEqual(trouble('provider-down'));
});

test('a client that the provider does not know is not the person’s fault', async () => {
  const { signIn } = await opened({ clientSecret: 'another' });
  expect((await signIn()).location).toEqual(trouble('set-up'));
});

test('whoever left is not let in, and is out at once', async () => {
  const { signIn, me, db } = await opened();
  const { cookie } = await signIn();
  await db.write(`UPDATE people SET left_at = '2026-11-21T09:00:00.000Z'`);
  expect(await me(cookie)).toMatchObject({ person: null });
  expect((await signIn()).location).toEqual(trouble('left'));
});

test('nobody is led away after signing in', async () => {
  const { setOut, db } = await opened();
  const elsewhere = [
    ...['https://evil.example/', '//evil.example/', '/\\evil.example', '/\t/evil.example'],
    ...['javascript:1', '/api/sign-in/provider', '/sign-in/', ''],
  ];
  for (const from of elsewhere) await setOut(from);
  const backs = await db.read('SELECT back FROM sign_in_attempts');
  expect(backs.map(({ back }) => back)).toEqual(elsewhere.map(() => '/'));
});

test('signing out leads to the provider, with the hint of who goes', async () => {
  const { signIn, app, me, idp } = await opened();
  const { cookie } = await signIn();
  const out = await browserWith(app, cookie).delete('/sign-in');
  const next = new URL((out.body as { next: string }).next);
  expect(next.origin).toBe(idp.issuer);
  expect(next.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/`);
  expect(next.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(await me(cookie)).toMatchObject({ person: null });
  expect((await browserWith(app, cookie).delete('/sign-in')).status).toBe(204);
  const again = await signIn();
  idp.state.down = true;
  expect((await browserWith(app, again.cookie).delete('/sign-ins')).status).toBe(200);
  expect(await me(again.cookie)).toMatchObject({ person: null });
});

test('who signed in and who did not stands in the log, without what lets one in', async () => {
  const { signIn, idp, lines, app, db } = await opened();
  const { cookie } = await signIn({ sub: 'ada', name: 'Ada' });
  await signIn('cancel');
  await app.request(`${origin}/api/sign-in/back-channel`, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: 'no token' }),
  });
  const said = lines.map((line) => JSON.parse(line));
  expect(said).toMatchObject([
    { msg: 'signed in', issuer: idp.issuer, subject: 'ada', requestId: expect.any(String) },
    { msg: 'sign-in came to nothing', trouble: 'cancelled' },
    { msg: 'a logout token did not count' },
  ]);
  const row = await db.readOne('SELECT id_token AS idToken FROM provider_sign_ins');
  const token = cookie.match(/potluck=([^;]+)/)?.[1];
  expect(token).toHaveLength(43);
  for (const secret of [String(row?.idToken), String(token)]) {
    expect(lines.join('')).not.toContain(secret);
  }
});

test('the provider ends the sign-ins of a session or a person, once, and nobody else’s', async () => {
  const { signIn, me, app, idp, db } = await opened();
  const tell = async (token: string) => {
    const answer = await app.request(`${origin}/api/sign-in/back-channel`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }),
    });
    return answer.status;
  };
  const isIn = async (cookie: string) => (await me(cookie)) as { person: unknown };
  const one = await signIn({ sub: 'ada', name: 'Ada' });
  const two = await signIn({ sub: 'ada', name: 'Ada' });
  const other = await signIn({ sub: 'bela', name: 'Bela' });
  const stranger = (await generateKeyPair('ES256')).privateKey;
  const { logoutToken } = idp;
  const wrong = [
    await logoutToken({ sub: 'ada' }, stranger),
    await logoutToken({ sub: 'ada', iss: 'https://elsewhere.example' }),
    await logoutToken({ sub: 'ada', aud: 'another' }),
    await logoutToken({ sub: 'ada', events: {} }),
    await logoutToken({ sub: 'ada', nonce: 'x' }),
    await logoutToken({ sub: 'ada', jti: '' }),
    await logoutToken({ sub: 'ada', iat: Math.floor(Date.now() / 1000) - 3_600 }),
    await logoutToken({}),
    await logoutToken({ sub: 'ada' }, undefined, 'JWT'),
    'no token',
  ];
  for (const token of wrong) expect(await tell(token)).toBe(400);
  expect(await isIn(one.cookie)).not.toMatchObject({ person: null });

  const row = await db.readOne('SELECT sid FROM provider_sign_ins LIMIT 1');
  expect(row?.sid).toEqual(expect.any(String));
  const sids = await db.read(`SELECT p.sid FROM provider_sign_ins p WHERE subject = 'ada'`);
  expect(await tell(await logoutToken({ sid: String(sids[0]?.sid) }))).toBe(200);
  const left = [await isIn(one.cookie), await isIn(two.cookie)];
  expect(left.filter(({ person }) => person)).toHaveLength(1);

  const token = await logoutToken({ sub: 'ada' });
  expect(await tell(token)).toBe(200);
  expect(await isIn(one.cookie)).toMatchObject({ person: null });
  expect(await isIn(two.cookie)).toMatchObject({ person: null });
  const three = await signIn({ sub: 'ada', name: 'Ada' });
  expect(await tell(token)).toBe(400);
  expect(await isIn(three.cookie)).not.toMatchObject({ person: null });
  expect(await isIn(other.cookie)).not.toMatchObject({ person: null });
});
