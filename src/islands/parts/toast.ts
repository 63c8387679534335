const SHOWN_MS = 6_000;

/** Says a short word at the edge of the page, aloud for those who listen to it. */
export function toast(words: string): void {
  const word = document.createElement('p');
  word.className = 'toast';
  word.textContent = words;
  document.querySelector('#toasts')?.append(word);
  setTimeout(() => word.remove(), SHOWN_MS);
}
