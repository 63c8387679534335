import type { Catalogue } from '../../catalogue.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { may } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { allHelpersOf, isOwn, type VisitPeople } from '../mini-projects/rules.ts';
import { teamOf } from '../proposals/rules.ts';
import { rotationName } from '../tell.ts';
import type { Built, RotationPeople } from './schema.ts';

export type BuiltRow = Omit<Built, 'mayTell' | 'rotationTitle'> &
  VisitPeopleOf & { programme: string; zone: string };

type VisitPeopleOf = { people: VisitPeople };

/** Whether a mini-project is theirs: hire, host, those who help, organiser, or the team's. */
export function isTheirs(
  { people, rotation }: Pick<BuiltRow, 'people' | 'rotation'>,
  catalogue: Pick<Catalogue, 'rotations'>,
  asker: Asker | undefined,
): boolean {
  if (!asker) return false;
  const isOfTeam = asker.team !== null && teamOf(catalogue, rotation) === asker.team;
  return isOfTeam || isOwn(people, allHelpersOf(catalogue, rotation), asker);
}

/** A mini-project as this person may see it. */
export function builtFor(
  { people, programme, zone: _, ...row }: BuiltRow,
  catalogue: Catalogue,
  asker: Asker | undefined,
): Built {
  const own = isTheirs({ people, rotation: row.rotation }, catalogue, asker);
  return {
    ...row,
    rotationTitle: rotationName(catalogue, { programme, rotation: row.rotation }),
    mayTell: may(roleOf(asker), 'outcome.tell', own),
  };
}

/** What is said of a day that is still to come is a plan and no outcome. */
export function dayRefusal(day: string, today: string): Refusal | undefined {
  if (day <= today) return undefined;
  const message = 'That day is still to come.';
  return { code: 'invalid', message, fields: [{ field: 'day', message }] };
}

type Authored = Pick<Catalogue, 'rotations'>;

/** Slugs of all who are named for a rotation. */
export function namedAt(authored: Authored, rotation: string): string[] {
  const found = authored.rotations.find(({ slug }) => slug === rotation);
  return [...(found?.hosts ?? []), ...allHelpersOf(authored, rotation)];
}

/** Who receives and helps at a rotation, in the order in which its file names them. */
export function peopleAt(
  { rotations }: Authored,
  rotation: string,
  names: readonly PersonRef[],
): RotationPeople {
  const found = rotations.find(({ slug }) => slug === rotation);
  const people = (slugs: readonly string[] = []) =>
    slugs.flatMap((slug) => names.find((one) => one.slug === slug) ?? []);
  return {
    hosts: people(found?.hosts),
    mentors: people(found?.mentors),
    helpers: (found?.miniProjects ?? []).flatMap(({ title, helpers }) => {
      const beside = helpers.filter((slug) => !found?.mentors.includes(slug));
      const known = people(beside);
      return known.length > 0 ? [{ project: title, people: known }] : [];
    }),
  };
}
