import type { GuestQuestion } from '../../../api/guests/schema.ts';
import { newId } from '../cohorts/new-id.ts';

/** `3 guests from outside come, and 1 waits.` */
export function guestsWords({
  confirmed,
  waiting,
}: {
  confirmed: number;
  waiting: number;
}): string {
  const come =
    confirmed === 0
      ? 'No guest from outside comes yet'
      : confirmed === 1
        ? '1 guest from outside comes'
        : `${confirmed} guests from outside come`;
  if (waiting === 0) return `${come}.`;
  return `${come}, and ${waiting === 1 ? '1 waits' : `${waiting} wait`}.`;
}

const usual: Record<string, Omit<GuestQuestion, 'id'>> = {
  'What you eat': {
    ...{ words: 'Is there anything that you do not eat?', form: 'text', required: false },
    ...{ purpose: 'For the soup and the bread.', keepDays: 0 },
  },
  Access: {
    ...{ words: 'What do you need to get in and to follow?', form: 'text', required: false },
    ...{ purpose: 'So that the way, the seat and the sound are right for you.', keepDays: 0 },
  },
  Photographs: {
    ...{ words: 'You may take photographs in which I can be seen', form: 'tick', required: false },
    ...{ purpose: 'For our page about the evening; untick, and we leave you out.', keepDays: 30 },
  },
};

/** The questions that hosts ask most, by what they are about. */
export const usualQuestions = Object.keys(usual);

export function newQuestion(about: string, keepDays: number): GuestQuestion {
  const empty: Omit<GuestQuestion, 'id'> = {
    ...{ words: '', purpose: '', form: 'text', required: false, keepDays: 0 },
  };
  const question = usual[about] ?? empty;
  return { id: newId(), ...question, keepDays: Math.min(question.keepDays, keepDays) };
}
