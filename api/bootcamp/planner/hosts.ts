import { type PlanProblem, slotsFrom, type Visit } from './problem.ts';

/** Hires who visit one rotation together are received together: one turn of one host. */
type Turn = { rotation: string; slot: number; able: string[]; host: string | undefined };

/**
 * Gives each visit a host who is there, so that the turns are spread as evenly as can be. Between
 * two hosts of whom one has two turns more, turns move on along any chain that leads from the one
 * to the other; where there is no such chain the spread is the best there is: N. J. A. Harvey,
 * R. E. Ladner, L. Lovász and T. Tamir, "Semi-matchings for bipartite graphs and load balancing",
 * Journal of Algorithms 59 (2006), theorem 3.1.
 */
export function withHosts(
  { rotations }: PlanProblem,
  visits: Visit[],
): (Visit & { host: string | undefined })[] {
  const turns = new Map<string, Turn>();
  for (const { rotation, slot } of visits) {
    const is = rotations.find(({ id }) => id === rotation);
    const slots = slotsFrom(slot, is?.halves ?? 1);
    const able = (is?.hosts ?? [])
      .filter(({ away }) => !slots.some((one) => away.includes(one)))
      .map(({ id }) => id);
    turns.set(`${rotation} ${slot}`, { rotation, slot, able, host: able[0] });
  }
  const all = [...turns.values()];
  while (improve(all)) {
    // Each chain lowers the sum of the squares of the loads, so this comes to an end.
  }
  return visits.map((visit) => ({
    ...visit,
    host: turns.get(`${visit.rotation} ${visit.slot}`)?.host,
  }));
}

/** Moves turns along one chain, from a host to another with at least two fewer; false: no such chain. */
function improve(turns: Turn[]): boolean {
  const load = new Map<string, number>();
  for (const { able } of turns) for (const host of able) load.set(host, 0);
  for (const { host } of turns) if (host) load.set(host, (load.get(host) ?? 0) + 1);
  const busiestFirst = [...load].sort(([, one], [, other]) => other - one);
  return busiestFirst.some(([host, much]) => {
    const chain = chainFrom(host, turns, (other) => (load.get(other) ?? 0) <= much - 2);
    for (const { turn, to } of chain) turn.host = to;
    return chain.length > 0;
  });
}

type Step = { turn: Turn; to: string };

/** The shortest way in which turns can be passed on from a host to one for whom `isGoal` holds. */
function chainFrom(from: string, turns: Turn[], isGoal: (host: string) => boolean): Step[] {
  const reached = new Map<string, { step: Step; before: string } | undefined>([[from, undefined]]);
  for (const host of reached.keys()) {
    if (isGoal(host)) return wayTo(host, reached);
    for (const turn of turns.filter((one) => one.host === host)) {
      for (const to of turn.able) {
        if (!reached.has(to)) reached.set(to, { step: { turn, to }, before: host });
      }
    }
  }
  return [];
}

function wayTo(
  host: string,
  reached: Map<string, { step: Step; before: string } | undefined>,
): Step[] {
  const last = reached.get(host);
  return last ? [...wayTo(last.before, reached), last.step] : [];
}
