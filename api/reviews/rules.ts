import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { may, permissionRefusal } from '../permissions.ts';
import { freshness, type Kept, keeps, laterOf } from '../playbooks/rules.ts';
import type { Playbook } from '../playbooks/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { Review, Standing, Waiting } from './schema.ts';

/** Why this person cannot say that the playbook is still right. */
export function reviewRefusal(playbook: Kept, asker: Asker | undefined): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'review.mark', keeps(playbook, asker));
}

type Recorded = { latest: Review | null; mine: boolean };

/** How a playbook stands, as this person may see it: who said what is for staff. */
export function standingFor(
  playbook: Playbook,
  { latest, mine }: Recorded,
  asker: Asker | undefined,
): Standing {
  const isStaff = may(roleOf(asker), 'review-queue.read', false);
  return {
    playbook: playbook.id,
    reviewed: laterOf(playbook.reviewed, latest?.day ?? null),
    latest: latest && !isStaff ? { ...latest, by: null, note: '', run: null } : latest,
    mine,
    refusal: reviewRefusal(playbook, asker)?.message ?? null,
  };
}

type Asked = {
  /** Slug of a team, or `all`; undefined: what the asker keeps right. */
  team: string | undefined;
  asker: Asker | undefined;
  /** The latest recorded days, and how often each playbook was of use: by id. */
  days: Record<string, Day>;
  uses: Record<string, number>;
  today: Day;
};

/**
 * What is no longer fresh. First what is stale or was never reviewed, then what is due; among them
 * what is used most, and then what was reviewed longest ago.
 */
export function waitingOf(playbooks: readonly Playbook[], asked: Asked): Waiting[] {
  const waiting = playbooks.filter((playbook) => isAskedFor(playbook, asked)).map(withRecord);
  return waiting
    .map((each) => ({ ...each, is: freshness(each, asked.today).is }))
    .filter(({ is }) => is !== 'fresh')
    .sort(
      (one, other) =>
        Number(one.is === 'due') - Number(other.is === 'due') ||
        other.uses - one.uses ||
        (one.reviewed ?? '').localeCompare(other.reviewed ?? '') ||
        one.title.localeCompare(other.title),
    )
    .map(({ is: _, ...each }) => each);

  function withRecord(playbook: Playbook): Waiting {
    const { id, title, owner, reviewed, reviewEvery } = playbook;
    return {
      ...{ playbook: id, title, owner, reviewEvery },
      reviewed: laterOf(reviewed, asked.days[id] ?? null),
      uses: asked.uses[id] ?? 0,
      refusal: reviewRefusal(playbook, asked.asker)?.message ?? null,
    };
  }
}

function isAskedFor(playbook: Playbook, { team, asker }: Asked): boolean {
  if (team === undefined) return keeps(playbook, asker);
  return team === 'all' || playbook.owner === team || playbook.secondOwner === team;
}
