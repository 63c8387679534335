/**
 * What the planner is asked and what it answers. Plain values, so that they can cross to a worker.
 *
 * Time is counted in **slots**: half working days since the cohort's first, mornings even and
 * afternoons odd. Weekends and holidays have no slots. Which date a slot is stands with the caller.
 */
export type Slot = number;

/** One hire at one rotation, from the slot in which it begins. */
export type Visit = { hire: string; rotation: string; slot: Slot };

export type PlanHire = {
  id: string;
  /** The rotations that this hire must see, and those that are good to have. */
  required: string[];
  offered: string[];
  /** Late start, part-time days, holidays, illness. */
  away: Slot[];
};

export type PlanRotation = {
  id: string;
  /** Whole days begin in the morning; half days fill any slot. */
  halves: 1 | 2;
  /** Where it is: two offices on one day are a walk too many. */
  office: string;
  /** How many hires the team can receive in each slot; 0 where it is closed. */
  capacity: number[];
  /** Who can receive them. Without anybody named, somebody always can. */
  hosts: { id: string; away: Slot[] }[];
};

export type PlanProblem = {
  /** Working days; there are twice as many slots. */
  days: number;
  hires: PlanHire[];
  rotations: PlanRotation[];
  /** Of each pair the first is seen before the second begins, by whoever sees both. */
  order: [string, string][];
  /** Whoever may see a pair in either order all the same. */
  waived: { hire: string; before: string; after: string }[];
  /** Slots that the programme itself takes: welcome, demo hour, graduation. */
  busy: Slot[];
  /** Visits that stay as they are, because they are over or somebody has set them. */
  fixed: Visit[];
  /** Visits that people have been told, when this is a new plan for an old one. */
  told: Visit[];
  /** Whose fortnight is planned anew: their own changes weigh less than those of others. */
  anew: string[];
};

/** What would have to give way for more visits. Each is tried by the solver before it is said. */
export type Relaxation =
  | { is: 'room'; rotation: string; day: number; more: number; closed: boolean }
  | { is: 'presence'; hire: string; day: number }
  | { is: 'order'; hire: string; before: string; after: string };

export type Missed = { hire: string; rotation: string; required: boolean };

export type Plan = {
  visits: (Visit & { host: string | undefined })[];
  missed: Missed[];
  /** The fewest things to give way with which every required visit would be had. */
  remedy: Relaxation[];
  /** Required visits that no remedy brings: there are fewer free days than visits. */
  hopeless: Missed[];
  /** What the plan gives up, as the model counts it, and what no plan can go below. */
  cost: number;
  bound: number;
  /** Whether no better plan exists, rather than none found in the time. */
  proven: boolean;
};

/** The working day in which a slot lies, from 0. */
export const dayOf = (slot: Slot): number => Math.floor(slot / 2);

/** The slots that a visit of so many halves takes. */
export function slotsFrom(slot: Slot, halves: 1 | 2): Slot[] {
  return halves === 2 ? [slot, slot + 1] : [slot];
}

/** Where a visit may begin: whole days do so in the morning. */
export function beginnings(days: number, halves: 1 | 2): Slot[] {
  return Array.from({ length: halves === 2 ? days : days * 2 }, (_, at) => at * halves);
}

/** How many hires a rotation can receive in a slot: none while all of its hosts are away. */
export function roomIn({ capacity, hosts }: PlanRotation, slot: Slot): number {
  const received = hosts.length === 0 || hosts.some(({ away }) => !away.includes(slot));
  return received ? (capacity[slot] ?? 0) : 0;
}

/** The same for every slot. */
export const roomBySlot = (rotation: PlanRotation): number[] =>
  rotation.capacity.map((_, slot) => roomIn(rotation, slot));

/** One name for each visit that could be. */
export const nameOf = ({ hire, rotation, slot }: Visit): string => `${slot} ${rotation} ${hire}`;

/** Every visit that a hire should or may have and that a plan has not. */
export function missedIn({ hires }: PlanProblem, visits: Visit[]): Missed[] {
  const had = new Set(visits.map(({ hire, rotation }) => `${hire} ${rotation}`));
  return hires.flatMap(({ id: hire, required, offered }) =>
    [
      ...required.map((rotation) => ({ hire, rotation, required: true })),
      ...offered.map((rotation) => ({ hire, rotation, required: false })),
    ].filter(({ rotation }) => !had.has(`${hire} ${rotation}`)),
  );
}

/** Whether this hire may see a pair in either order. */
export function isWaived(
  { waived }: PlanProblem,
  hire: string,
  before: string,
  after: string,
): boolean {
  return waived.some((one) => one.hire === hire && one.before === before && one.after === after);
}
