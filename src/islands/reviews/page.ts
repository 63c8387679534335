/** The freshness of the playbook on its own page, who reviewed it last, and "still right". */
import type { Standing } from '../../../api/reviews/schema.ts';
import { badges, showFreshness } from './badge.ts';
import { longDay } from './words.ts';

const place = document.querySelector<HTMLElement>('[data-standing]');
const [who, button] = (place?.children ?? []) as unknown as [HTMLElement, HTMLButtonElement];

for (const badge of badges()) showFreshness(badge);
if (place) addEventListener('load', () => setTimeout(ask));

/** Nobody waits for it: without an answer, what was built stands. */
async function ask(): Promise<void> {
  const id = encodeURIComponent(place?.dataset.standing ?? '');
  const reply = await fetch(`/api/playbooks/${id}/standing`).catch(() => undefined);
  if (!reply?.ok) return;
  const standing: Standing = await reply.json();
  show(standing);
  button.hidden = standing.refusal !== null;
  if (standing.mine) button.textContent = 'Your review of today';
  button.addEventListener('click', () => wake(standing), { once: true });
}

async function wake(standing: Standing): Promise<void> {
  button.ariaBusy = 'true';
  const { sayStillRight } = await import('./say.tsx');
  sayStillRight(button, standing, show);
}

function show({ reviewed, latest }: Standing): void {
  for (const badge of badges()) showFreshness(badge, reviewed);
  // The file may know a later review than the record.
  const by = latest?.day === reviewed ? latest : null;
  const how = by?.kind === 'fresh-eyes' ? 'with fresh eyes, in a run' : '';
  const said = [by?.by && `by ${by.by.name}`, how].filter(Boolean).join(', ');
  who.hidden = !by;
  who.textContent = [said || (by && longDay(by.day)), by?.note && `“${by.note}”`]
    .filter(Boolean)
    .join(': ');
}
