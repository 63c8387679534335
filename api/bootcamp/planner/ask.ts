import type { Day } from '../../time.ts';
import type { Programme, Rotation } from '../schema.ts';
import { type Half, type Part, partOf, slotsOf, workingDays } from './days.ts';
import type { PlanHire, PlanProblem, PlanRotation, Slot, Visit } from './problem.ts';

/** A visit as people speak of it. */
export type DatedVisit = { hire: string; rotation: string; day: Day; half: Half };

/** Days on which somebody is away, both of them among them; with a half, half of each. */
export type Absence = { from: Day; to: Day; half?: Half | undefined };

export type CohortHire = {
  id: string;
  /** Later than the cohort's first day, perhaps. */
  startsOn: Day;
  /** As the programme's `roles` have it. */
  role?: string | undefined;
  /** Parts of each week that are free: 1 is Monday, 7 Sunday. */
  partTime: { weekday: number; half?: Half | undefined }[];
  absences: Absence[];
};

export type Cohort = {
  firstDay: Day;
  holidays: Day[];
  hires: CohortHire[];
  /** What differs from a rotation's page: closed days have room for none. */
  rooms: (Absence & { rotation: string; hires: number })[];
  /** Hosts in place of those on the rotation's page, and when hosts are away. */
  hosts?: Record<string, string[]>;
  hostsAway: (Absence & { host: string })[];
  fixed: DatedVisit[];
  told: DatedVisit[];
  anew: string[];
  waived: PlanProblem['waived'];
};

export type Ask = { programme: Programme; rotations: Rotation[]; cohort: Cohort };

/** The working days of a cohort, from its first. */
export const daysOf = ({ programme, cohort }: Pick<Ask, 'programme' | 'cohort'>): Day[] =>
  workingDays(cohort.firstDay, programme.workingDays, cohort.holidays);

/** What the planner is asked for a cohort. What lies outside of its days is left out. */
export function problemOf(ask: Ask): PlanProblem {
  const { programme, cohort } = ask;
  const days = daysOf(ask);
  const rotations = programme.rotations.flatMap((slug) =>
    ask.rotations.filter((one) => one.slug === slug),
  );
  const slots = (visits: DatedVisit[]): Visit[] =>
    visits.flatMap(({ hire, rotation, day, half }) =>
      slotsOf(days, { day, half }).map((slot) => ({ hire, rotation, slot })),
    );
  return {
    days: days.length,
    hires: cohort.hires.map((hire) => hireOf(programme, rotations, days, hire)),
    rotations: rotations.map((one) => rotationOf(one, cohort, days)),
    order: programme.order.map(({ before, after }) => [before, after]),
    waived: cohort.waived,
    busy: programme.fixedPoints.flatMap(({ day, takes }) =>
      takes ? slotsOf(days, { day: days[day - 1] ?? '', half: halfOf(takes) }) : [],
    ),
    fixed: slots(cohort.fixed),
    told: slots(cohort.told),
    anew: cohort.anew,
  };
}

/** A plan's visits with their days; the host stays with each. */
export function dated<Planned extends Visit>(
  days: Day[],
  visits: Planned[],
): (Omit<Planned, 'slot'> & { day: Day; half: Half })[] {
  return visits.flatMap(({ slot, ...visit }) => {
    const part = partOf(days, slot);
    return part ? [{ ...visit, ...part }] : [];
  });
}

function hireOf(
  { roles }: Programme,
  rotations: Rotation[],
  days: Day[],
  { id, role, startsOn, partTime, absences }: CohortHire,
): PlanHire {
  const wishes = roles.find((one) => isSameRole(one.role, role));
  const seen = rotations.map(({ slug }) => slug).filter((slug) => !wishes?.excluded.includes(slug));
  const isOffered = (slug: string) => wishes?.offered.includes(slug) ?? false;
  const early = days.filter((day) => day < startsOn).map((day): Part => ({ day }));
  const weekly = partTime.flatMap(({ weekday, half }) =>
    days.filter((day) => weekdayOf(day) === weekday).map((day): Part => ({ day, half })),
  );
  return {
    id,
    required: seen.filter((slug) => !isOffered(slug)),
    offered: seen.filter(isOffered),
    away: slotsAway(days, [...early, ...weekly, ...absences.flatMap((one) => partsOf(days, one))]),
  };
}

function rotationOf(
  { slug, days: length, hires, place, hosts }: Rotation,
  cohort: Cohort,
  days: Day[],
): PlanRotation {
  const capacity = days.flatMap(() => [hires, hires]);
  for (const room of cohort.rooms.filter(({ rotation }) => rotation === slug)) {
    for (const slot of slotsAway(days, partsOf(days, room))) capacity[slot] = room.hires;
  }
  const awayOf = (host: string) => cohort.hostsAway.filter((one) => one.host === host);
  return {
    id: slug,
    halves: length === 1 ? 2 : 1,
    office: place ?? '',
    capacity,
    hosts: (cohort.hosts?.[slug] ?? hosts).map((id) => ({
      id,
      away: slotsAway(
        days,
        awayOf(id).flatMap((one) => partsOf(days, one)),
      ),
    })),
  };
}

const partsOf = (days: Day[], { from, to, half }: Absence): Part[] =>
  days.filter((day) => from <= day && day <= to).map((day) => ({ day, half }));

const slotsAway = (days: Day[], parts: Part[]): Slot[] =>
  [...new Set(parts.flatMap((part) => slotsOf(days, part)))].sort((one, other) => one - other);

const halfOf = (takes: Half | 'day'): Half | undefined => (takes === 'day' ? undefined : takes);

/** As a calendar counts them: Monday is 1, Sunday 7. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const isSameRole = (one: string, other: string | undefined): boolean =>
  one.trim().toLowerCase() === other?.trim().toLowerCase();
