import type { Catalogue } from '../catalogue.ts';
import type { Asker } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import { dayIn } from '../time.ts';
import { workingDays } from './days/rules.ts';
import { hostsOf, problemFor } from './plans/problem.ts';
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

/** People say “Payments”, not “Half a day with Payments”, where the team has no second one. */
export function rotationName(
  catalogue: Catalogue,
  { programme, rotation }: { programme: string; rotation: string },
): string {
  const teamOf = (slug: string) => catalogue.rotations.find((one) => one.slug === slug)?.team;
  const team = teamOf(rotation);
  const others = programmeOf(catalogue, programme)?.rotations ?? [];
  const isOnly = others.filter((one) => teamOf(one) === team).length === 1;
  const name = catalogue.teams.find((one) => one.slug === team)?.name;
  const title = catalogue.rotations.find((one) => one.slug === rotation)?.title;
  return (isOnly && name) || title || rotation;
}

type Looking = { portal: Pick<Portal, 'catalogue' | 'now'>; asker: Asker | undefined };

/** A cohort as this person may see it. */
export function cohortFor(facts: CohortRow, { portal, asker }: Looking): Cohort {
  const { catalogue } = portal;
  const { id: _, organiserId, staff: __, ...row } = facts;
  const programme = programmeOf(catalogue, row.programme);
  const mine = editRefusal({ state: row.state, organiserId }, asker) === undefined;
  const days = daysOf(row, catalogue);
  const slugs = programme?.rotations ?? [];
  const rotations = slugs.flatMap((slug) => {
    const found = catalogue.rotations.find((one) => one.slug === slug);
    if (!found) return [];
    const { team } = found;
    const title = rotationName(catalogue, { programme: row.programme, rotation: slug });
    return { slug, title, team, whole: found.days === 1, hosts: hostsOf(facts, team) };
  });
  const authored = { programmeTitle: programme?.title ?? row.programme, days, rotations };
  const lastDay = days.at(-1) ?? row.firstDay;
  const today = dayIn(portal.now(), row.zone);
  const problem = mine ? problemFor(facts, days, catalogue, today) : null;
  const cohort = { ...row, ...authored, lastDay, mine, today, problem };
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
