import { limitsOf } from './limits.ts';
import { selectedPassage } from './passage.ts';

/** While a selection grows, nothing jumps about beside it. */
const SETTLED_MS = 250;
const GAP_PX = 8;

let watching = false;

/** From now on a selection in the text brings a button beside it, until it is gone. */
export function offerFor(box: HTMLElement): void {
  if (watching) return;
  watching = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button primary say-here';
  button.textContent = 'Something wrong here?';
  // Pressing it must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    button.remove();
    box.querySelector<HTMLElement>('[data-report]')?.click();
  });

  let settling: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(settling);
    if (!selectedPassage(limitsOf(box)))
      return void (document.activeElement !== button && button.remove());
    settling = setTimeout(() => show(button), SETTLED_MS);
  };
  document.addEventListener('selectionchange', look);
  look();
}

/** Below the end of what is selected, where neither a finger nor the browser's own menu is. */
function show(button: HTMLElement): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || document.querySelector('dialog[open]')) return;
  const lines = selection.getRangeAt(0).getClientRects();
  const last = lines[lines.length - 1];
  const main = document.querySelector('main');
  if (!last || !main) return;
  main.append(button);
  const most = document.documentElement.clientWidth - button.offsetWidth - GAP_PX;
  const left = Math.max(GAP_PX, Math.min(last.right - button.offsetWidth / 2, most));
  button.style.setProperty('inset-block-start', `${last.bottom + scrollY + GAP_PX}px`);
  button.style.setProperty('inset-inline-start', `${left + scrollX}px`);
}
