import type { PlaybookRuns } from '../../../api/runs/schema.ts';
import { onMe } from '../me.ts';

/** All of runs that a playbook page brings before anybody asks for them. Keep it small. */
const host = document.querySelector<HTMLElement>('#run');
const button = document.querySelector<HTMLButtonElement>('#run-begin');
const going = document.querySelector<HTMLElement>('#run-going');

async function open(): Promise<void> {
  if (!host || !button) return;
  button.ariaBusy = 'true';
  try {
    const { openRun } = await import('./open.tsx');
    host.hidden = false;
    button.hidden = true;
    openRun(host, () => {
      host.hidden = true;
      button.hidden = false;
      button.focus();
    });
  } catch {
    button.textContent = 'Not loaded. Try again';
  }
  button.ariaBusy = null;
}

button?.addEventListener('click', () => void open());
if (location.search.includes('run=')) {
  if (host) host.hidden = false;
  void open();
} else if (host) {
  onMe((answer) => {
    if (answer.is === 'value' && answer.value.person) void tellWhatGoesOn();
  });
}

async function tellWhatGoesOn(): Promise<void> {
  const id = encodeURIComponent(host?.dataset.playbook ?? '');
  const reply = await fetch(`/api/playbooks/${id}/runs`).catch(() => undefined);
  if (!reply?.ok || !going) return;
  const runs: PlaybookRuns = await reply.json();
  const [run] = runs.going;
  if (!run) return;
  const { length } = run.people;
  const link = document.createElement('a');
  link.href = `?run=${run.id}`;
  link.textContent = run.mine
    ? 'You are in the middle of it'
    : `${length === 1 ? 'One person runs' : `${length} people run`} this now: join`;
  going.replaceChildren(link);
}

const recent = document.querySelector<HTMLDetailsElement>('#runs-recent');
recent?.addEventListener(
  'toggle',
  async () => {
    const { showRecent } = await import('./recent.tsx');
    showRecent(recent, host?.dataset.playbook ?? '');
  },
  { once: true },
);
