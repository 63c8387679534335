import type { Standing } from '../../../api/reviews/schema.ts';
import { answered } from './ask.ts';
import { badges, showFreshness } from './badge.ts';

/** Where the page of a playbook tells who reviewed it last; none on other pages. */
export const place = document.querySelector<HTMLElement>('[data-standing]');
const id = place?.dataset.standing ?? '';
const [who, button] = (place?.children ?? []) as unknown as [HTMLElement, HTMLButtonElement];
const own = () => [...badges()].filter(({ dataset }) => dataset.freshness === id);

/** Who reviewed the playbook of this page last, and "still right" for those who may say so. */
export async function askStanding(): Promise<void> {
  const standing = await answered<Standing>(`playbooks/${encodeURIComponent(id)}/standing`);
  if (!standing) return;
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
  for (const badge of own()) showFreshness(badge, reviewed);
  // The file may know a later review than the record.
  const by = latest?.day === reviewed ? latest : null;
  const how = by?.kind === 'fresh-eyes' ? 'with fresh eyes' : '';
  const said = [by?.by && `by ${by.by.name}`, how].filter(Boolean).join(', ');
  // Those who are not staff read the day alone.
  who.textContent = [said, by?.note && `“${by.note}”`].filter(Boolean).join(': ');
  who.hidden = who.textContent === '';
}
