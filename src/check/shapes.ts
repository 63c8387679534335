import type { z } from 'zod';
import type { Remark } from '../content/fault.ts';
import type { Facts } from '../content/front-matter.ts';
import { fieldFaults, keysAt } from './issue-words.ts';
import { nearest } from './nearest.ts';

/** What does not fit the shape of its kind, each on the line of its key. */
export function shapeRemarks(
  schema: z.ZodType,
  { data, place }: Pick<Facts, 'data' | 'place'>,
): Remark[] {
  const { error } = schema.safeParse(data);
  const faults = error?.issues.flatMap((issue) =>
    fieldFaults(issue, valueAt(data, issue.path), schema),
  );
  return (faults ?? []).map(({ path, what, mend }) => ({
    ...place(path),
    weight: 'wrong',
    what,
    mend,
  }));
}

/** Keys of a playbook that look like one of ours misspelt. Those of other tools are none of our business. */
export function misspeltRemarks(
  schema: z.ZodType,
  keys: string[],
  place: Facts['place'],
): Remark[] {
  const known = keysAt(schema, []);
  return keys.flatMap((key) => {
    const meant = known.includes(key) ? undefined : nearest(key, known);
    if (meant === undefined || keys.includes(meant)) return [];
    const what = `\`${key}\` is not a key that is read here`;
    return [{ ...place([key]), weight: 'doubtful', what, mend: `Did you mean \`${meant}\`?` }];
  });
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }, data);
}
