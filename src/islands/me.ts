import type { Me } from '../../api/people/schema.ts';
import { type Answer, answerTo } from './answer.ts';
import { hasLeft } from './kept/leaving.ts';

let asked: Promise<Answer<Me>> | undefined;

/**
 * Who is signed in. Asked once for a page, however many islands want to know, and anew only after
 * nobody could be reached; every answer is also told to those who listen by `onMe`.
 */
export function askMe(): Promise<Answer<Me>> {
  asked ??= ask();
  return asked;
}

/** Forgets the answer, for a page that comes back from the browser's memory. */
export function askMeAgain(): Promise<Answer<Me>> {
  asked = undefined;
  return askMe();
}

export function onMe(listener: (answer: Answer<Me>) => void): void {
  document.addEventListener('me', (event) => listener((event as CustomEvent<Answer<Me>>).detail));
}

/** Tells the bell how many notices are unread now. */
export function tellUnread(unread: number): void {
  document.dispatchEvent(new CustomEvent('unread', { detail: unread }));
}

export function onUnread(listener: (unread: number) => void): void {
  document.addEventListener('unread', (event) => listener((event as CustomEvent<number>).detail));
}

async function ask(): Promise<Answer<Me>> {
  // Plain fetch: the typed client would weigh more than the rest of the header.
  const answer: Answer<Me> = (await hasLeft())
    ? await answerTo(fetch('/api/me'))
    : { is: 'unreachable' };
  if (answer.is !== 'value') asked = undefined;
  document.dispatchEvent(new CustomEvent('me', { detail: answer }));
  return answer;
}
