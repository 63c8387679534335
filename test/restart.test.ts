import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Db, openDatabase } from '../api/db.ts';
import { demoPeople } from '../api/demo/people.ts';
import { freePort } from './free-port.ts';
import { root } from './house.ts';
import { tempFolder } from './temp-folder.ts';

const evening = 'queues-we-have-known';
const writers = demoPeople.slice(2, 8);
/** 409: the directory asked before, and was not answered; 404: so did a guest, whose link counts once. */
const fine = [200, 201, 303, 409, 404];

/** What was written here, and what would be left of it if it were written in part. */
const counts = `SELECT
  (SELECT count(*) FROM signups s JOIN events e ON e.id = s.event JOIN people p ON p.id = s.person
   WHERE e.slug = '${evening}' AND p.slug IN (${writers.map(({ slug }) => `'${slug}'`)})) AS signups,
  (SELECT count(*) FROM scim_users WHERE user_name LIKE 'restart%') AS users,
  (SELECT count(*) FROM guests WHERE mail LIKE 'restart%') AS guests,
  (SELECT count(*) FROM signups s JOIN guests g ON g.person = s.person
   WHERE g.mail LIKE 'confirm%') AS confirmed`;
const inPart = `SELECT
  (SELECT count(*) FROM people WHERE mail LIKE 'restart%@acme.example'
   AND id NOT IN (SELECT person FROM scim_users)) AS users,
  (SELECT count(*) FROM people WHERE mail LIKE 'restart%@elsewhere.example'
   AND id NOT IN (SELECT person FROM guests)) AS guests,
  (SELECT count(*) FROM guests WHERE mail LIKE 'restart%'
   AND person NOT IN (SELECT person FROM mails)) AS mails,
  (SELECT count(*) FROM guest_keys k JOIN guests g ON g.person = k.person
   WHERE g.mail LIKE 'confirm%' AND k.what = 'confirm'
   AND (k.used_at IS NULL) = EXISTS (SELECT 1 FROM signups s WHERE s.person = k.person)) AS keys`;

test('a process that is killed in the middle of writing loses nothing that it answered', async () => {
  const data = tempFolder();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const db = () => openDatabase({ url: pathToFileURL(join(data, 'potluck.db')).href });
  let child = await started(port, data);
  onTestFinished(() => void child.kill('SIGKILL'));

  const admin = await signedIn(origin, 'henrike-vollmer');
  const made = await ask(origin, 'PUT', '/api/scim-tokens/restart000000000', { cookie: admin });
  const { token } = JSON.parse(made.text) as { token: string };
  const cookies = await Promise.all(writers.map(({ slug }) => signedIn(origin, slug)));
  for (const at of writers.keys()) {
    await ask(origin, 'POST', `/open/${evening}/requests`, guest(`confirm${at}`));
  }
  const found = expect.poll(() => linksThatConfirm(db), { timeout: 30_000 });
  await found.toHaveLength(writers.length);
  const links = await linksThatConfirm(db);
  const writes = cookies.flatMap((cookie, at) => [
    () => ask(origin, 'PUT', `/api/events/${evening}/signup`, { cookie }),
    () => ask(origin, 'POST', '/scim/v2/Users', scimUser(token, at)),
    () => ask(origin, 'POST', `/open/${evening}/requests`, guest(`restart${at}`)),
    () => ask(origin, 'POST', links[at] ?? '', {}),
  ]);

  const answered = new Set<number>();
  for (const kills of [4, 12]) {
    const ended = once(child, 'exit');
    const left = writes.flatMap((write, at) => (answered.has(at) ? [] : [{ write, at }]));
    await Promise.all(
      left.map(async ({ write, at }) => {
        const answer = await write().catch(() => undefined);
        if (answer === undefined) return;
        expect(answer.status, answer.text).toBeOneOf(fine);
        answered.add(at);
        if (answered.size >= kills) child.kill('SIGKILL');
      }),
    );
    child.kill('SIGKILL');
    await ended;
    const kept = await db();
    expect(await kept.read('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(await kept.read('PRAGMA foreign_key_check')).toEqual([]);
    expect(await kept.read(inPart)).toEqual([{ users: 0, guests: 0, mails: 0, keys: 0 }]);
    const count = await kept.readOne(counts);
    const least = (kind: number) => [...answered].filter((at) => at % 4 === kind).length;
    expect(count?.signups).toBeGreaterThanOrEqual(least(0));
    expect(count?.users).toBeGreaterThanOrEqual(least(1));
    expect(count?.guests).toBeGreaterThanOrEqual(least(2));
    expect(count?.confirmed).toBeGreaterThanOrEqual(least(3));
    kept.close();
    child = await started(port, data);
  }

  // Whatever was not answered is sent again, and then all is there once.
  for (const write of writes) expect((await write()).status).toBeOneOf(fine);
  const kept = await db();
  onTestFinished(() => kept.close());
  expect(await kept.read(counts)).toEqual([{ signups: 6, users: 6, guests: 6, confirmed: 6 }]);
}, 120_000);

type Said = { cookie?: string; token?: string; type?: string; body?: string };

async function ask(origin: string, method: string, path: string, said: Said) {
  const { cookie, token, type, body } = said;
  const answer = await fetch(`${origin}${path}`, {
    ...{ method, redirect: 'manual' },
    headers: {
      ...{ origin, 'sec-fetch-site': 'same-origin' },
      ...(cookie && { cookie }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(type && { 'content-type': type }),
    },
    ...(body && { body }),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function signedIn(origin: string, person: string): Promise<string> {
  const body = JSON.stringify({ person });
  const { headers } = await ask(origin, 'POST', '/api/sign-in', { type: 'application/json', body });
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

const scimUser = (token: string, at: number): Said => ({
  ...{ token, type: 'application/scim+json' },
  body: JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    ...{ userName: `restart${at}@acme.example`, displayName: `New ${at}`, active: true },
    emails: [{ value: `restart${at}@acme.example`, primary: true }],
  }),
});

const guest = (name: string): Said => ({
  type: 'application/x-www-form-urlencoded',
  body: `${new URLSearchParams({ name, mail: `${name}@elsewhere.example` })}`,
});

/** The paths in the mails to those who are to confirm, as far as these are written. */
async function linksThatConfirm(open: () => Promise<Db>): Promise<string[]> {
  const db = await open();
  const mails = await db.read(
    `SELECT m.message ->> '$.text' AS text FROM mails m JOIN guests g ON g.person = m.person
     WHERE g.mail LIKE 'confirm%' AND m.message IS NOT NULL`,
  );
  db.close();
  return mails.flatMap(({ text }) => /\/open\/\S+\/confirm\/\S+/.exec(`${text}`)?.[0] ?? []);
}

/** The service as `npm start` runs it, once it answers. */
async function started(port: number, data: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'api/main.ts')], {
    env: { PORT: `${port}`, POTLUCK_DATA: data, POTLUCK_LOG: 'error' },
    stdio: 'ignore',
  });
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 60_000, interval: 50 }).toBe(true);
  return child;
}
