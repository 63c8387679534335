/**
 * All that a playbook's page carries of saying something back: what a press, a selection or being
 * one of the owners needs is fetched then.
 */
import { onMe } from './me.ts';

const box = document.querySelector<HTMLElement>('#say-back') as HTMLElement;
const { playbook, teams = '' } = box.dataset;

box.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  const { helped } = button?.dataset ?? {};
  if (!button) return;
  const pressed = helped
    ? import('./reports/help.ts').then(({ sayHelped }) => sayHelped(box, button))
    : import('./reports/report.tsx').then(({ report }) => report(box));
  pressed.catch(() => {
    box.querySelector('[role=status]')?.replaceChildren('Not reached. Try again in a moment.');
  });
});

document.addEventListener('selectionchange', offer);

function offer(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', offer);
  import('./reports/select.ts').then(
    ({ offerFor }) => offerFor(box),
    () => document.addEventListener('selectionchange', offer),
  );
}

onMe((answer) => {
  const { person } = answer.is === 'value' ? answer.value : {};
  if (person?.team && teams.split(' ').includes(person.team)) {
    void import('./reports/owners.ts').then(({ tellOwners }) => tellOwners(box), String);
  }
});

// Whoever went to sign in with a report half written finds it open again.
try {
  if (sessionStorage.getItem('report:signing-in') === playbook)
    box.querySelector<HTMLElement>('[data-report]')?.click();
} catch {
  // Storage that is forbidden has kept nothing.
}
