import type { Help } from '../../../api/helps/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { signInHref } from '../sign-in-href.ts';
import { tellHelp } from './help-counts.ts';

/** Sends one yes or no; another one takes its place. The page shows it before it is sent. */
export async function sayHelped(box: HTMLElement, button: HTMLElement): Promise<void> {
  const status = box.querySelector<HTMLElement>('[role=status]');
  const before = box.querySelector<HTMLElement>('[data-helped][aria-pressed=true]');
  press(box, button);
  const playbook = encodeURIComponent(box.dataset.playbook ?? '');
  const helped = button.dataset.helped === 'yes';
  const answer = await answerTo(
    api.playbooks[':playbook'].help.$put({ param: { playbook }, json: { helped } }),
  );
  if (answer.is === 'value') return told(box, status, answer.value);
  press(box, before);
  if (answer.is === 'unreachable') {
    status?.replaceChildren('Potluck can’t be reached just now. Try again in a moment.');
  } else if (answer.problem.code === 'unsigned') {
    const link = document.createElement('a');
    link.href = signInHref();
    link.textContent = answer.problem.detail;
    status?.replaceChildren(link);
  } else {
    status?.replaceChildren(answer.problem.detail);
  }
}

function told(box: HTMLElement, status: HTMLElement | null, help: Help): void {
  status?.replaceChildren(
    help.mine
      ? 'Thank you. Only the number goes to its owners.'
      : 'Thank you for saying so. If you can, tell its owners what was missing or wrong.',
  );
  tellHelp(box, help);
}

function press(box: HTMLElement, pressed: HTMLElement | null): void {
  for (const each of box.querySelectorAll('[data-helped]')) {
    each.setAttribute('aria-pressed', String(each === pressed));
  }
}
