import { element } from '../../search/element.ts';
import { type Card, FACETS, type Filters, type Tally } from './filter.ts';
import { ANY, choicesOf, FRESH_WORDS } from './words.ts';

type TeamName = (slug: string) => string;

/** Fills the lists of choices with what each would leave; the chosen one stays, were it none. */
export function drawChoices(
  form: HTMLFormElement,
  tally: Tally,
  filters: Filters,
  teamName: TeamName,
): void {
  for (const facet of FACETS) {
    const chosen = filters[facet];
    const counts = tally[facet];
    if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
    const options = choicesOf(facet, counts, teamName).map(
      ({ value, words }) => new Option(words, value, false, value === chosen),
    );
    const select = form.elements.namedItem(facet) as HTMLSelectElement;
    select.replaceChildren(new Option(ANY[facet], ''), ...options);
    select.value = chosen;
  }
}

/** A playbook as one row of the list. */
export function rowOf({ playbook, values }: Card, teamName: TeamName): HTMLElement {
  const { id, title, summary, teams } = playbook;
  const fresh = values.fresh[0] ?? '';
  return element(
    'li',
    { class: 'row' },
    element(
      'div',
      {},
      element('p', { class: 'row-title' }, element('a', { href: `/playbooks/${id}/` }, title)),
      element('p', {}, summary),
    ),
    element(
      'p',
      { class: 'row-side row-facts' },
      teams?.map(teamName).join(', ') ?? element('span', { class: 'badge warn' }, 'No owner'),
      element('br'),
      element('span', { class: `badge ${fresh}` }, FRESH_WORDS[fresh] ?? ''),
    ),
  );
}
