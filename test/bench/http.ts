/**
 * `npm run bench:http`: what HTTP leaves of the pace of the bare database, what our file handler
 * does beside the framework's, and what a start takes. Servers and load share this machine's cores.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient, type InStatement } from '@libsql/client';
import type { Args, Statement } from '../../api/db.ts';
import { freePort } from '../free-port.ts';
import { type Figures, type Load, load } from './load.ts';
import { failedOf, type Server, serve, startCommand } from './serving.ts';
import { get, statementOf, town } from './town.ts';

const CLIENTS = 50;
const ROUNDS = 7;
/** A service runs for days: it is measured once its code is compiled, not while that goes on. */
const WARMING = 3;
const root = new URL('../../', import.meta.url);
const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));
const loadBefore = loadavg()[0]?.toFixed(1);
const table: Record<string, string>[] = [];
const starts: Record<string, string | number>[] = [];

try {
  await benchService();
  await benchFiles();
  await benchStart();
} finally {
  console.log(
    `node ${process.version}, ${availableParallelism()} cores (load ${loadBefore} before), ${CLIENTS} clients`,
  );
  console.table(table);
  console.table(starts);
  await rm(folder, { recursive: true });
}

function fileOf(name: string): string {
  return pathToFileURL(join(folder, `${name}.db`)).href;
}

async function benchService(): Promise<void> {
  const bare = await town(fileOf('bare'));
  const served = await town(fileOf('served'));
  const server = await serve('app', served.url);
  const write = await statementOf(bare.db, bare.seats[0] ?? '', /^\s*INSERT/);
  const share = served.seats.length / (WARMING + ROUNDS);
  const part = <T>(all: T[], round: number) => all.slice(round * share, (round + 1) * share);
  await beside('sign-ups through HTTP', 'the bare client', async (round) => ({
    ours: await ask(server, { requests: part(served.seats, round), expected: 200 }),
    theirs: await pace(bare.url, repeated(write, part(bare.asked, round))),
  }));

  const list = get('/api/talks?limit=20');
  const read = await statementOf(served.db, list, /^\s*(SELECT|WITH)/);
  await beside('lists of 20 talks through HTTP', 'the bare client', async () => ({
    ours: await ask(server, { requests: [list], rounds: 800, expected: 200 }),
    theirs: await pace(served.url, repeated(read, Array(800).fill({}))),
  }));
  server.child.disconnect();
  bare.db.close();
  served.db.close();
}

async function benchFiles(): Promise<void> {
  const dist = new URL('dist/', root);
  const files = Object.keys(JSON.parse(await readFile(new URL('files.json', dist), 'utf8')));
  const page = files.find((path) => /^playbooks\/.+\/.+\/index\.html$/.test(path)) ?? 'index.html';
  const requests = [get(`/${page.replace('index.html', '')}`)];
  const [ours, theirs] = [await serve('site', dist.href), await serve('framework', dist.href)];
  await beside('a built page through our handler', 'the framework’s', async () => ({
    ours: await ask(ours, { requests, rounds: 10_000, expected: 200 }),
    theirs: (await ask(theirs, { requests, rounds: 3_000, expected: 200 })).perSecond,
  }));
  for (const { child } of [ours, theirs]) child.disconnect();
}

async function benchStart(): Promise<void> {
  const port = await freePort();
  const environment = { PORT: String(port), POTLUCK_DATA: join(folder, 'data') };
  for (const which of ['the first start', 'a later start']) {
    const begun = performance.now();
    const child = spawn('sh', ['-c', `exec env ${await startCommand()}`], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
    const failed = failedOf(child);
    while (!(await Promise.race([answers(port), failed]))) await pause(5);
    const took = performance.now() - begun;
    const atRest = await residentMb(child);
    await load({
      port,
      clients: CLIENTS,
      requests: [get('/', port)],
      rounds: 20_000,
      expected: 200,
    });
    await load({
      port,
      clients: CLIENTS,
      requests: [get('/api/talks', port)],
      rounds: 1_000,
      expected: 200,
    });
    const busy = await residentMb(child);
    starts.push({ what: which, 'first answer ms': took.toFixed(0), 'resident MB': atRest, busy });
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

function repeated(statement: Statement | undefined, asked: Args[]): (Statement | undefined)[] {
  return asked.map((args) => statement && { ...statement, args: { ...statement.args, ...args } });
}

/** How many of these statements the bare client runs in a second, one after the other. */
async function pace(url: string, statements: (Statement | undefined)[]): Promise<number> {
  const client = createClient({ url });
  const begun = performance.now();
  for (const statement of statements) await client.execute(statement as InStatement);
  const seconds = (performance.now() - begun) / 1000;
  client.close();
  return statements.length / seconds;
}

function ask({ port }: Server, what: Omit<Load, 'port' | 'clients'>): Promise<Figures> {
  return load({ port, clients: CLIENTS, ...what });
}

async function answers(port: number): Promise<boolean> {
  return (await fetch(`http://localhost:${port}/`).catch(() => undefined))?.ok ?? false;
}

async function residentMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

type Round = { ours: Figures; theirs: number };

/** Both by turns, so that whatever else the machine does befalls both; the first turns warm up. */
async function beside(what: string, other: string, turn: (round: number) => Promise<Round>) {
  const rounds: Round[] = [];
  for (let round = 0; round < WARMING + ROUNDS; round++) rounds.push(await turn(round));
  rounds.splice(0, WARMING);
  const median = (of: (round: Round) => number) =>
    rounds.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  table.push({
    what,
    'per second': median(({ ours }) => ours.perSecond).toFixed(0),
    'p50 ms': median(({ ours }) => ours.p50Ms).toFixed(1),
    'p99 ms': median(({ ours }) => ours.p99Ms).toFixed(1),
    wrong: median(({ ours }) => ours.wrong).toFixed(0),
    beside: other,
    'its per second': median(({ theirs }) => theirs).toFixed(0),
    ratio: median(({ ours, theirs }) => ours.perSecond / theirs).toFixed(2),
  });
}
