/**
 * All that a playbook's page carries of saying something back: what a press, a selection or keeping
 * the playbook right needs is fetched then. `?report` opens the report: one comes back so from
 * signing in on the way.
 */
import { onMe } from './me.ts';

type Back = typeof import('./reports/back.ts');

const box = document.querySelector<HTMLElement>('#say-back');
if (box) listen(box);

function listen(box: HTMLElement): void {
  const back = (act: (back: Back) => void) =>
    import('./reports/back.ts').then(act).catch(() => {
      box.querySelector('[role=status]')?.replaceChildren('Not reached. Try again.');
    });

  box.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button) void back(({ press }) => press(box, button));
  });
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed === false) void back(({ offerFor }) => offerFor(box));
  });
  onMe((answer) => {
    const person = answer.is === 'value' && answer.value.person;
    if (!person) return;
    const { teams = '', verifier } = box.dataset;
    if (person.slug === verifier || (person.team && teams.split(' ').includes(person.team))) {
      void back(({ tellOwners }) => tellOwners(box));
    }
  });
  if (location.search === '?report') void back(({ report }) => report(box));
}
