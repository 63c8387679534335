import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { HackathonPage } from '../rows.ts';
import { invalid, stageOf, stageRefusal } from '../rules.ts';
import type { Criterion } from './schema.ts';

export type Scored = { idea: string; scores: Record<string, number> };

export type Judged = {
  idea: string;
  place: number;
  shared: boolean;
  average: number;
  means: number[];
  jurors: number;
};

/**
 * The teams by the weighted mean of what jurors said of each, compared as whole numbers, so that
 * equals are equal. Nothing parts them: they share the place. Who was not scored is not ranked.
 */
export function judged(criteria: readonly Criterion[], all: readonly Scored[]): Judged[] {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const sumOf = (said: readonly Scored[], id: string) =>
    said.reduce((sum, { scores }) => sum + (scores[id] ?? 0), 0);
  const rows = [...Map.groupBy(all, ({ idea }) => idea)].map(([idea, said]) => ({
    ...{ idea, jurors: said.length },
    total: criteria.reduce((sum, { id, weight }) => sum + weight * sumOf(said, id), 0),
    means: criteria.map(({ id }) => sumOf(said, id) / said.length),
  }));
  const compare = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    other.total * one.jurors - one.total * other.jurors;
  return rows
    .sort((one, other) => compare(one, other) || (one.idea < other.idea ? -1 : 1))
    .map((row) => ({
      ...{ idea: row.idea, jurors: row.jurors, means: row.means },
      average: row.total / (row.jurors * weights),
      place: 1 + rows.filter((other) => compare(other, row) < 0).length,
      shared: rows.some((other) => other !== row && compare(other, row) === 0),
    }));
}

type Looking = {
  hackathon: HackathonPage;
  asker: Asker | undefined;
  now: Date;
  closed: boolean;
};

const host = ({ hackathon, asker }: Looking): Refusal | undefined =>
  permissionRefusal(roleOf(asker), 'hackathon.edit', isOwn(hackathon, asker));

const ended: Refusal = { code: 'closed', message: 'The jury has ended, and all see what it said.' };

/** Why this person cannot name the jury now. */
export function setRefusal(looking: Looking): Refusal | undefined {
  const { hackathon, now, closed } = looking;
  const barred = host(looking);
  if (barred) return barred;
  if (closed) return ended;
  const stages = ['coming', 'pitching', 'forming', 'hacking', 'showing'] as const;
  return stageRefusal(hackathon, stages, 'Naming a jury', now);
}

/** Why this person cannot end the jury now. */
export function closeRefusal(looking: Looking): Refusal | undefined {
  const { hackathon, now } = looking;
  return host(looking) ?? stageRefusal(hackathon, ['showing', 'over'], 'The jury', now);
}

/** Why this person cannot score now. */
export function scoreRefusal(looking: Looking & { juror: boolean }): Refusal | undefined {
  const { hackathon, asker, now, closed, juror } = looking;
  const barred = permissionRefusal(roleOf(asker), 'hack-jury.score', false);
  if (barred) return barred;
  if (!juror) return { code: 'closed', message: 'Only the jury scores.' };
  if (closed || stageOf(hackathon, now) === 'over') return ended;
  return stageRefusal(hackathon, ['showing'], 'The jury', now);
}

/** What is wrong with what a juror says of a team. */
export function saidRefusal(
  scores: Record<string, number>,
  criteria: readonly Criterion[],
  team: { mine: boolean } | undefined,
): Refusal | undefined {
  if (!team) return { code: 'missing', message: 'There is no such hack team here.' };
  if (team.mine) return { code: 'closed', message: 'Nobody judges their own hack team.' };
  const missing = criteria.filter(({ id }) => !(id in scores));
  const strange = Object.keys(scores).length + missing.length !== criteria.length;
  if (missing.length === 0 && !strange) return undefined;
  const message = strange ? 'The criteria have changed. Look again first.' : 'Score each of them.';
  return invalid([{ field: `scores.${missing[0]?.id ?? ''}`, message }]);
}
