import { z } from 'zod';
import { answerLength, questionLength } from '../meetings/schema.ts';

export const Asked = z.strictObject({
  text: z.string().trim().min(1, 'Ask something.').max(questionLength),
});

export const Answered = z.strictObject({
  /** Plain Markdown; an empty one takes the answer back. */
  answer: z.string().trim().max(answerLength),
});
