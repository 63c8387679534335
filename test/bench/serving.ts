import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

export type Server = { child: ChildProcess; port: number };

const root = new URL('../../', import.meta.url);

/** What `npm start` runs, as a shell would. */
export async function startCommand(): Promise<string> {
  const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  return scripts.start;
}

/** One of the servers of `served.ts`, on the flags with which `npm start` runs the service. */
export async function serve(kind: string, at: string): Promise<Server> {
  const execArgv = (await startCommand()).match(/ --\S+/g)?.map((flag) => flag.trim());
  const child = fork(new URL('./served.ts', import.meta.url), [kind, at], { execArgv });
  const [port] = await Promise.race([once(child, 'message'), failedOf(child)]);
  return { child, port: Number(port) };
}

/** A server that ends before it was used would be waited for for ever. */
export async function failedOf(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`A server ended with ${code}. Does \`npm start\` work?`);
}
