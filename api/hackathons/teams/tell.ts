import type { Catalogue } from '../../catalogue.ts';
import { isOwn } from '../../events/rules.ts';
import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { isFull, teamEditRefusal, teamJoinRefusal, teamLeaveRefusal } from '../ideas/rules.ts';
import { checksOf } from '../mixed/rules.ts';
import type { HackTeam } from './schema.ts';

type Looking = { portal: Pick<Portal, 'now' | 'catalogue'>; asker: Asker | undefined };

/** A skill under its name of today; its slug stands for one that is gone. */
export const skillNamed = (catalogue: Pick<Catalogue, 'skills'>, slug: string) => ({
  slug,
  name: catalogue.skills.find((skill) => skill.slug === slug)?.name ?? slug,
});

/** The hack team around an idea, as this person may see it; null: there is none. */
export function teamFor(idea: IdeaPageRow, { portal, asker }: Looking): HackTeam | null {
  const now = portal.now();
  const { members, roles, asks, alone, lead, hackathon } = idea;
  if (members.length === 0) return null;
  const mine = members.some(({ id }) => id === asker?.id);
  const inside = mine || isOwn(hackathon, asker);
  return {
    members: members.map(({ id, slug, name, shownAs, team, guest, brings, parts, role }) => ({
      // A guest gave their name to those with whom they work.
      ...{ person: { slug, name: inside ? name : shownAs }, team, guest, parts, role },
      brings: inside ? brings : [],
      ...{ lead: id === lead, me: id === asker?.id },
    })),
    roles: roles.map(({ id, title, skill, takenBy }) => ({
      ...{ id, title, takenBy, skill: skill === null ? null : skillNamed(portal.catalogue, skill) },
    })),
    asks: asks
      .filter(({ id }) => mine || id === asker?.id)
      .map(({ id, slug, name, way, words, parts, role, at }) => ({
        ...{ person: { slug, name }, way, words, parts, role, at, me: id === asker?.id },
      })),
    checks: checksOf(members, hackathon.mixed),
    full: isFull(idea),
    mine,
    free: mine ? alone : [],
    refusals: {
      join: teamJoinRefusal(idea, asker, now)?.message ?? null,
      leave: teamLeaveRefusal(idea, asker, now)?.message ?? null,
      edit: teamEditRefusal(idea, asker, now)?.message ?? null,
    },
  };
}
