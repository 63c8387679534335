import type { Catalogue } from '../../catalogue.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { instant } from '../../time.ts';
import type { MiniProject, MiniProjectChange } from './schema.ts';

/** Whose a visit is: ids of people, as the plan was released. */
export type VisitPeople = {
  hire: string | null;
  host: string | null;
  organiser: string;
};

type Authored = Pick<Catalogue, 'rotations'>;

/** Slugs of those who help with a mini-project beside the host: the rotation's mentors, and its own. */
export function helpersOf(
  { rotations }: Authored,
  { rotation, project }: { rotation: string; project: string | null },
): string[] {
  const found = rotations.find(({ slug }) => slug === rotation);
  const own = found?.miniProjects.find(({ title }) => title === project)?.helpers ?? [];
  return [...new Set([...(found?.mentors ?? []), ...own])];
}

/** Everybody who may help with any mini-project of a rotation, by slug. */
export function allHelpersOf(authored: Authored, rotation: string): string[] {
  const titles = authored.rotations.find(({ slug }) => slug === rotation)?.miniProjects ?? [];
  const helpers = titles.flatMap(({ title }) => helpersOf(authored, { rotation, project: title }));
  return [...new Set([...helpersOf(authored, { rotation, project: null }), ...helpers])];
}

/**
 * Whether a mini-project is this person's to change: of the hire, of the visit's host, of those who
 * help at its rotation, and of the cohort's organiser.
 */
export function isOwn(
  { hire, host, organiser }: VisitPeople,
  helpers: readonly string[],
  asker: Pick<Asker, 'id' | 'slug'> | undefined,
): boolean {
  if (!asker) return false;
  return [hire, host, organiser].includes(asker.id) || helpers.includes(asker.slug);
}

/** Why this person cannot say how it stands. */
export function miniProjectRefusal(
  people: VisitPeople,
  helpers: readonly string[],
  asker: Asker | undefined,
): Refusal | undefined {
  const own = isOwn(people, helpers, asker);
  return permissionRefusal(roleOf(asker), 'mini-project.edit', own);
}

export const goneRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such visit. It may have been taken out of the plan.',
};

/** Why a change is not whole: who asks for help says what is missing. */
export function changeRefusal({ state, words }: MiniProjectChange): Refusal | undefined {
  if (state !== 'asked-for-help' || words !== '') return undefined;
  const message = 'Say in a sentence what you need.';
  return { code: 'invalid', message, fields: [{ field: 'words', message }] };
}

/** When it was said, as a browser tells, whose clock may be ahead of ours. */
export const saidAt = (at: string, now: Date): string => (at > instant(now) ? instant(now) : at);

type Facts = Pick<MiniProject, 'visit' | 'project' | 'state' | 'changes'>;

/** A mini-project as those read it who may change it. */
export function miniProjectOf({ visit, project, state, changes }: Facts): MiniProject {
  const last = changes[0];
  return { visit, project, state, words: last?.state === state ? last.words : '', changes };
}
