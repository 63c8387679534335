import type { GuestQuestion } from '../schema.ts';
import type { GuestAnswers } from './schema.ts';

/** A guest who has a seat, with what they said by the id of the question. */
export type Answering = { name: string; answers: Record<string, string> };

/** What guests with a seat answered, by question; the same answers together, the most said first. */
export function answersOf(
  questions: readonly GuestQuestion[],
  guests: readonly Answering[],
): GuestAnswers {
  return {
    guests: guests.length,
    questions: questions.map(({ id, words, purpose, form, keepDays }) => {
      const said = guests.flatMap(({ name, answers }) => {
        const answer = answers[id];
        return answer ? [{ name, answer }] : [];
      });
      const byWords = Map.groupBy(said, ({ answer }) => answer.trim().toLowerCase());
      const answers = [...byWords.values()]
        .map((same) => ({
          answer: same[0]?.answer ?? '',
          names: same.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'en')),
        }))
        .sort((one, other) => other.names.length - one.names.length);
      return { ...{ id, words, purpose, form, keepDays }, said: said.length, answers };
    }),
  };
}
