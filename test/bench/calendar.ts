/**
 * `npm run bench:calendar`: how fast a calendar month, a talk's page and what is mine answer when
 * there is much of everything, and by which plans the database finds it. Server and load share this
 * machine's cores.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp } from '../../api/app.ts';
import { type Db, openDatabase } from '../../api/db.ts';
import { migrate } from '../../api/migrate.ts';
import { hashOf, newToken } from '../../api/sign-ins/token.ts';
import { after, arrive, crowd } from '../cast.ts';
import { noFiles } from '../no-files.ts';
import { load } from './load.ts';
import { serve } from './serving.ts';

const PEOPLE = 5_000;
const EVENTS = 500;
const SESSIONS = 2_000;
const SIGNUPS = 200_000;
/** Every fifth event is a talk, of one session; the others share what is left. */
const TALK_EACH = 5;
const CLIENTS = 50;
/** A service runs for days: it is measured once its code is compiled, not while that goes on. */
const WARMING = 200;
const ROUNDS = 50;
const ASKING = 200;

const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));
const url = pathToFileURL(join(folder, 'calendar.db')).href;
const now = new Date();
const loadBefore = loadavg()[0]?.toFixed(1);
try {
  const db = await openDatabase({ url });
  const tokens = await fill(db);
  const cases = questions(tokens);
  const { child, port } = await serve('app', url);
  const table: Record<string, string | number>[] = [];
  for (const { what, requests } of cases) {
    const options = { port, clients: CLIENTS, expected: 200, warming: WARMING, rounds: ROUNDS };
    const { perSecond, p50Ms, p99Ms, wrong } = await load({ ...options, requests });
    table.push({
      what,
      'per second': perSecond.toFixed(0),
      'p50 ms': p50Ms.toFixed(1),
      'p99 ms': p99Ms.toFixed(1),
      wrong,
    });
  }
  child.disconnect();
  console.log(
    `node ${process.version}, ${availableParallelism()} cores (load ${loadBefore} before), ${CLIENTS} clients, ` +
      `${EVENTS} events, ${SESSIONS} sessions, ${SIGNUPS} sign-ups, ${PEOPLE} people`,
  );
  console.table(table);
  for (const { what, requests } of cases) await explain(db, what, requests[0] ?? '');
  db.close();
} finally {
  await rm(folder, { recursive: true });
}

