import { sheet } from '../islands/sheet.ts';
import styles from '../styles/search.css?url';
import { element } from './element.ts';
import { List, sectionOf } from './list.ts';
import { Live } from './live.ts';
import { remember, remembered } from './memory.ts';
import type { Answer, FromDesk, ToDesk } from './messages.ts';
import { announcer, note } from './note.ts';
import { Vain } from './vain.ts';

await sheet(styles);

let dialog: SearchDialog | undefined;

/**
 * Opens the search, or goes back to its question; when it closes, `from` has the focus again. A
 * button may bring a question of its own, as `data-search-for`; `typed` is what was typed while the
 * search was fetched.
 */
export function openSearch(from: HTMLElement | null, typed = ''): void {
  dialog ??= new SearchDialog();
  dialog.open(from);
  if (typed) dialog.type(typed);
}

class SearchDialog {
  readonly #input = element('input', {
    class: 'search-input',
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: '200',
    placeholder: 'Playbooks, rotations, teams, talks',
  });
  readonly #list = new List(this.#input);
  readonly #note = element('p', { class: 'search-note' });
  readonly #retry = element('button', { class: 'search-retry', type: 'button' }, 'Try again');
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #close = element('button', { class: 'search-close', type: 'button' }, 'Close');
  readonly #dialog = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element('div', { class: 'search-bar' }, this.#input, this.#close),
    element('div', { class: 'search-says' }, this.#note, this.#retry),
    this.#list.box,
    this.#status,
  );
  readonly #desk = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  readonly #vain = new Vain();
  readonly #live = new Live(() => this.#draw(true));
  #from: HTMLElement | null = null;
  #id = 0;
  #answer: Answer | undefined;
  #trouble = false;
  #hurried: 'here' | 'aside' | undefined;
  readonly #announce = announcer(this.#status);

  constructor() {
    document.body.append(this.#dialog);
    this.#desk.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => this.#hear(data));
    this.#desk.addEventListener('error', () => this.#hear({ type: 'trouble' }));
    this.#input.addEventListener('input', () => {
      this.#vain.typed();
      this.#ask();
    });
    this.#retry.addEventListener('click', () => this.#tryAgain());
    this.#close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('keydown', (event) => this.#press(event));
    this.#dialog.addEventListener('click', (event) => this.#click(event));
    this.#dialog.addEventListener('close', () => {
      this.#vain.leave();
      this.#from?.focus({ preventScroll: true });
    });
    this.#input.value = remembered();
    this.#ask();
  }

  open(from: HTMLElement | null): void {
    if (!this.#dialog.open) {
      this.#from = from;
      this.#dialog.showModal();
    }
    const question = from?.dataset.searchFor;
    if (question) {
      this.#input.value = question;
      this.#ask();
    }
    this.#input.focus();
    this.#input.select();
  }

  /** A question as if it had been typed here; one goes on typing at its end. */
  type(question: string): void {
    this.#input.value = question;
    this.#input.dispatchEvent(new Event('input'));
    this.#input.setSelectionRange(question.length, question.length);
  }

  #ask(): void {
    this.#id += 1;
    this.#hurried = undefined;
    remember(this.#input.value);
    this.#send({ type: 'ask', id: this.#id, question: this.#input.value });
    this.#live.ask(this.#input.value);
    if (!this.#input.value.trim()) this.#list.draw([], false);
    this.#say();
  }

  #tryAgain(): void {
    this.#trouble = false;
    this.#say();
    this.#send({ type: 'retry' });
    this.#input.focus();
  }

  #send(message: ToDesk): void {
    this.#desk.postMessage(message);
  }

  #hear(message: FromDesk): void {
    if (message.type === 'trouble') this.#trouble = true;
    else if (message.id !== this.#id) return;
    else {
      const keep = this.#answer?.id === message.id;
      if (message.whole) this.#trouble = false;
      this.#answer = message;
      this.#vain.hear(message);
      this.#draw(keep);
    }
    this.#say();
    if (this.#hurried) this.#enter(this.#hurried === 'aside');
  }

  /** What is live stands below the pages, so that nothing jumps when it comes. */
  #draw(keep: boolean): void {
    const current = this.#answer?.id === this.#id ? this.#answer : undefined;
    // Until the pages have answered, what is shown stays.
    if (!current && !this.#trouble) return;
    const pages = current?.groups.map(sectionOf) ?? [];
    if (this.#live.sections.length > 0) this.#vain.found();
    this.#list.draw([...pages, ...this.#live.sections], keep);
    this.#say();
  }

  /** Says how things stand, at once to the eye and after a pause to the ear. */
  #say(): void {
    const words = note({
      question: this.#input.value,
      answer: this.#answer,
      trouble: this.#trouble,
      live: this.#live.sections.length > 0,
    });
    this.#note.textContent = words;
    this.#retry.hidden = !this.#trouble;
    this.#announce(words);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const act = this.#acts[event.key];
    if (!act || (event.target !== this.#input && event.key !== 'Escape')) return;
    event.preventDefault();
    act(event);
  }

  readonly #acts: Partial<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => this.#list.step(1),
    ArrowUp: () => this.#list.step(-1),
    Home: () => this.#list.choose(0),
    End: () => this.#list.choose(-1),
    Escape: () => this.#dialog.close(),
    Enter: (event) => this.#enter(event.ctrlKey || event.metaKey),
  };

  /** Enter struck before its answer waits for it: the row of an older question is not meant. */
  #enter(aside: boolean): void {
    const early = this.#answer?.id !== this.#id && !this.#trouble;
    this.#hurried = early ? (aside ? 'aside' : 'here') : undefined;
    if (early) return;
    const row = this.#list.chosen;
    if (aside && row) window.open(row.href, '_blank', 'noopener');
    else row?.click();
  }

  /** A click beside the dialog closes it, and so does following a link in the same tab. */
  #click(event: MouseEvent): void {
    const followed = (event.target as Element).closest('a');
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (followed) this.#vain.forget();
    if (event.target === this.#dialog || (followed && !elsewhere)) this.#dialog.close();
  }
}
