import { rename, rm } from 'node:fs/promises';

/**
 * Puts a finished folder in the place of another. Two renames, because a folder cannot be renamed
 * onto a full one; when the second fails the first is taken back.
 */
export async function swap(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  const hadOld = await moved(place, old);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (hadOld) await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
