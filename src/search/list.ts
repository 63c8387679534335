import { element, markedNodes } from './element.ts';
import type { Group, Row } from './messages.ts';
import type { Kind } from './page.ts';

const labels: Record<Kind, string> = {
  playbook: 'Playbooks',
  rotation: 'Rotations',
  programme: 'Programmes',
  team: 'Teams',
};

/**
 * Rows under a label. Pages come as such sections, and so may anything else that can be found:
 * the list does not know where its rows are from.
 */
export type Section = { label: string; more: string; rows: Row[] };

export const sectionOf = ({ kind, total, rows }: Group): Section => ({
  label: labels[kind],
  more: total > rows.length ? `${rows.length} of ${total.toLocaleString('en-GB')}` : '',
  rows,
});

/** Options of a listbox that are real links, so that every way of opening a link works. */
export class List {
  readonly box = element('div', {
    id: 'search-list',
    class: 'search-list',
    role: 'listbox',
    'aria-label': 'Found',
  });
  readonly #input: HTMLInputElement;
  #rows: HTMLAnchorElement[] = [];
  #chosen = 0;

  constructor(input: HTMLInputElement) {
    this.#input = input;
  }

  /** Draws the sections. With `keep`, the chosen row stays chosen if it is still there. */
  draw(sections: Section[], keep: boolean): void {
    const before = keep ? this.chosen?.dataset.page : undefined;
    this.#rows = [];
    this.box.replaceChildren(...sections.map((section) => this.#section(section)));
    this.#input.setAttribute('aria-expanded', String(this.#rows.length > 0));
    const again = this.#rows.findIndex((row) => row.dataset.page === before);
    this.choose(Math.max(0, again));
    if (again < 1) this.box.scrollTop = 0;
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.#rows[this.#chosen];
  }

  /** Steps down, or up by a negative number, around the ends. */
  step(by: number): void {
    this.choose((this.#chosen + by + this.#rows.length) % (this.#rows.length || 1));
  }

  /** The row with this number; -1 is the last. */
  choose(number: number): void {
    this.chosen?.setAttribute('aria-selected', 'false');
    this.#chosen = number < 0 ? this.#rows.length - 1 : number;
    this.chosen?.setAttribute('aria-selected', 'true');
    this.chosen?.scrollIntoView({ block: 'nearest' });
    if (this.chosen) this.#input.setAttribute('aria-activedescendant', this.chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #section({ label, more, rows }: Section): HTMLElement {
    const heading = element('div', { class: 'search-kind', 'aria-hidden': 'true' }, label);
    if (more) heading.append(element('span', { class: 'search-more' }, more));
    const group = element('div', { role: 'group', 'aria-label': label }, heading);
    group.append(...rows.map((row) => this.#row(row)));
    return group;
  }

  #row({ url, title, area, heading, excerpt }: Row): HTMLElement {
    const id = `search-row-${this.#rows.length}`;
    const row = element('a', {
      id,
      class: 'search-row',
      role: 'option',
      href: url,
      tabindex: '-1',
    });
    row.dataset.page = url.split('#')[0] ?? '';
    row.setAttribute('aria-selected', 'false');
    row.append(element('span', { class: 'search-title' }, ...markedNodes(title)));
    if (area) row.append(' ', element('span', { class: 'search-area' }, area));
    if (heading)
      row.append(' ', element('span', { class: 'search-heading' }, ...markedNodes(heading)));
    row.append(
      ' ',
      element('span', { class: 'search-excerpt' }, ...(excerpt ? markedNodes(excerpt) : [])),
    );
    this.#rows.push(row);
    return row;
  }
}
