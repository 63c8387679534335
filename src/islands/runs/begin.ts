import type { PersonRef } from '../../../api/people/schema.ts';
import type { Step } from '../../../api/runs/schema.ts';
import { nextTime } from '../kept/clock.ts';
import { keep } from './outbox.ts';

export type Playbook = { id: string; title: string; steps: Step[] };

/** Begins a run here and now, whether the service can be reached or not; its id. */
export function begin(me: PersonRef, playbook: Playbook, mode: 'real' | 'drill'): string {
  const { id, at } = nextTime('');
  const steps = playbook.steps.map(({ key, title }) => ({ key, title }));
  const body = { playbook: playbook.id, mode, steps, at };
  keep(me.slug, { id, run: id, does: 'begin', title: playbook.title, body });
  return id;
}
