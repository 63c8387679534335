import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import type { SeriesSaid } from './schema.ts';

export const goneRefusal: Refusal = { code: 'missing', message: 'There is no such series here.' };
export const otherIdRefusal: Refusal = {
  code: 'race',
  message: 'Something else has this id already. Try again.',
};
export const versionRefusal: Refusal = {
  code: 'conflict',
  message: 'Someone else changed this series while you were editing it. Look at it again first.',
};

/** Whose a series is: of its hosts by id, and of everyone in its team. */
export type SeriesFacts = { hostIds: string[]; team: string | null };

/** Why this person cannot change the series. */
export function editRefusal(series: SeriesFacts, asker: Asker | undefined): Refusal | undefined {
  const own =
    asker !== undefined &&
    (series.hostIds.includes(asker.id) || (asker.team !== null && asker.team === series.team));
  return permissionRefusal(roleOf(asker), 'series.edit', own);
}

type Known = { staff: ReadonlySet<string>; teams: string[]; offices: string[] };

/** Why a series cannot be as it is said, by field. */
export function saidRefusal(said: SeriesSaid, known: Known): Refusal | undefined {
  const fields = [
    ...wrong(
      'hosts',
      said.hosts.find((slug) => !known.staff.has(slug)),
      'Nobody here is called',
    ),
    ...wrong('team', strange(said.team ? [said.team] : [], known.teams), 'There is no team'),
    ...wrong('offices', strange(said.offices, known.offices), 'There is no office'),
  ];
  if (said.hosts.length === 0 && !said.team) {
    fields.push({ field: 'hosts', message: 'Say who runs it: a team, or someone by name.' });
  }
  if ((said.every === 'month') !== (said.nth !== null)) {
    fields.push({ field: 'nth', message: 'Say which one of the month it is.' });
  }
  if (said.lastDay !== null && said.lastDay < said.firstDay) {
    fields.push({ field: 'lastDay', message: 'It would end before it begins.' });
  }
  if (fields.length === 0) return undefined;
  return { code: 'invalid', message: 'Something needs another look.', fields };
}

const strange = (said: string[], known: string[]) => said.find((slug) => !known.includes(slug));

function wrong(field: string, slug: string | undefined, words: string): FieldRefusal[] {
  return slug === undefined ? [] : [{ field, message: `${words} ${slug}.` }];
}
