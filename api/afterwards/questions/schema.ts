import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { GivenId, Why } from '../schema.ts';

export const questionLength = 500;
export const answerLength = 2000;
/** Of one event. */
export const questionsMost = 200;

export const NewQuestion = z.strictObject({
  text: z.string().trim().min(1, 'Ask something.').max(questionLength),
  /** Without a name: then nobody can find out who asked, and nobody can be told of the answer. */
  anonymous: z.boolean().default(false),
});
export type NewQuestion = z.infer<typeof NewQuestion>;

export const NewAnswer = z.strictObject({
  /** Plain Markdown without HTML; empty takes the answer back. */
  answer: z.string().trim().max(answerLength),
});

export const Question = z.object({
  id: GivenId,
  text: z.string(),
  /** Null: asked without a name. */
  by: PersonRef.nullable(),
  /** Whether I asked it, under my name. */
  mine: z.boolean(),
  /** How many would like to know it, too, and whether I do. */
  votes: z.number().int(),
  voted: z.boolean(),
  answer: z.string(),
  answerHtml: z.string(),
  answeredBy: PersonRef.nullable(),
});
export type Question = z.infer<typeof Question>;

export const Questions = z.object({
  questions: z.array(Question),
  refusals: z.object({ ask: Why, answer: Why }),
});
export type Questions = z.infer<typeof Questions>;
