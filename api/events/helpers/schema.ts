import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

/** A colleague who checks people in at an event, and by whom they were asked. */
export const Helper = PersonRef.extend({ by: PersonRef.nullable(), at: Instant });
export type Helper = z.infer<typeof Helper>;

export const Helpers = z.object({ helpers: z.array(Helper) });
export type Helpers = z.infer<typeof Helpers>;
