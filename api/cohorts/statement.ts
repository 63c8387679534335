import type { Args, Statement } from '../db.ts';

/** Makes statements with those of the arguments that each names: a libSQL server refuses others. */
export const naming =
  (args: Args) =>
  (sql: string): Statement => {
    const named = new Set(Array.from(sql.matchAll(/:([a-zA-Z]\w*)/g), ([, name]) => name));
    return {
      sql,
      args: Object.fromEntries(Object.entries(args).filter(([name]) => named.has(name))),
    };
  };
