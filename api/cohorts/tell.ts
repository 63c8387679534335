import type { Catalogue } from '../catalogue.ts';
import type { Asker } from '../people/schema.ts';
import { workingDays } from './days/rules.ts';
import { editRefusal } from './rules.ts';
import type { Cohort, CohortSummary } from './schema.ts';
import type { CohortRow, SummaryRow } from './store.ts';

export const programmeOf = ({ programmes }: Catalogue, slug: string) =>
  programmes.find((one) => one.slug === slug);

type Dated = Pick<CohortRow, 'programme' | 'firstDay' | 'daysOff'>;

/** Its working days, as many as its programme has; none once that is gone. */
export const daysOf = (cohort: Dated, catalogue: Catalogue): string[] =>
  workingDays(cohort, programmeOf(catalogue, cohort.programme)?.workingDays ?? 0);

export function summaryFor(
  row: SummaryRow,
  catalogue: Catalogue,
  asker: Asker | undefined,
): CohortSummary {
  const { daysOff: _, organiserId: __, ...said } = row;
  const lastDay = daysOf(row, catalogue).at(-1) ?? row.firstDay;
  return { ...said, lastDay, mine: editRefusal(row, asker) === undefined };
}

/** A cohort as this person may see it. */
export function cohortFor(
  { id: _, organiserId, ...row }: CohortRow,
  catalogue: Catalogue,
  asker: Asker | undefined,
): Cohort {
  const programme = programmeOf(catalogue, row.programme);
  const mine = editRefusal({ state: row.state, organiserId }, asker) === undefined;
  const days = daysOf(row, catalogue);
  const rotations = (programme?.rotations ?? []).flatMap((slug) => {
    const found = catalogue.rotations.find((one) => one.slug === slug);
    return found ? { slug, title: found.title, team: found.team } : [];
  });
  const facts = { programmeTitle: programme?.title ?? row.programme, days, rotations };
  const lastDay = days.at(-1) ?? row.firstDay;
  const cohort = { ...row, ...facts, lastDay, mine };
  return mine ? cohort : asReleased(cohort);
}

/** The visits as they were released, and of the hires who they are, not when they are away. */
function asReleased(cohort: Cohort): Cohort {
  return {
    ...cohort,
    hires: cohort.hires.map((hire) => ({
      ...hire,
      ...{ startsOn: null, partTime: [], exceptions: [], waived: [] },
    })),
    visits: cohort.visits.flatMap(({ told, ...visit }) =>
      told ? { ...visit, plan: told, told, pinned: false } : [],
    ),
    ...{ capacities: [], hostAbsences: [], releases: [] },
  };
}
