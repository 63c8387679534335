import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../../api/app.ts';
import { readCatalogue } from '../../api/catalogue.ts';
import { type Db, openDatabase } from '../../api/db.ts';
import { loadDemo } from '../../api/demo/store.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { openFiles } from '../../api/materials/files.ts';
import { migrate } from '../../api/migrate.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { after, monday } from '../cast.ts';
import { aToken, directoryOf, token } from '../scim/stage.ts';
import { changesIn } from './changes.ts';
import { type App, cookieOf } from './fuzz.ts';

/** Who asks, by the role: people of the demo, somebody without a name, and a program. */
export const askers: Record<string, string> = {
  ...{ visitor: '', member: 'hoa-lam', host: 'kofi-boadi', 'check-in': 'leif-sandqvist' },
  ...{ organiser: 'siobhan-mcgettrick', editor: 'ewa-brzezicka', admin: 'henrike-vollmer' },
};

const now = () => monday;
const limits = { readsPerMinute: Infinity, writesPerMinute: Infinity };
const catalogueFile = new URL('../../dist/catalogue.json', import.meta.url);

export type Service = Awaited<ReturnType<typeof open>> & {
  /** Another that nobody has changed. */
  renewed(): Promise<Service>;
  closed(): Promise<void>;
};

/** The demo is made once and then copied, with everybody who asks signed in. */
export async function demo() {
  const root = await mkdtemp(join(tmpdir(), 'potluck-fuzz-'));
  const made = join(root, 'made');
  await mkdir(made);
  const first = await open(made);
  await loadDemo({ db: first.db, now });
  await furnish(first.db, first.app);
  const credentials: Record<string, Record<string, string>> = {
    directory: { authorization: `Bearer ${token}` },
  };
  for (const [role, person] of Object.entries(askers)) {
    credentials[role] = person ? { cookie: await cookieOf(first.app, person) } : {};
  }
  // What is overdue is done at the first look at it, whoever looks.
  for (const { slug } of await first.db.read(
    "SELECT slug FROM events WHERE kind = 'reading-group'",
  )) {
    const path = `http://localhost:4321/api/reading-groups/${slug}`;
    await first.app.request(path, { headers: credentials.member ?? {} });
  }
  first.changes.close();
  first.db.close();
  const copied = async (): Promise<Service> => {
    const folder = await mkdtemp(join(root, 'copy-'));
    await cp(made, folder, { recursive: true });
    const service = await open(folder);
    const closed = async () => {
      service.changes.close();
      service.db.close();
      await rm(folder, { recursive: true });
    };
    return { ...service, closed, renewed: () => closed().then(copied) };
  };
  return { copied, credentials, gone: () => rm(root, { recursive: true }) };
}

/** The whole service on the database of this folder, with what the built site tells it. */
async function open(folder: string) {
  const url = pathToFileURL(join(folder, 'potluck.db')).href;
  const db = await openDatabase({ url });
  await migrate(db, now);
  const catalogue = await readCatalogue(catalogueFile);
  const files = openFiles(join(folder, 'files'), { fileBytes: 1e6, eventBytes: 2e6 });
  const origin = 'http://localhost:4321';
  const portal = { db, catalogue, files, now, origin, demo: true };
  return { db, catalogue, changes: changesIn(url), app: createApp(portal, { limits }) };
}

/** What the demo leaves to those who try it: helpers, guests with links, a directory and its people. */
async function furnish(db: Db, app: App): Promise<void> {
  await setMode(db, 'caught');
  await aToken(db);
  const until = after(monday, { days: 9 }).toISOString();
  const key = (what: string) => ({
    sql: `INSERT INTO guest_keys (hash, person, what, expires_at)
          SELECT :hash, person, :what, :until FROM guests ORDER BY person LIMIT 1`,
    args: { hash: hashOf(keys[what] ?? ''), what, until },
  });
  await db.batch([
    key('confirm'),
    key('place'),
    {
      sql: `INSERT INTO check_in_helpers (event, person, by, at)
            SELECT e.id, p.id, e.host, :now FROM events e, people p
            WHERE p.slug = :helper AND e.host <> p.id`,
      args: { helper: askers['check-in'] ?? '', now: monday.toISOString() },
    },
  ]);
  const scim = directoryOf(app);
  const { body } = await scim('POST', '/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    ...{ userName: 'new@acme.example', displayName: 'New', active: true },
  });
  await scim('POST', '/Groups', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    ...{ displayName: 'Potluck editors', members: [{ value: body.id }] },
  });
}

/** What the mails to guests lead to, by what the link is for. */
export const keys: Record<string, string> = { confirm: 'c'.repeat(43), place: 'p'.repeat(43) };
