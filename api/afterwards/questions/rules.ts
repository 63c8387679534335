import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { cancelledRefusal, type Occasion, runRefusal, runs } from '../rules.ts';
import { questionsMost } from './schema.ts';

export const noQuestionRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such question here.',
};

export const takenRefusal: Refusal = {
  code: 'conflict',
  message: 'Another question has this id. Send it again with a new one.',
};

/** Why this person cannot ask: before, during and after it, all of the staff can. */
export function askRefusal(occasion: Occasion): Refusal | undefined {
  const barred = permissionRefusal(roleOf(occasion.asker), 'question.ask', true);
  return barred ?? cancelledRefusal(occasion);
}

/** Why this person cannot answer what is asked here. */
export function answerRefusal(occasion: Occasion): Refusal | undefined {
  return runRefusal(occasion, 'question.answer');
}

/** Why this person cannot take a question away: it is its asker's, and who runs the event may. */
export function removeRefusal(occasion: Occasion, mine: boolean): Refusal | undefined {
  const own = mine || runs(occasion);
  return permissionRefusal(roleOf(occasion.asker), 'question.remove', own);
}

export const fullRefusal: Refusal = {
  code: 'too-large',
  message: `There are ${questionsMost} questions here already. Perhaps one of them is yours?`,
};
