import { drop, forget } from './forget.ts';

const key = 'leaving';

/**
 * Signs out while nobody can be reached: what is kept here goes at once, the sign-in itself before
 * anything else is asked. False: this browser keeps nothing, so it could not know later.
 */
export function leaveLater(): boolean {
  try {
    localStorage.setItem(key, '1');
  } catch {
    return false;
  }
  forget();
  drop(/^fortnight:/);
  return true;
}

/** Ends a sign-in that was to end before. False: still nobody can be reached. */
export async function hasLeft(): Promise<boolean> {
  if (!isLeaving()) return true;
  const reply = await fetch('/api/sign-in', { method: 'DELETE' }).catch(() => undefined);
  if (!reply?.ok) return false;
  drop(/^leaving$/);
  return true;
}

function isLeaving(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
