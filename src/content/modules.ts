import type { Place } from './fault.ts';

/** No `=`, quote or bracket may stand before the path, or it is no part of this statement. */
const STATEMENT = /^(?:import|export)\b\s*(?:[\w$\s{},*]+?\bfrom\s*)?(['"])([^'"\n]+)\1/gm;

/** What a block of imports names, paths and packages, each on the line of its statement. */
export function modulesOf(block: string, { line }: Place): (Place & { from: string })[] {
  return [...block.matchAll(STATEMENT)].map(({ index, 2: from = '' }) => ({
    from,
    line: line + block.slice(0, index).split('\n').length - 1,
    column: 1,
  }));
}
