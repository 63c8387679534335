/** Narrows the lists of a page to what contains every word that is typed. */
for (const island of document.querySelectorAll<HTMLElement>('[data-island="filter-list"]')) {
  const input = island.querySelector('input');
  const output = island.querySelector('output');
  const items = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
  if (!input || !output || items.length === 0) continue;
  island.hidden = false;
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !matches(item, words);
    hideEmpty();
    const shown = items.filter((item) => !item.hidden).length;
    output.textContent = words.length === 0 ? '' : `${shown} of ${items.length}`;
  });
}

function matches(item: HTMLElement, words: string[]): boolean {
  return words.every((word) => item.dataset.filter?.includes(word));
}

function hideEmpty(): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-filter-section]')) {
    section.hidden = !section.querySelector('[data-filter]:not([hidden])');
  }
}
