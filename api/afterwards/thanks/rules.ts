import { kindWords } from '../../events/phases/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { begunRefusal, type Occasion, runs } from '../rules.ts';
import type { Thanks } from './schema.ts';

/** Why this person cannot say thanks now. */
export function thanksRefusal(occasion: Occasion): Refusal | undefined {
  const barred = permissionRefusal(roleOf(occasion.asker), 'thanks.say', true);
  if (barred) return barred;
  if (runs(occasion)) {
    const word = kindWords[occasion.facts.kind];
    return { code: 'speaking', message: `This is your ${word}: the thanks are for you.` };
  }
  return begunRefusal(occasion, 'You can say thanks');
}

/** Thanks as this person may see them. */
export function thanksFor(people: PersonRef[], occasion: Occasion): Thanks {
  return {
    count: people.length,
    mine: people.some(({ slug }) => slug === occasion.asker?.slug),
    people: runs(occasion) ? people : null,
    refusal: thanksRefusal(occasion)?.message ?? null,
  };
}
