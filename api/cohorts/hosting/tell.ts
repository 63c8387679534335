import type { Catalogue } from '../../catalogue.ts';
import type { Asker } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time.ts';
import { daysOf, programmeOf, rotationName } from '../tell.ts';
import { visitSpan } from '../times/rules.ts';
import { hostsAt, isMentor, phaseOf } from './rules.ts';
import type { HostDays, HostedVisit } from './schema.ts';
import type { ComingRow, HostCohort } from './store.ts';

type Looking = { portal: Pick<Portal, 'catalogue' | 'now'>; asker: Asker };

/** A visit as it comes to one who asks. */
export function visitFor(row: ComingRow, { portal, asker }: Looking): HostedVisit {
  const { catalogue, now } = portal;
  const { programme, rotation, hire, ...visit } = row;
  const authored = catalogue.rotations.find(({ slug }) => slug === rotation);
  const today = dayIn(now(), row.cohort.zone);
  return {
    ...visit,
    ...visitSpan(row, row.cohort.zone),
    today,
    as: row.host?.slug === asker.slug ? 'host' : 'mentor',
    phase: phaseOf(row.day, today),
    rotation: {
      ...{ slug: rotation, title: rotationName(catalogue, row), place: authored?.place ?? '' },
    },
    hire: { ...hire, seen: hire.seen.map((one) => seenFor(catalogue, programme, one)) },
    projects: (authored?.miniProjects ?? []).map(({ title }) => title),
  };
}

/** Whether a visit of a rotation at which they help is theirs, too; one does not help oneself. */
export const comesTo = (row: ComingRow, { portal, asker }: Looking): boolean =>
  row.host?.slug === asker.slug ||
  (row.hire.person?.slug !== asker.slug &&
    isMentor(portal.catalogue, { ...row, project: row.miniProject.project }, asker.slug));

type SeenRow = ComingRow['hire']['seen'][number];

function seenFor(catalogue: Catalogue, programme: string, seen: SeenRow) {
  const { rotation, project, day, state } = seen;
  const authored = catalogue.rotations.find(({ slug }) => slug === rotation);
  const skills = authored?.miniProjects.find(({ title }) => title === project)?.skills ?? [];
  return {
    rotation: { slug: rotation, title: rotationName(catalogue, { programme, rotation }) },
    ...{ day, project, state: state as HostedVisit['miniProject']['state'] },
    skills: skills.map((slug) => catalogue.skills.find((one) => one.slug === slug)?.name ?? slug),
  };
}

/** The days of a cohort to come, for whoever may receive its hires; none, where that is not so. */
export function daysFor(cohort: HostCohort, { portal, asker }: Looking): HostDays[] {
  const { catalogue, now } = portal;
  const { slug, title, away, hosts, zone } = cohort;
  const rotations = programmeOf(catalogue, cohort.programme)?.rotations ?? [];
  const isAsked = hostsAt(catalogue, asker).some((one) => rotations.includes(one));
  if (!isAsked && hosts.length === 0) return [];
  const today = dayIn(now(), zone);
  const days = daysOf(cohort, catalogue)
    .filter((day) => day >= today)
    .map((day) => ({
      day,
      away: away.includes(day),
      visits: hosts.filter((one) => one === day).length,
    }));
  return days.length > 0 ? [{ slug, title, days }] : [];
}
