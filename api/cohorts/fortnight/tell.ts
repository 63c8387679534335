import type { Catalogue } from '../../catalogue.ts';
import { asciiSlug } from '../../id.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { findPlaybook, keeps } from '../../playbooks/rules.ts';
import { dayIn } from '../../time.ts';
import { isOpen } from '../check-ins/rules.ts';
import { awaySlots, dayAfter, weekdayOf, workingDays } from '../days/rules.ts';
import { helpersOf, miniProjectOf } from '../mini-projects/rules.ts';
import { programmeOf, rotationName } from '../tell.ts';
import { pointSpan, visitSpan } from '../times/rules.ts';
import { pointTitle } from './rules.ts';
import type { FortnightDay, MyFortnight, MyTask, MyVisit } from './schema.ts';
import type { FortnightRow, TakenRun } from './store.ts';

/** Its first day for this hire, and its last. */
export function spanOf({ cohort, programme, startsOn }: FortnightRow, catalogue: Catalogue) {
  const days = daysOf({ cohort, programme }, catalogue);
  return { startsOn: startsOn ?? cohort.firstDay, lastDay: days.at(-1) ?? cohort.firstDay };
}

const daysOf = ({ cohort, programme }: Pick<FortnightRow, 'cohort' | 'programme'>, of: Catalogue) =>
  workingDays(cohort, programmeOf(of, programme)?.workingDays ?? 0);

/** Slugs of all who help at the visits of a hire. */
export function slugsIn({ visits }: FortnightRow, { rotations }: Catalogue): string[] {
  const mine = rotations.filter(({ slug }) => visits.some(({ rotation }) => rotation === slug));
  const slugs = mine.flatMap(({ mentors, miniProjects }) => [
    ...mentors,
    ...miniProjects.flatMap(({ helpers }) => helpers),
  ]);
  return [...new Set(slugs)];
}

type Beside = {
  catalogue: Catalogue;
  names: readonly PersonRef[];
  runs: readonly TakenRun[];
  asker: Asker | undefined;
  now: Date;
};

/** A hire's boot camp as their page tells it. */
export function fortnightFor(
  row: FortnightRow,
  { catalogue, names, runs, asker, now }: Beside,
): MyFortnight {
  const { cohort, buddy, organiser, welcomes, note } = row;
  const { slug, title, zone, firstDay } = cohort;
  const programme = programmeOf(catalogue, row.programme);
  // Nobody asks themselves.
  const others = names.filter((name) => name.slug !== asker?.slug);
  const visits = row.visits.map((visit) => visitFor(visit, row, { catalogue, names: others }));
  const { startsOn, lastDay } = spanOf(row, catalogue);
  return {
    cohort: { slug, title, zone, firstDay, lastDay },
    programme: { slug: row.programme, title: programme?.title ?? row.programme },
    days: fortnightDays(row, catalogue),
    tasks: (programme?.beforeDayOne ?? []).map((words) => taskFor(words, row.tasks)),
    asks: asksOf(row, dayIn(now, zone)),
    freshEyes: freshEyesFor(visits, { catalogue, runs, asker }),
    ...{ startsOn, organiser, buddy, visits, welcomes, note },
  };
}

const asksOf = ({ startsOn, cohort, answered }: FortnightRow, today: string) =>
  ([1, 4] as const).filter(
    (week) => isOpen(startsOn ?? cohort.firstDay, week, today) && !answered.includes(week),
  );

