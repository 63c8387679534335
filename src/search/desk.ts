import { type Found, finder } from './find.ts';
import { gather } from './gather.ts';
import type { Library } from './library.ts';
import type { FromDesk, ToDesk } from './messages.ts';
import { unpack } from './pack.ts';
import type { Listed } from './page.ts';
import { groupsOf, type Shown, shown } from './rows.ts';

type Question = Extract<ToDesk, { type: 'ask' }>;

/**
 * Answers questions as soon as there is anything to answer from: titles and tags first, then the
 * whole index, then excerpts. A question that a newer one has overtaken is never answered.
 */
export class Desk {
  readonly #library: Library;
  readonly #post: (message: FromDesk) => void;
  #listed: Listed[] = [];
  #find: ((question: string) => Found) | undefined;
  #whole = false;
  #latest: Question | undefined;

  constructor(library: Library, post: (message: FromDesk) => void) {
    this.#library = library;
    this.#post = post;
  }

  /** Resolves when the whole index is there, or could not be had and the dialog was told. */
  async open(): Promise<void> {
    try {
      if (!this.#find) await this.#openTitles();
      if (!this.#whole) await this.#openWords();
    } catch {
      this.#post({ type: 'trouble' });
    }
  }

  /** Resolves when everything has been said about this question. */
  async hear(message: ToDesk): Promise<void> {
    if (message.type === 'retry') return this.open();
    this.#latest = message;
    return this.#answer();
  }

  async #openTitles(): Promise<void> {
    this.#listed = await this.#library.listed();
    this.#find = finder(gather(this.#listed), await this.#library.synonyms());
    void this.#answer();
  }

  async #openWords(): Promise<void> {
    const [words, synonyms] = [await this.#library.words(), await this.#library.synonyms()];
    this.#find = finder(unpack(words), synonyms);
    this.#whole = true;
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const question = this.#latest;
    const find = this.#find;
    if (!question || !find) return;
    const found = find(question.question);
    const groups = shown(found, this.#listed);
    this.#say(question, found, groups, new Map());
    const told = await this.#library.told(groups.flatMap((group) => group.pages));
    if (question === this.#latest && find === this.#find && told.size) {
      this.#say(question, found, groups, told);
    }
  }

  #say(question: Question, found: Found, groups: Shown[], told: Parameters<typeof groupsOf>[3]) {
    this.#post({
      type: 'answer',
      id: question.id,
      question: question.question,
      groups: groupsOf(groups, this.#listed, found.wanted, told),
      total: found.hits.length,
      whole: this.#whole,
      relaxed: found.relaxed,
      corrected: found.corrected,
      also: found.also,
    });
  }
}
