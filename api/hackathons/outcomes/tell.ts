import type { Catalogue } from '../../catalogue.ts';
import type { HackOutcome } from './schema.ts';
import type { OutcomeRow } from './store.ts';

/** What became of a hack, with the name of the team that adopts it as it is called today. */
export function outcomeTold(
  row: OutcomeRow | null,
  catalogue: Pick<Catalogue, 'teams'>,
): HackOutcome | null {
  if (!row) return null;
  const { team, ...said } = row;
  const name = catalogue.teams.find(({ slug }) => slug === team)?.name;
  return { ...said, team: team === null ? null : { slug: team, name: name ?? team } };
}