/** Its working days in order, with the holidays among them. */
function fortnightDays(row: FortnightRow, catalogue: Catalogue): FortnightDay[] {
  const { cohort, buddy } = row;
  const working = daysOf(row, catalogue);
  const away = awaySlots(row, working);
  const points = programmeOf(catalogue, row.programme)?.fixedPoints ?? [];
  const days = working.map((day, at) => ({
    ...{ day, number: at + 1, away: awayOn(away, at) },
    points: points
      .filter((point) => point.day === at + 1)
      .map((point) => ({
        title: pointTitle(point.title, buddy),
        ...pointSpan(point, day, cohort.zone),
      }))
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
  }));
  const holidays = cohort.daysOff
    .filter((day) => day > cohort.firstDay && day < (working.at(-1) ?? ''))
    .filter((day) => !['sat', 'sun'].includes(weekdayOf(day)))
    .map((day) => ({ day, number: null, away: null, points: [] }));
  return [...days, ...holidays].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function awayOn(away: readonly number[], at: number): FortnightDay['away'] {
  const [am, pm] = [away.includes(at * 2), away.includes(at * 2 + 1)];
  return am && pm ? 'day' : am ? 'am' : pm ? 'pm' : null;
}

function taskFor(words: string, ticks: FortnightRow['tasks']): MyTask {
  const key = asciiSlug(words);
  const tick = ticks.find(({ task }) => task === key);
  return { key, words, done: tick?.done ?? false, at: tick?.at ?? null };
}

type Around = Pick<Beside, 'catalogue' | 'names'>;

function visitFor(
  visit: FortnightRow['visits'][number],
  { cohort, programme }: FortnightRow,
  { catalogue, names }: Around,
): MyVisit {
  const { id, rotation, day, half, host, written, said } = visit;
  const found = catalogue.rotations.find(({ slug }) => slug === rotation);
  const people = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => names.find((one) => one.slug === slug) ?? []);
  const mentors = helpersOf(catalogue, { rotation, project: null });
  const { visit: _, ...project } = miniProjectOf({ ...visit, visit: id });
  return {
    ...{
      id,
      rotation,
      day,
      half,
      host,
      written,
      said,
      ...project,
      ...visitSpan(visit, cohort.zone),
    },
    title: rotationName(catalogue, { programme, rotation }),
    summary: found?.summary ?? '',
    place: found?.place ?? null,
    presentation: found?.presentation ?? null,
    mentors: people(mentors),
    team: teamFor(catalogue, found?.team),
    reads: (found?.reads ?? []).flatMap((playbook) => linkTo(catalogue, playbook)),
    projects: (found?.miniProjects ?? []).map(({ title, brief, why, done, hours, helpers }) => ({
      ...{ title, brief, why, done, hours: hours ?? null },
      helpers: people(helpers.filter((slug) => !mentors.includes(slug))),
    })),
  };
}

function teamFor({ teams }: Catalogue, slug: string | undefined): MyVisit['team'] {
  const team = teams.find((one) => one.slug === slug);
  if (!team) return null;
  const { channel, link, hours } = team.ask;
  return { slug: team.slug, name: team.name, channel, link: link ?? null, hours: hours ?? '' };
}

const linkTo = (catalogue: Catalogue, id: string) => {
  const found = findPlaybook(catalogue, id);
  return found ? [{ id, title: found.title }] : [];
};

function freshEyesFor(
  visits: readonly MyVisit[],
  { catalogue, runs, asker }: Pick<Beside, 'catalogue' | 'runs' | 'asker'>,
): MyFortnight['freshEyes'] {
  const isFresh = (id: string) => {
    const found = findPlaybook(catalogue, id);
    return found !== undefined && !keeps(found, asker);
  };
  const mine = runs.filter(({ playbook }) => isFresh(playbook));
  const ended = mine.filter(({ endedAt }) => endedAt !== null);
  const best = ended.find(({ counts }) => counts) ?? ended[0];
  const going = mine.find(({ endedAt }) => endedAt === null);
  const reads = new Map(visits.flatMap(({ reads }) => reads).map((read) => [read.id, read]));
  return {
    done: best
      ? { run: best.run, title: best.title, at: best.endedAt ?? '', counts: best.counts }
      : null,
    going: going ? { run: going.run, title: going.title } : null,
    proposed: [...reads.values()].filter(({ id }) => isFresh(id)).slice(0, PROPOSED_MOST),
  };
}

const PROPOSED_MOST = 3;

/** From when runs count: some days before the first, for whoever is quick. */
export const runsSince = ({ cohort }: FortnightRow): string =>
  `${dayAfter(cohort.firstDay, -14)}T00:00:00.000Z`;