/** The tokens of some who are signed in. */
async function fill(db: Db): Promise<string[]> {
  await migrate(db, () => now);
  const people = crowd(PEOPLE);
  await arrive(db, people);
  const at = (day: number, minutes: number) => {
    const noon = new Date(`${now.toISOString().slice(0, 10)}T12:00:00.000Z`);
    return after(noon, { days: day, minutes }).toISOString();
  };
  const kinds = ['meet-up', 'course', 'hackathon', 'reading-group'];
  const events = Array.from({ length: EVENTS }, (_, number) => ({
    id: `event-${number}`,
    kind: number % TALK_EACH === 0 ? 'talk' : kinds[number % kinds.length],
    host: people[number % PEOPLE]?.id,
    at: at(-200, 0),
  }));
  const talks = events.filter(({ kind }) => kind === 'talk');
  const others = events.filter(({ kind }) => kind !== 'talk');
  // Half a year behind, half a year ahead.
  const day = (number: number) => Math.floor((number / SESSIONS) * 365) - 182;
  const sessions = Array.from({ length: SESSIONS }, (_, number) => ({
    id: `session-${number}`,
    event: (number % 20 === 0 ? talks[number / 20] : others[number % others.length])?.id,
    startsAt: at(day(number), (number % 8) * 30),
    endsAt: at(day(number), (number % 8) * 30 + 45),
  }));
  const fillers: [rows: unknown[], sql: string][] = [
    [
      events,
      `INSERT INTO events (id, slug, kind, title, abstract, host, offered_at,
         announced_at)
       SELECT value ->> 'id', value ->> 'id', value ->> 'kind', 'Title of ' || (value ->> 'id'),
         'What it is about.', value ->> 'host', value ->> 'at', value ->> 'at' FROM json_each(:rows)`,
    ],
    [
      events,
      `INSERT INTO speakers (event, person)
       SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
    ],
    [
      sessions,
      `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link)
       SELECT value ->> 'id', value ->> 'event', value ->> 'startsAt', value ->> 'endsAt',
         'Europe/Lisbon', 'Room Tagus', 'https://meet.example/' FROM json_each(:rows)`,
    ],
  ];
  for (const [rows, sql] of fillers) await db.write(sql, { rows: JSON.stringify(rows) });
  const each = SIGNUPS / EVENTS;
  for (let number = 0; number < EVENTS; number += 1) {
    const ids = Array.from(
      { length: each },
      (_, of) => people[(number * 7 + 1 + of * 12) % PEOPLE]?.id,
    );
    await db.write(
      `INSERT INTO signups (event, person, state, asked_at)
       SELECT :event, value, 'confirmed', :at FROM json_each(:rows)`,
      { event: `event-${number}`, rows: JSON.stringify(ids), at: at(-100, 0) },
    );
  }
  const tokens = people.slice(0, ASKING).map(() => newToken());
  await db.batch(
    tokens.map((token, number) => ({
      sql: 'INSERT INTO sign_ins (hash, person, began_at, used_at, expires_at) VALUES (:hash, :id, :now, :now, :endsAt)',
      args: {
        ...{ hash: hashOf(token), id: people[number]?.id ?? '', now: now.toISOString() },
        endsAt: after(now, { days: 2 }).toISOString(),
      },
    })),
  );
  return tokens;
}

function questions(tokens: string[]) {
  const [from, to] = [-14, 28].map((days) => after(now, { days }).toISOString());
  const all = (path: (number: number) => string) =>
    tokens.map((token, number) => wire(path(number), `potluck=${token}`));
  return [
    { what: 'a calendar month', requests: all(() => `/api/calendar?from=${from}&to=${to}`) },
    {
      what: 'a talk’s page',
      requests: all((number) => `/api/talks/event-${(number * TALK_EACH) % EVENTS}`),
    },
    { what: 'mine', requests: all(() => `/api/calendar?from=${from}&to=${to}&mine=true`) },
  ];
}

/** A browser says of each question what it takes the answer packed in. */
function wire(path: string, cookie: string): string {
  const headers = [
    'Host: localhost:4321',
    'Accept-Encoding: gzip, deflate, br',
    `Cookie: ${cookie}`,
  ];
  return `GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`;
}

/** Prints the plan of each statement behind a request, and whether one goes through a whole table. */
async function explain(db: Db, what: string, request: string): Promise<void> {
  const seen: Parameters<Db['read']>[] = [];
  const read: Db['read'] = (...asked) => {
    seen.push(asked);
    return db.read(...asked);
  };
  const catalogue = {
    ...{
      playbooks: [],
      teams: [],
      programmes: [],
      rotations: [],
      skills: [],
      offices: [],
      alerts: [],
    },
  };
  const origin = 'http://localhost:4321';
  const app = createApp({
    db: { ...db, read, readOne: async (...asked) => (await read(...asked))[0] },
    catalogue,
    files: noFiles,
    now: () => now,
    origin,
    demo: true,
  });
  const cookie = /Cookie: (.*)\r\n/.exec(request)?.[1] ?? '';
  const answer = await app.request(origin + request.split(' ')[1], { headers: { cookie } });
  const body = await answer.text();
  console.log(`\n${what}: ${seen.length} statements, ${body.length} characters`);
  for (const [sql, args] of seen) {
    const plan = (await db.read(`EXPLAIN QUERY PLAN ${sql}`, args)).map(
      ({ detail }) => `${detail}`,
    );
    const made = plan.flatMap((line) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(line)?.[1] ?? []);
    const scans = plan.filter((line) => {
      const scanned = /^SCAN (\S+)/.exec(line)?.[1];
      return scanned !== undefined && scanned !== 'CONSTANT' && !made.includes(scanned);
    });
    console.log(plan.map((line) => `    ${line}`).join('\n'));
    console.log(`  ${scans.length === 0 ? 'no table is gone through whole' : `WHOLE: ${scans}`}`);
  }
}
