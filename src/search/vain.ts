import type { Answer } from './messages.ts';

/** Who still types has not asked yet. */
const SETTLED_MS = 1_500;

/**
 * Tells the service which words found nothing, for those who write: once typing has settled, or on
 * leaving without a choice. The words alone go, without cookies and so without a name; where
 * nobody answers, nothing happens.
 */
export class Vain {
  readonly #told = new Set<string>();
  #typed = false;
  #answer: Answer | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;

  /** Another letter: what was asked before was not meant. */
  typed(): void {
    this.forget();
    this.#typed = true;
  }

  /** What is only remembered from another page was told there. */
  hear(answer: Answer): void {
    if (!this.#typed || !answer.whole) return;
    clearTimeout(this.#settling);
    this.#answer = answer;
    if (!answer.total) this.#settling = setTimeout(() => this.#tell(), SETTLED_MS);
  }

  /** Something live says it, so the words were not in vain. */
  found(): void {
    clearTimeout(this.#settling);
    this.#answer = undefined;
  }

  /** Closed without a choice. Pages with only some of the words, or near ones, did not help. */
  leave(): void {
    const { total, relaxed, corrected } = this.#answer ?? {};
    if (total === 0 || relaxed || corrected?.length) this.#tell();
    this.forget();
  }

  /** A page was chosen, or something else is asked. */
  forget(): void {
    clearTimeout(this.#settling);
    this.#typed = false;
    this.#answer = undefined;
  }

  #tell(): void {
    const words = this.#answer?.question.trim().toLowerCase() ?? '';
    if (!words || this.#told.has(words) || !navigator.onLine) return;
    this.#told.add(words);
    fetch('/api/searches', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ words }),
      credentials: 'omit',
      keepalive: true,
    }).catch(() => undefined);
  }
}
