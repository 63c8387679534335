/**
 * All of the search that a page carries: who presses `/`, Ctrl or ⌘ K, or a `[data-search-open]`
 * button fetches the rest. Where it cannot be had, the button says so (`search.css`).
 */
const button = '[data-search-open]';

const search = (from: Element | null) =>
  import('./dialog.ts').then(
    ({ openSearch }) => openSearch(from as HTMLElement | null),
    () => document.querySelector(button)?.setAttribute('data-search-open', 'failed'),
  );

addEventListener('click', ({ target }) => {
  const from = (target as Element).closest?.(button);
  if (from) void search(from);
});

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const command = ctrlKey || metaKey;
  const typing = (target as Element).closest?.('input,textarea,select,[contenteditable]');
  if (altKey || !(command ? key.toLowerCase() === 'k' : key === '/' && !typing)) return;
  event.preventDefault();
  const focused = document.activeElement;
  void search(focused === document.body ? document.querySelector(button) : focused);
});

export {};
