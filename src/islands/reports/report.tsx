import { render } from 'preact';
import { askMe } from '../me.ts';
import { keptDraft, newDraft } from './draft.ts';
import { limitsOf } from './limits.ts';
import { selectedPassage } from './passage.ts';
import { ReportForm } from './ReportForm.tsx';

/** Opens what a reader says of the passage that is selected, or of the page as a whole. */
export async function openReport(box: HTMLElement): Promise<void> {
  const { playbook = '', title = '', owners = '' } = box.dataset;
  const limits = limitsOf(box);
  const passage = selectedPassage(limits);
  const before = document.activeElement as HTMLElement | null;
  const me = await askMe();
  const person = me.is === 'value' ? me.value.person : undefined;
  if (document.querySelector('dialog[open]')) return;
  // Loaded again, the page is read and not reported.
  if (location.search === '?report') history.replaceState(null, '', location.pathname);

  const by = person?.slug ?? null;
  const draft = keptDraft(playbook, passage, by) ?? newDraft(passage, by);
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'report-title');
  dialog.addEventListener('close', () => {
    render(null, dialog);
    dialog.remove();
    // The button beside the selection is gone by now.
    const back = before?.isConnected && before !== document.body ? before : undefined;
    (back ?? box.querySelector<HTMLElement>('[data-report]'))?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  render(
    <ReportForm
      about={{ playbook, title, owners, most: limits.what }}
      draft={draft}
      person={person}
      close={() => dialog.close()}
    />,
    dialog,
  );
  dialog.showModal();
}
