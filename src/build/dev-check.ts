import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { faultsIn } from '../check/faults.ts';
import { report, summary } from '../check/report.ts';
import type { Fault } from '../content/fault.ts';
import { refilledShelf } from '../content/shelf.ts';

const root = fileURLToPath(new URL('../../content', import.meta.url));
/** An editor touches a file several times to save it once. */
const SETTLED_MS = 100;

/** In development the terminal says what the check says, at the start and when content changes. */
export function devCheck(): AstroIntegration {
  return {
    name: 'potluck-dev-check',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const tell = teller((line) => console.log(line));
        const check = () => refilledShelf(root).then((shelf) => tell(faultsIn(shelf)), lost);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(root + sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(check, SETTLED_MS);
        });
        void check();
      },
    },
  };
}

/** A file was taken away while it was read: its going is a change of its own. */
function lost(error: Error): void {
  console.error(`The content could not be checked: ${error.message}`);
}

/** Tells what is wrong at first, and after a change what is new; silent when nothing is. */
export function teller(say: (text: string) => void): (faults: Fault[]) => void {
  const folder = relative(process.cwd(), root);
  let known: Set<string> | undefined;
  return (faults) => {
    const keys = new Set(faults.map(keyOf));
    const before = known;
    known = keys;
    const fresh = before
      ? faults.filter((fault) => !before.has(keyOf(fault)))
      : faults.filter(({ weight }) => weight === 'wrong');
    const isSame = before?.size === keys.size && fresh.length === 0;
    if (isSame) return;
    if (fresh.length > 0) say(report(fresh, folder));
    say(summary(faults));
  };
}

/** Lines move when others are written above them. */
function keyOf({ path, weight, what }: Fault): string {
  return `${path}\0${weight}\0${what}`;
}
