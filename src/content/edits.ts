import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** When files were last edited, as far as git tells; `untold` says why it tells nothing. */
export type Edits = {
  /** The instant of the last commit by path; a file with changes that are not committed has none. */
  byPath: Map<string, string>;
  /** The instant of the first commit by path. */
  added: Map<string, string>;
  untold?: string;
};

const run = promisify(execFile);
/** Never fetches: a clone without its trees would ask the network for each of them. */
const ENV = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
const LOG = ['-c', 'log.showSignature=false', 'log', '--format=%x01%cI', '--name-only'];
const HERE = ['-z', '--no-renames', '--relative', '--', '.'];

/**
 * One walk through the history of a folder for all of its files. The first commits of a shallow
 * clone seem to touch every file, so that none of their dates is true and none is told.
 */
export async function editsIn(folder: string): Promise<Edits> {
  try {
    if ((await git(folder, 'rev-parse', '--is-shallow-repository')).trim() === 'true') {
      return untold('this is a shallow clone: fetch its history with `git fetch --unshallow`');
    }
    const [log, changed] = await Promise.all([
      git(folder, ...LOG, ...HERE),
      git(folder, 'diff', 'HEAD', '--name-only', ...HERE),
    ]);
    const { last, first } = endsOf(log);
    return { byPath: without(changed.split('\0'), last), added: first };
  } catch (error) {
    return untold(reason(error));
  }
}

/** A log begins with the newest commit, so that the first that names a file is its last. */
function endsOf(log: string): Record<'last' | 'first', Map<string, string>> {
  const last = new Map<string, string>();
  const first = new Map<string, string>();
  let at = '';
  for (const part of log.split('\0')) {
    const path = part.replace(/^\n/, '');
    if (path.startsWith('\u0001')) at = new Date(path.slice(1)).toISOString();
    else if (path) {
      if (!last.has(path)) last.set(path, at);
      first.set(path, at);
    }
  }
  return { last, first };
}

function without(paths: string[], all: Map<string, string>): Map<string, string> {
  for (const path of paths) all.delete(path);
  return all;
}

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, env: ENV, maxBuffer: Infinity });
  return stdout;
}

function untold(why: string): Edits {
  return { byPath: new Map(), added: new Map(), untold: why };
}

function reason(error: unknown): string {
  const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
  if (code === 'ENOENT') return 'there is no git here';
  if (/not a git repository/i.test(stderr)) return 'the content is in no git repository';
  return `git refused: ${stderr.split('\n')[0] || code}`;
}
