import { freshness, laterOf } from '../../../api/playbooks/rules.ts';
import type { ReviewDays } from '../../../api/reviews/schema.ts';
import { localDay } from '../reviews/words.ts';
import { drawChoices, rowOf } from './draw.ts';
import { type Card, cardOf, type Filters, filtersIn, lookThrough, queryOf } from './filter.ts';
import type { PlaybookList } from './list.ts';
import { countWords } from './words.ts';

const SHOWN_AT_ONCE = 50;
/** Thousands of alerts to choose from are not to keep the rows waiting while somebody types. */
const CHOICES_AFTER_MS = 60;
/** A screen reader is told once typing has paused, not at every letter. */
const ANNOUNCE_AFTER_MS = 600;

const part = <Part extends HTMLElement>(id: string) => document.getElementById(id) as Part;
const form = part<HTMLFormElement>('finder');
const words = part<HTMLInputElement>('finder-words');
const rows = part('finder-rows');
const more = part<HTMLButtonElement>('finder-more');
const clear = part<HTMLButtonElement>('finder-clear');

let list: PlaybookList = { teams: {}, playbooks: [] };
let cards: Card[] = [];
let filters: Filters = filtersIn('');
let found: Card[] = [];
/** What one field is told in a row, letter by letter or key by key, is one step of the history. */
let last: EventTarget | null = null;
let choosing: ReturnType<typeof setTimeout> | undefined;
let announcing: ReturnType<typeof setTimeout> | undefined;

const teamName = (slug: string): string => list.teams[slug] ?? slug;

/** Fetches the list and answers from then on; until then the page stands as it was built. */
export async function startFinder(): Promise<void> {
  const fetched = await ask<PlaybookList>('/playbooks/list.json');
  if (!fetched) {
    part('finder-count').textContent = 'The list cannot be reached. Reload the page to try again.';
    return;
  }
  list = fetched;
  cards = cardsOf({});
  // What was typed while the list was on its way counts before the address, and goes into it.
  const typed = queryOf(filtersHere());
  filters = filtersIn(typed || location.search);
  if (typed && typed !== location.search) remember(words);
  words.value = filters.words;
  form.addEventListener('input', ({ target }) => change(target));
  form.addEventListener('submit', (event) => event.preventDefault());
  clear.addEventListener('click', clearAll);
  more.addEventListener('click', showMore);
  addEventListener('popstate', goBack);
  draw();
  const record = await ask<ReviewDays>('/api/reviews');
  if (!record) return;
  cards = cardsOf(record.days);
  draw();
}

async function ask<Value>(address: string): Promise<Value | undefined> {
  const reply = await fetch(address).catch(() => undefined);
  return reply?.ok ? reply.json() : undefined;
}

/** The later of a review in the file and one on record counts, as everywhere. */
function cardsOf(days: Record<string, string>): Card[] {
  const today = localDay();
  return list.playbooks.map((playbook) => {
    const reviewed = laterOf(playbook.reviewed ?? null, days[playbook.id] ?? null);
    const { is } = freshness({ reviewed, reviewEvery: playbook.reviewEvery }, today);
    return cardOf(playbook, is, teamName);
  });
}

function filtersHere(): Filters {
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  return filtersIn(`${query}`);
}

function change(field: EventTarget | null): void {
  filters = filtersHere();
  remember(field);
  draw(CHOICES_AFTER_MS);
}

/** The address says what is listed, so that it can be shared and the way back goes step by step. */
function remember(field: EventTarget | null): void {
  const address = location.pathname + queryOf(filters);
  if (field && field === last) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  last = field;
}

function goBack(): void {
  last = null;
  filters = filtersIn(location.search);
  words.value = filters.words;
  draw();
}

function clearAll(): void {
  filters = filtersIn('');
  words.value = '';
  remember(null);
  draw();
  words.focus();
}

/** Shows what fits, and the numbers beside the choices at once or when there is time. */
function draw(choicesAfterMs = 0): void {
  const looked = lookThrough(cards, filters);
  const active = queryOf(filters) !== '';
  found = looked.found;
  const choices = () => drawChoices(form, looked.tally, filters, teamName);
  clearTimeout(choosing);
  if (choicesAfterMs > 0) choosing = setTimeout(choices, choicesAfterMs);
  else choices();
  part('finder-results').hidden = !active;
  part('finder-all').hidden = active;
  part('finder-none').hidden = found.length > 0;
  rows.hidden = found.length === 0;
  part('finder-search').dataset.searchFor = filters.words;
  clear.hidden = !active;
  rows.replaceChildren();
  append(active ? SHOWN_AT_ONCE : 0);
  say(active ? countWords(found.length, cards.length) : '');
}

function append(count: number): void {
  const shown = rows.childElementCount;
  rows.append(...found.slice(shown, shown + count).map((card) => rowOf(card, teamName)));
  const left = found.length - rows.childElementCount;
  more.hidden = left === 0;
  more.textContent = `Show ${Math.min(left, SHOWN_AT_ONCE)} more`;
}

/** The focus goes on to the first of the new ones: the button moves away or is gone. */
function showMore(): void {
  const next = rows.childElementCount;
  append(SHOWN_AT_ONCE);
  rows.children[next]?.querySelector('a')?.focus();
}

function say(count: string): void {
  part('finder-count').textContent = count;
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    part('finder-status').textContent = count;
  }, ANNOUNCE_AFTER_MS);
}
