import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { listed } from '../build/listing.ts';

/** Between two looks at the folder, in milliseconds. */
const PAUSE_MS = 300;
/** After this time without a change people have saved what they were saving. */
const SETTLED_MS = 100;

/**
 * Calls `changed` whenever a file of the folder comes, goes or is written; ends when `signal` does.
 * It looks at names, sizes and times instead of waiting for the system's word, which is lost for
 * folders that come later, on network drives and when there are more files than watches.
 */
export async function watchFolder(
  folder: string,
  changed: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let before = stateOf(folder);
  while (!signal?.aborted) {
    const began = performance.now();
    const now = stateOf(folder);
    const took = performance.now() - began;
    if (now !== before) {
      before = await settled(folder, now);
      await changed();
    }
    // A folder of many thousand files is looked at less often.
    await pause(Math.max(PAUSE_MS, 10 * took), undefined, { signal }).catch(() => undefined);
  }
}

/** A file that is being written is empty for a moment, and a folder goes file by file. */
async function settled(folder: string, seen: string): Promise<string> {
  await pause(SETTLED_MS);
  const now = stateOf(folder);
  return now === seen ? now : settled(folder, now);
}

/** What can be seen of a folder without reading its files; empty for one that is not there. */
function stateOf(folder: string): string {
  try {
    return listed(folder)
      .map(({ path, file }) => {
        const found = statSync(file, { throwIfNoEntry: false });
        return `${path}\0${found?.size}\0${found?.mtimeMs}`;
      })
      .join('\n');
  } catch {
    // It was taken away while we looked: the next look tells.
    return '';
  }
}
