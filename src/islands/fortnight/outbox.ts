import type { Fortnight, NoteText } from '../../../api/cohorts/fortnight/schema.ts';
import type { MiniProject, MiniProjectChange } from '../../../api/cohorts/mini-projects/schema.ts';
import { hearClock, nowMs } from '../kept/clock.ts';
import { outboxOf } from '../kept/outbox.ts';
import { get, put } from '../kept/shelf.ts';

/** Something that a hire did here and that has yet to be told to the service. */
export type Waiting = { id: string; cohort: string; refused?: string } & (
  | { does: 'mini-project'; visit: string; body: MiniProjectChange }
  | { does: 'task'; task: string; body: { done: boolean; at: string } }
  | { does: 'note'; body: NoteText }
  | { does: 'welcome'; person: string; body: { thanked: boolean; hidden: boolean } }
);

const keyOf = (person: string, cohort: string): string => `fortnight:known:${person}:${cohort}`;

export const fortnightOutbox = outboxOf<Waiting>({
  noun: 'fortnight',
  addressOf: (waiting) => {
    if (waiting.does === 'mini-project') return `/api/visits/${waiting.visit}/mini-project`;
    const at = `/api/fortnight/${encodeURIComponent(waiting.cohort)}`;
    if (waiting.does === 'task') return `${at}/tasks/${waiting.task}`;
    if (waiting.does === 'welcome') return `${at}/welcomes/${waiting.person}`;
    return `${at}/note`;
  },
  arrived: (person, answer, { does, cohort }) => {
    if (does === 'mini-project') learnProject(person, cohort, answer as MiniProject);
    else learn(person, answer as Fortnight);
  },
});

/** What the service told last of this cohort; the empty text: of the one that matters most. */
export const knownFortnight = (person: string, cohort: string): Fortnight | undefined =>
  get<Fortnight>(keyOf(person, cohort));

/** Keeps what the service told, unless it told something newer meanwhile. */
export function learn(person: string, told: Fortnight): void {
  hearClock(told.now);
  const slug = told.mine?.cohort.slug;
  if ((knownFortnight(person, slug ?? '')?.now ?? '') > told.now) return;
  if (slug) put(keyOf(person, slug), told);
  if (slug === told.cohorts[0]?.slug) put(keyOf(person, ''), told);
}

function learnProject(person: string, cohort: string, { visit, ...told }: MiniProject): void {
  const known = knownFortnight(person, cohort);
  if (!known?.mine) return;
  const visits = known.mine.visits.map((one) => (one.id === visit ? { ...one, ...told } : one));
  const now = new Date(nowMs()).toISOString();
  learn(person, { ...known, now, mine: { ...known.mine, visits } });
}
