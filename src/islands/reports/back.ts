import { sayHelped } from './help.ts';

export { tellOwners } from './owners.ts';
export { offerFor } from './select.ts';

/** What a button at the end of a playbook does: yes, no, or "something wrong". */
export function press(box: HTMLElement, button: HTMLElement): Promise<void> {
  return button.dataset.helped ? sayHelped(box, button) : report(box);
}

/** The form brings a framework along, so it is fetched on its own. */
export async function report(box: HTMLElement): Promise<void> {
  const { openReport } = await import('./report.tsx');
  await openReport(box);
}
