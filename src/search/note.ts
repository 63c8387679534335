import type { Answer } from './messages.ts';

/** What the dialog knows at a moment. */
export type Standing = {
  question: string;
  answer: Answer | undefined;
  trouble: boolean;
  live: boolean;
};

/** The one sentence that stands above the rows, and that a screen reader is told. */
export function note({ question, answer, trouble, live }: Standing): string {
  if (trouble) return 'The search could not be fetched whole. Are you offline?';
  if (!question.trim()) return 'Type a word, or the beginning of one.';
  if (!answer) return 'Fetching the index …';
  // What the titles do not say, the texts may: until those are there nothing is known to be missing.
  if (!answer.whole) {
    const found = answer.total && !answer.relaxed && !answer.corrected.length;
    return `${found ? `${pages(answer.total)} by title` : 'Not in a title'}. Fetching the texts …`;
  }
  if (!answer.total && live) return `No page says “${answer.question.trim()}”. This is live:`;
  if (!answer.total)
    return `Nothing found for “${answer.question.trim()}”. Try fewer or other words.`;
  if (answer.relaxed) return `No page has all of these words. ${pages(answer.total)} with some.`;
  if (answer.corrected.length) {
    return `Nothing says “${answer.corrected.join('”, “')}”. ${pages(answer.total)} with the nearest words.`;
  }
  return `${pages(answer.total)}.${also(answer)}`;
}

const also = ({ also }: Answer): string =>
  also.length ? ` Also searched for ${also.join(', ')}.` : '';

const pages = (count: number): string =>
  count === 1 ? '1 page' : `${count.toLocaleString('en-GB')} pages`;

/** A screen reader is told once typing has paused, not at every letter. */
const ANNOUNCE_AFTER_MS = 600;

/** Puts words where screen readers hear them, once they have stood for a moment. */
export function announcer(status: HTMLElement): (words: string) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = words;
    }, ANNOUNCE_AFTER_MS);
  };
}
