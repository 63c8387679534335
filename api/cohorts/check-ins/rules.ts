import type { Programme } from '../../bootcamp/schema.ts';
import type { Refusal } from '../../refusal.ts';
import { dayAfter } from '../days/rules.ts';
import { inAlphabet, wholeGroups } from '../feedback/rules.ts';
import type { NewCheckIn, ProgrammeCheckIns, Week } from './schema.ts';

/** What is asked where a programme does not say. */
const usual: Record<Week, string[]> = {
  1: [
    'What surprised you this week?',
    'What are you still unsure about?',
    'What should we change before the next cohort starts?',
  ],
  4: [
    'What of the boot camp did you use this week?',
    'What was missing from it?',
    'Whom would you have liked to meet?',
  ],
};

/** The questions of a programme after week one or week four. */
export function questionsOf(programme: Programme | undefined, week: Week): string[] {
  const { weekOne, weekFour } = programme?.questions ?? {};
  return (week === 1 ? weekOne : weekFour) ?? usual[week];
}

const weekDays = 7;
const openDays = 28;

/** The Friday of the week for who starts on a Monday: four days after its first. */
export const dueOn = (startsOn: string, week: Week): string =>
  dayAfter(startsOn, (week - 1) * weekDays + 4);

/** Whether the questions of a week stand open on a day: from its end on, for four weeks. */
export function isOpen(startsOn: string, week: Week, today: string): boolean {
  const due = dueOn(startsOn, week);
  return today >= due && today <= dayAfter(due, openDays);
}

export type HireDays = { hire: string; startsOn: string; lastDay: string; today: string };
export type Ask = { hire: string; what: 'check-in' | 'outcome-asked'; week: number; cause: string };

/**
 * Of what each hire is to be asked today: the questions of week one and four, and what became of
 * what they built, at graduation and four weeks after it. Who has been asked is not asked twice:
 * the cause says so.
 */
export function asksOf(hires: readonly HireDays[]): Ask[] {
  return hires.flatMap(({ hire, startsOn, lastDay, today }) => [
    ...([1, 4] as const)
      .filter((week) => isOpen(startsOn, week, today))
      .map((week): Ask => ({ hire, what: 'check-in', week, cause: `check-in:${hire}:${week}` })),
    ...[0, 4]
      .filter((week) => {
        const from = dayAfter(lastDay, week * weekDays);
        return today >= from && today <= dayAfter(from, weekDays);
      })
      .map(
        (week): Ask => ({ hire, what: 'outcome-asked', week, cause: `outcomes:${hire}:${week}` }),
      ),
  ]);
}

type Said = { person: string; batch: string | null; week: Week; answers: NewCheckIn['answers'] };

/**
 * What hires say of a programme, for those who keep it. The words of each question are a list of
 * their own, so that nobody can read from the first what the same person answered to the second.
 */
export function shownOf(said: readonly Said[]): ProgrammeCheckIns {
  return {
    weeks: ([1, 4] as const).map((week) => {
      const groups = wholeGroups(said.filter((one) => one.week === week));
      const answers = groups.flat().flatMap((one) => one.answers);
      const questions = [...new Set(answers.map(({ question }) => question))].toSorted();
      return {
        week,
        groups: groups.length,
        questions: questions.map((question) => ({
          question,
          words: inAlphabet(
            answers.flatMap((one) => (one.question === question ? [one.words] : [])),
          ),
        })),
      };
    }),
  };
}

export const notOpenRefusal: Refusal = {
  code: 'closed',
  message:
    'There is nothing to answer here: you are no hire of this cohort, or it is not the time.',
};

export const shownRefusal: Refusal = {
  code: 'over',
  message:
    'What you answered is read now, together with the answers of two others. You can take it back, but no longer change it.',
};
