import { createApp } from '../../api/app.ts';
import { type Args, type Db, openDatabase, type Statement } from '../../api/db.ts';
import { migrate } from '../../api/migrate.ts';
import { hashOf, newToken } from '../../api/sign-ins/token.ts';
import { ada, adaOffers, after, arrive, crowd } from '../cast.ts';
import { noFiles } from '../no-files.ts';

const PEOPLE = 100;
const TALKS = 200;
const SEATS = 60;
const now = () => new Date();

/** A database with people who are signed in and talks with seats, and the requests for them all. */
export async function town(url: string) {
  const db = await openDatabase({ url });
  await migrate(db, now);
  const people = crowd(PEOPLE).map((person) => ({ ...person, token: newToken() }));
  await arrive(db, [ada, ...people]);
  const talks = Array.from({ length: TALKS }, (_, number) => `talk-${number}`);
  const startsAt = after(now(), { days: 1 }).toISOString();
  const endsAt = after(now(), { days: 2 }).toISOString();
  for (const slug of talks) await adaOffers(db, { slug, seats: SEATS, startsAt, endsAt });
  await db.batch(
    people.map(({ id, token }) => ({
      sql: 'INSERT INTO sign_ins (hash, person, began_at, used_at, expires_at) VALUES (:hash, :id, :now, :now, :endsAt)',
      args: { hash: hashOf(token), id, now: now().toISOString(), endsAt },
    })),
  );
  const asked = talks.flatMap((event) => people.map((person) => ({ event, person: person.id })));
  const seats = talks.flatMap((event) =>
    people.map(({ token }) => wire('PUT', `/api/events/${event}/signup`, `potluck=${token}`)),
  );
  return { url, db, asked, seats };
}

export function get(path: string, port = 4321): string {
  return wire('GET', path, '', port);
}

function wire(method: string, path: string, cookie: string, port = 4321): string {
  return (
    `${method} ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
    `Accept-Encoding: gzip, br\r\nCookie: ${cookie}\r\nContent-Length: 0\r\n\r\n`
  );
}

/** The statement of this kind that the service runs for a request, beside asking who asks. */
export async function statementOf(
  db: Db,
  request: string,
  kind: RegExp,
): Promise<Statement | undefined> {
  const seen: Statement[] = [];
  const seeing =
    (ask: Db['read']): Db['read'] =>
    (sql: string, args: Args = {}) => {
      seen.push({ sql, args });
      return ask(sql, args);
    };
  const watched = { ...db, read: seeing(db.read), write: seeing(db.write) };
  const catalogue = {
    playbooks: [],
    teams: [],
    programmes: [],
    rotations: [],
    skills: [],
    offices: [],
    alerts: [],
  };
  const origin = 'http://localhost:4321';
  const app = createApp({ db: watched, catalogue, files: noFiles, now, origin, demo: true });
  const [method = '', path = ''] = request.split(' ');
  const cookie = /Cookie: (.*)\r\n/.exec(request)?.[1] ?? '';
  await app.request(origin + path, { method, headers: { cookie } });
  return seen.find(({ sql }) => kind.test(sql) && !sql.includes('sign_ins'));
}
