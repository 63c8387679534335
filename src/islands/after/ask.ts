import type { Feedback } from '../../../api/afterwards/feedback/schema.ts';
import type { Notes } from '../../../api/afterwards/notes/schema.ts';
import type { Questions } from '../../../api/afterwards/questions/schema.ts';
import type { Thanks } from '../../../api/afterwards/thanks/schema.ts';
import type { EventFollowUps } from '../../../api/follow-ups/schema.ts';
import type { Materials } from '../../../api/materials/schema.ts';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';

/** Everything that comes after a talk. */
export type All = {
  materials: Materials;
  questions: Questions;
  notes: Notes;
  thanks: Thanks;
  feedback: Feedback;
  followUps: EventFollowUps;
};

/** All of it, or the first thing that went wrong. */
export async function askAll(event: string): Promise<Answer<All>> {
  const of = api.events[':event'];
  const param = { event };
  const [materials, questions, notes, thanks, feedback, followUps] = await Promise.all([
    answerTo(of.materials.$get({ param, query: {} })),
    answerTo(of.questions.$get({ param })),
    answerTo(of.notes.$get({ param })),
    answerTo(of.thanks.$get({ param })),
    answerTo(of.feedback.$get({ param })),
    answerTo(of['follow-ups'].$get({ param, query: {} })),
  ]);
  if (materials.is !== 'value') return materials;
  if (questions.is !== 'value') return questions;
  if (notes.is !== 'value') return notes;
  if (thanks.is !== 'value') return thanks;
  if (feedback.is !== 'value') return feedback;
  if (followUps.is !== 'value') return followUps;
  return {
    is: 'value',
    value: {
      ...{ materials: materials.value, questions: questions.value, notes: notes.value },
      ...{ thanks: thanks.value, feedback: feedback.value, followUps: followUps.value },
    },
  };
}
