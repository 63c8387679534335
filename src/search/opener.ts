/**
 * All of the search that a page carries: who presses `/`, Ctrl or ⌘ K, or a `[data-search-open]`
 * button fetches the rest. What is typed until it has come is kept for it. Where it cannot be had,
 * the button says so (`search.css`).
 */
const button = '[data-search-open]';
let typed: string | undefined;

const search = (from: Element | null) => {
  typed ??= '';
  return import('./dialog.ts')
    .then(
      ({ openSearch }) => openSearch(from as HTMLElement | null, typed ?? ''),
      () => document.querySelector(button)?.setAttribute('data-search-open', 'failed'),
    )
    .finally(() => {
      typed = undefined;
    });
};

addEventListener('click', ({ target }) => {
  const from = (target as Element).closest?.(button);
  if (from) void search(from);
});

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const command = ctrlKey || metaKey;
  const typing = (target as Element).closest?.('input,textarea,select,[contenteditable]');
  if (altKey || (!command && typing)) return;
  if (typed !== undefined && !command && key.length === 1) typed += key;
  else if (command ? key.toLowerCase() === 'k' : key === '/') {
    const focused = document.activeElement;
    void search(focused === document.body ? document.querySelector(button) : focused);
  } else return;
  event.preventDefault();
});

export {};
