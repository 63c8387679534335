import type { Plan, PlanProblem } from '../../../api/bootcamp/planner/problem.ts';

/**
 * Which rules a plan breaks, in words; none when it is right. It shares no code with the planner,
 * and counts half days one by one rather than as the model does.
 */
export function broken(problem: PlanProblem, plan: Plan): string[] {
  const says: string[] = [];
  const present = new Map<string, string[]>();
  const received = new Map<string, string[]>();
  const isFixed = (hire: string, rotation: string) =>
    problem.fixed.some((one) => one.hire === hire && one.rotation === rotation);

  for (const { hire, rotation, slot, host } of plan.visits) {
    const person = problem.hires.find((one) => one.id === hire);
    const team = problem.rotations.find((one) => one.id === rotation);
    if (!person || !team) {
      says.push(`${hire} at ${rotation}: nobody or nowhere`);
      continue;
    }
    const halves = team.halves === 2 ? [slot, slot + 1] : [slot];
    if (team.halves === 2 && slot % 2 !== 0) says.push(`${rotation} begins at noon`);
    if (![...person.required, ...person.offered].includes(rotation))
      says.push(`${hire} does not see ${rotation}`);
    const receiver = team.hosts.find((one) => one.id === host);
    if (team.hosts.length > 0 && !receiver && !isFixed(hire, rotation))
      says.push(`nobody receives ${hire} at ${rotation}`);
    for (const half of halves) {
      if (half < 0 || half >= problem.days * 2)
        says.push(`${hire} at ${rotation} outside of the days`);
      present.set(`${hire} in ${half}`, [...(present.get(`${hire} in ${half}`) ?? []), rotation]);
      received.set(`${rotation} in ${half}`, [
        ...(received.get(`${rotation} in ${half}`) ?? []),
        hire,
      ]);
      if (isFixed(hire, rotation)) continue;
      if (person.away.includes(half)) says.push(`${hire} is away in ${half}`);
      if (problem.busy.includes(half)) says.push(`${half} is taken by the programme`);
      if (receiver?.away.includes(half)) says.push(`host ${host} is away in ${half}`);
    }
  }
  for (const [where, rotations] of present) {
    if (rotations.length > 1 && !rotations.every((one) => isFixed(where.split(' ')[0] ?? '', one)))
      says.push(`${where} is at ${rotations.join(' and ')}`);
  }
  for (const [where, hires] of received) {
    const [rotation = '', , half = ''] = where.split(' ');
    const room = problem.rotations.find((one) => one.id === rotation)?.capacity[Number(half)] ?? 0;
    const planned = hires.filter((hire) => !isFixed(hire, rotation));
    if (planned.length > 0 && hires.length > room)
      says.push(`${where}: ${hires.length} of ${room}`);
  }
  for (const { id, required } of problem.hires) {
    for (const rotation of required) {
      const seen = plan.visits.filter((one) => one.hire === id && one.rotation === rotation).length;
      const missed = plan.missed.some((one) => one.hire === id && one.rotation === rotation);
      if (seen + Number(missed) !== 1)
        says.push(`${id} sees ${rotation} ${seen} times, missed: ${missed}`);
    }
    for (const [before, after] of problem.order) {
      const first = plan.visits.find((one) => one.hire === id && one.rotation === before);
      const second = plan.visits.find((one) => one.hire === id && one.rotation === after);
      if (!first || !second || (isFixed(id, before) && isFixed(id, after))) continue;
      if (
        problem.waived.some(
          (one) => one.hire === id && one.before === before && one.after === after,
        )
      )
        continue;
      if (first.slot >= second.slot) says.push(`${id} sees ${after} before ${before}`);
    }
  }
  return says;
}
