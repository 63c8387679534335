import type { Refusal, RefusalCode } from '../../refusal.ts';
import type { Kind, Phase } from '../schema.ts';

/** How a sentence calls an event of this kind. */
export const kindWords: Record<Kind, string> = {
  talk: 'talk',
  'meet-up': 'meet-up',
  course: 'course',
  hackathon: 'hackathon',
  'reading-group': 'reading group',
};

/**
 * What people do to an event as a whole. That it begins and ends is the clock's doing: *announced*
 * becomes *running*, and *running* becomes *over*.
 */
export const steps = ['announce', 'edit', 'cancel', 'discard'] as const;
export type Step = (typeof steps)[number];

/** Where each step leads, by the phase that it is made from. What is missing is not possible. */
const leads: Record<Phase, Partial<Record<Step, Phase | 'gone'>>> = {
  draft: { announce: 'announced', edit: 'draft', discard: 'gone' },
  announced: { edit: 'announced', cancel: 'cancelled' },
  running: {},
  over: {},
  cancelled: {},
};

/** The phase after a step; undefined where `stepRefusal` says why not. */
export function afterStep(phase: Phase, step: Step): Phase | 'gone' | undefined {
  return leads[phase][step];
}

const codes: Record<Phase, RefusalCode> = {
  draft: 'draft',
  announced: 'announced',
  running: 'over',
  over: 'over',
  cancelled: 'cancelled',
};

const states: Record<Phase, string> = {
  draft: 'is a draft that nobody was told of',
  announced: 'is announced',
  running: 'has begun',
  over: 'is over',
  cancelled: 'was cancelled',
};

const outcomes: Record<Step, string> = {
  announce: 'it can no longer be announced',
  edit: 'it can no longer be changed',
  cancel: 'it can no longer be cancelled',
  discard: 'it can no longer be thrown away',
};

/** What else there is to do. */
const instead: Partial<Record<Phase, Partial<Record<Step, string>>>> = {
  draft: { cancel: 'throw it away instead' },
  announced: {
    announce: 'that cannot be done twice',
    discard: 'cancel it instead, so that everyone hears of it',
  },
};

/** Why an event of this kind and in this phase cannot go this step; undefined when it can. */
export function stepRefusal(kind: Kind, phase: Phase, step: Step): Refusal | undefined {
  if (afterStep(phase, step)) return undefined;
  const outcome = instead[phase]?.[step] ?? outcomes[step];
  return { code: codes[phase], message: `This ${kindWords[kind]} ${states[phase]}; ${outcome}.` };
}
