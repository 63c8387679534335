import { dayOf, type PlanProblem, type PlanRotation, type Relaxation } from './problem.ts';

/** The problem as it is once these things have given way. */
export function withRemedy(problem: PlanProblem, remedy: Relaxation[]): PlanProblem {
  return remedy.reduce(relax, problem);
}

function relax(problem: PlanProblem, one: Relaxation): PlanProblem {
  switch (one.is) {
    case 'room': {
      const there = (host: PlanRotation['hosts'][number]) => ({
        ...host,
        // A team that receives on a day on which all of its hosts are away needs one of them.
        away: one.closed ? host.away.filter((slot) => dayOf(slot) !== one.day) : host.away,
      });
      const more = (room: number, slot: number) => room + (dayOf(slot) === one.day ? one.more : 0);
      return {
        ...problem,
        rotations: problem.rotations.map((rotation) =>
          rotation.id === one.rotation
            ? {
                ...rotation,
                capacity: rotation.capacity.map(more),
                hosts: rotation.hosts.map(there),
              }
            : rotation,
        ),
      };
    }
    case 'presence':
      return {
        ...problem,
        hires: problem.hires.map((hire) =>
          hire.id === one.hire
            ? { ...hire, away: hire.away.filter((slot) => dayOf(slot) !== one.day) }
            : hire,
        ),
      };
    case 'order':
      return { ...problem, waived: [...problem.waived, one] };
  }
}
