import { toast } from '../parts/toast.ts';

const key = 'toast';

/** A toast for the page that comes next in this tab. */
export function keepToast(words: string): void {
  sessionStorage.setItem(key, words);
}

/** Says what the page before wanted to be said here. */
export function sayKeptToast(): void {
  const words = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (words) toast(words);
}
