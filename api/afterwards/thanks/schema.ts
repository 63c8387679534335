import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Why } from '../schema.ts';

/** How many say thanks; who they are, those who run the event see. */
export const Thanks = z.object({
  count: z.number().int(),
  mine: z.boolean(),
  /** Null: not for me to see. */
  people: z.array(PersonRef).nullable(),
  refusal: Why,
});
export type Thanks = z.infer<typeof Thanks>;
