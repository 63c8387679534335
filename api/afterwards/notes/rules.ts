import { kindWords } from '../../events/phases/rules.ts';
import { roleOf } from '../../people/rules.ts';
import { may, permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { type Occasion, runs } from '../rules.ts';

export const noVersionRefusal: Refusal = {
  code: 'missing',
  message: 'These notes were never saved in such a version.',
};

export const conflictRefusal: Refusal = {
  code: 'conflict',
  message: 'Someone else saved the notes while you were writing. Look at theirs first.',
};

/** Why this person cannot write the notes: those who came can where it is opened to them. */
export function writeRefusal(occasion: Occasion, open: boolean): Refusal | undefined {
  const { asker, came, facts } = occasion;
  const own = runs(occasion) || (open && came);
  const barred = permissionRefusal(roleOf(asker), 'note.write', own);
  if (!barred || !open || !may(roleOf(asker), 'note.write', true)) return barred;
  const word = kindWords[facts.kind];
  return { code: 'forbidden', message: `Those who were at the ${word} can write here.` };
}
