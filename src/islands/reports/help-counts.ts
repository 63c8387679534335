import type { Help } from '../../../api/helps/schema.ts';

/** Puts the counts where the owners find them; for everyone else there are none. */
export function tellHelp(box: HTMLElement, { counts }: Help): void {
  if (!counts) return;
  const owners = box.querySelector<HTMLElement>('.owners') as HTMLElement;
  owners.dataset.counts = countWords(counts);
  showOwners(owners);
}

export function tellReports(box: HTMLElement, open: number): void {
  const owners = box.querySelector<HTMLElement>('.owners') as HTMLElement;
  owners.dataset.reports = `${open}`;
  showOwners(owners);
}

function showOwners(owners: HTMLElement): void {
  const { counts = '', reports = '0' } = owners.dataset;
  const words = [counts];
  const queue = document.createElement('a');
  queue.href = '/reviews/#what-readers-said';
  queue.textContent = reports === '1' ? '1 open report' : `${reports} open reports`;
  owners.replaceChildren('For its owners: ', ...words, ...(reports === '0' ? [] : [' ', queue]));
  owners.hidden = !counts && reports === '0';
}

/** `In a year it helped 12 people and did not help 1.` */
export function countWords({ yes, no }: { yes: number; no: number }): string {
  if (yes + no === 0) return 'Nobody has said yet whether it helped.';
  return `In the last twelve months, ${yes} said that it helped and ${no} that it did not.`;
}
