import type { Catalogue } from '../../catalogue.ts';
import type { Asker } from '../../people/schema.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { skillNamed } from '../teams/tell.ts';
import { helpStateOf, solveRefusal } from './rules.ts';
import type { Help } from './schema.ts';
import type { HelpRow } from './store.ts';

type Around = {
  idea: Pick<IdeaPageRow, 'hackathon'> & { members: { id: string }[] };
  catalogue: Pick<Catalogue, 'skills'>;
  asker: Asker | undefined;
};

/** Help that a hack team wants, as this person may see it. */
export function helpFor(row: HelpRow, { idea, catalogue, asker }: Around): Help {
  const { id, words, skill, by, at, helpers, solvedAt } = row;
  return {
    ...{ id, words, by, at, solvedAt, state: helpStateOf(row) },
    skill: skill === null ? null : skillNamed(catalogue, skill),
    helpers: helpers.map(({ slug, name }) => ({ slug, name })),
    coming: helpers.some((one) => one.id === asker?.id),
    mine: !solveRefusal(idea, row, asker),
  };
}
