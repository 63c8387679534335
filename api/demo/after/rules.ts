import { instant } from '../../time.ts';
import { ago, dayMs, hourMs, personId, type Row } from '../rows.ts';
import { leftBehind } from './rows.ts';

export type AfterRows = {
  links: Row[];
  openings: Row[];
  notes: Row[];
  questions: Row[];
  questionVotes: Row[];
  thanks: Row[];
  feedback: Row[];
  feedbackGiven: Row[];
  followUps: Row[];
};

/** What is left of a talk that is over; it ended some days ago. */
export function afterRows(now: Date): AfterRows {
  const { talk: event, questions, notes, feedback } = leftBehind;
  const speaker = personId(leftBehind.speaker);
  const at = ago(now, dayMs);
  return {
    links: [{ id: 'demo-recording-checkout', event, ...leftBehind.recording, person: speaker, at }],
    openings: ['notes', 'feedback'].map((what) => ({ event, what, person: speaker, at })),
    notes: notes.map(({ by, text }, index) => ({
      ...{ event, version: index + 1, text, person: personId(by) },
      at: ago(now, (40 - index) * hourMs),
    })),
    questions: questions.map(({ id, by, text, answer }, index) => ({
      ...{ id, event, text, answer, person: by && personId(by) },
      at: ago(now, (60 - index) * hourMs),
      answeredBy: answer ? speaker : null,
      answeredAt: answer ? at : null,
    })),
    questionVotes: questions.flatMap(({ id: question, too }) =>
      too.map((slug) => ({ question, person: personId(slug) })),
    ),
    thanks: leftBehind.thanks.map((slug, index) => ({
      ...{ event, person: personId(slug), at: ago(now, (50 - index) * hourMs) },
    })),
    feedback: feedback.map(({ worth, words }, index) => ({
      ...{ id: `demo-${(index * 5) % 7}`, event, batch: Math.floor(index / 5), worth, words },
    })),
    feedbackGiven: leftBehind.answered.map((slug) => ({ event, person: personId(slug) })),
    followUps: leftBehind.followUps.map(({ id, title, team, by, dueInDays }) => ({
      ...{ id, event, title, team, person: personId(by), at },
      due: instant(new Date(now.getTime() + dueInDays * dayMs)).slice(0, 10),
    })),
  };
}
