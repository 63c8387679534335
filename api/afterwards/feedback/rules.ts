import { kindWords } from '../../events/phases/rules.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { begunRefusal, type Occasion, runRefusal, runs } from '../rules.ts';
import type { Feedback, Results, Worth } from './schema.ts';

/** So many answers are shown at once, so that none can be told from the others. */
export const BATCH = 5;

/** An answer as it is kept: in which batch it came, and an id by chance. */
export type AnswerRow = { id: string; batch: number; worth: Worth; words: string };
export type FeedbackRow = { open: boolean; given: boolean; answers: AnswerRow[] };

/**
 * What may be shown of these answers: whole batches of five. Nothing is shown before the fifth
 * answer; from then on the picture changes only when five more have come, so that comparing two
 * pictures tells of no fewer than five people. The order is that of ids by chance.
 */
export function resultsOf(answers: readonly AnswerRow[]): Results {
  const whole = Math.floor(answers.length / BATCH);
  const shown = answers
    .filter(({ batch }) => batch < whole)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const count = (wanted: Worth) => shown.filter(({ worth }) => worth === wanted).length;
  return {
    shown: shown.length,
    waiting: answers.length - shown.length,
    worth: { yes: count('yes'), partly: count('partly'), no: count('no') },
    words: shown.map(({ words }) => words).filter(Boolean),
  };
}

/** Why this person cannot answer the two questions now. */
export function giveRefusal(occasion: Occasion, { open }: FeedbackRow): Refusal | undefined {
  const { asker, came, facts } = occasion;
  const word = kindWords[facts.kind];
  const barred = permissionRefusal(roleOf(asker), 'event-feedback.give', true);
  if (barred) return barred;
  if (runs(occasion)) {
    return { code: 'speaking', message: `This is your ${word}: others are asked.` };
  }
  if (!open) return { code: 'closed', message: `Nobody is asked about this ${word}.` };
  if (!came) {
    const message = `Those who had a seat at this ${word}, or were there, are asked.`;
    return { code: 'forbidden', message };
  }
  return begunRefusal(occasion, 'You are asked');
}

/** Feedback as this person may see it: what was said is for those of whom it was said. */
export function feedbackFor(row: FeedbackRow, occasion: Occasion): Feedback {
  return {
    open: row.open,
    given: row.given,
    refusals: {
      give: giveRefusal(occasion, row)?.message ?? null,
      open: runRefusal(occasion, 'event-feedback.open')?.message ?? null,
    },
    results: runs(occasion) ? resultsOf(row.answers) : null,
  };
}
