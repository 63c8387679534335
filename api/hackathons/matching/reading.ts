import type { MatchModel, Variable } from './model.ts';
import type { Place } from './problem.ts';

/** Who goes where in a solution: of a kind the first get their best wish. */
export function read(
  { given, pinned, kinds, going, unwished }: MatchModel,
  values: ArrayLike<number>,
): Place[] {
  const countOf = (variable: Variable | undefined) => Math.round(values[variable ?? -1] ?? 0);
  const places = [...pinned];
  const left = unwished.map((groups) => groups.map(countOf));
  for (const [at, { people, group }] of kinds.entries()) {
    const { wished = new Map<string, Variable>(), other } = going[at] ?? {};
    const rest = [...people];
    for (const [idea, variable] of wished) {
      for (const { id } of rest.splice(0, countOf(variable))) places.push({ person: id, idea });
    }
    for (const { id } of rest.splice(0, countOf(other))) {
      const choice = left.findIndex((groups) => (groups[group] ?? 0) > 0);
      const groups = left[choice];
      if (groups) groups[group] = (groups[group] ?? 0) - 1;
      places.push({ person: id, idea: given[choice]?.id ?? null });
    }
    for (const { id } of rest) places.push({ person: id, idea: null });
  }
  return places;
}

/** How many go where in an assignment, by variable: from there the solver goes on. */
export function countsOf(
  { given, kinds, going, unwished }: MatchModel,
  places: Place[],
): Map<Variable, number> {
  const all = going.flatMap(({ wished, other, alone }) => [...[...wished.values(), other, alone]]);
  const counts = new Map([...all, ...unwished.flat()].map((variable) => [variable, 0]));
  const add = (variable: Variable | undefined) => {
    if (variable !== undefined) counts.set(variable, (counts.get(variable) ?? 0) + 1);
  };
  const ideaOf = new Map(places.map(({ person, idea }) => [person, idea]));
  for (const [at, { people, group }] of kinds.entries()) {
    for (const { id } of people) {
      const idea = ideaOf.get(id) ?? null;
      const wished = going[at]?.wished.get(idea ?? '');
      if (idea === null) add(going[at]?.alone);
      else if (wished !== undefined) add(wished);
      else {
        add(going[at]?.other);
        add(unwished[given.findIndex((one) => one.id === idea)]?.[group]);
      }
    }
  }
  return counts;
}
