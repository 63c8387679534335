import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { WordsKind } from './schema.ts';

/** Whose a visit is, for its words; people by slug, `organiser` and `hire` by id. */
export type VisitCircle = {
  day: string;
  host: PersonRef | null;
  hire: string | null;
  organiser: string;
  /** Who helps at its rotation, and the team that owns it. */
  helpers: readonly string[];
  team: string;
};

/** Whether they received the hire: as the host, or with the mini-project. */
const hasReceived = ({ host, helpers }: VisitCircle, asker: Asker | undefined): boolean =>
  asker !== undefined && (host?.slug === asker.slug || helpers.includes(asker.slug));

/** Why this person cannot write about the visit; `today` in the cohort's zone. */
export function writeRefusal(
  visit: VisitCircle,
  asker: Asker | undefined,
  today: string,
): Refusal | undefined {
  const role = roleOf(asker);
  const barred = permissionRefusal(role, 'visit-words.write', hasReceived(visit, asker));
  if (barred?.code === 'forbidden') {
    return { ...barred, message: 'Only who received them, or helped, can write about this visit.' };
  }
  if (barred) return barred;
  if (visit.day <= today) return undefined;
  const message = 'This visit is still to come. Write about it afterwards.';
  return { code: 'invalid', message, fields: [{ field: 'words', message }] };
}

/** Why this person cannot read what was written about the visit. */
export function readRefusal(visit: VisitCircle, asker: Asker | undefined): Refusal | undefined {
  const isOfIt =
    asker !== undefined &&
    ([visit.hire, visit.organiser].includes(asker.id) || asker.team === visit.team);
  const own = isOfIt || hasReceived(visit, asker);
  return permissionRefusal(roleOf(asker), 'visit-words.read', own);
}

/** What the hire is told when somebody has written about their visit. */
export function toldWords(kind: WordsKind, by: string, rotation: string): string {
  return kind === 'learned'
    ? `${by} wrote what they learned from you at ${rotation}`
    : `${by} wrote a note on your visit at ${rotation}`;
}
