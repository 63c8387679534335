import type { Catalogue } from '../catalogue.ts';
import type { Asker, Person } from '../people/schema.ts';
import type { Refusal } from '../refusal.ts';
import { ownSkills } from '../skills/rules.ts';
import type { SkillKind } from '../skills/schema.ts';
import type { Profile, Spoken } from './schema.ts';

export const nobodyRefusal: Refusal = {
  code: 'missing',
  message: 'Nobody of this name works here. They may have left.',
};

export type ProfileFacts = { person: Person; said: Map<string, SkillKind>; speaks: Spoken[] };

type Known = Pick<Catalogue, 'teams' | 'skills' | 'playbooks'>;

/** A person's page, from what they say, what was authored, and who asks. */
export function profileFor(
  { person, said, speaks }: ProfileFacts,
  { teams, skills, playbooks }: Known,
  asker: Pick<Asker, 'slug'> | undefined,
): Profile {
  return {
    ...person,
    teamName: teams.find(({ slug }) => slug === person.team)?.name ?? null,
    skills: ownSkills(said, skills),
    verifies: playbooks
      .filter(({ verifier }) => verifier === person.slug)
      .map(({ id, title }) => ({ id, title })),
    speaks: inReadingOrder(speaks),
    mine: asker?.slug === person.slug,
  };
}

/** What comes, the next first; then what was, the newest first. */
function inReadingOrder(speaks: Spoken[]): Spoken[] {
  const byTime = speaks.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return [...byTime.filter(({ past }) => !past), ...byTime.filter(({ past }) => past).toReversed()];
}
