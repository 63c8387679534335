import type { Operation } from '../fuzz/fuzz.ts';
import type { Schema } from '../fuzz/inputs.ts';
import { whyNot } from './names.ts';

/** By method and path, as hints and faults name it. */
export const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;

const typesOf = ({ type }: Schema): unknown[] => [type].flat();

/** Whether anything may be written there: no choice, no day, nothing with a pattern of its own. */
export function isText(schema: Schema): boolean {
  const { enum: some, const: one, format, pattern } = schema;
  const fixed = some ?? one ?? pattern;
  return fixed === undefined && typesOf(schema).includes('string') && (!format || format === 'uri');
}

/**
 * Every text that an operation lets in, in its body or beside what is uploaded, but those that are
 * excused by name. A body that the contract leaves open is one, by the name of the operation.
 */
export function textsOf(operation: Operation): string[] {
  if (operation.method === 'get') return [];
  const name = nameOf(operation);
  const { parameters = [], requestBody } = operation;
  const beside = parameters.filter((one) => one.in === 'query');
  return [
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema = {} }) => within(schema, name)),
    ...beside.flatMap(({ name: key, schema }) => within(schema, `${name} ${key}`)),
  ];
}

function within(schema: Schema, at: string): string[] {
  const key = at.split(' ').slice(2).at(-1)?.replace('[]', '') ?? '';
  if (whyNot(key)) return [];
  if (isText(schema)) return [at];
  const { anyOf = [], oneOf = [], allOf = [], items, properties = {} } = schema;
  const { additionalProperties: others } = schema;
  const isOpen =
    typesOf(schema).includes('object') && !schema.properties && !Object.keys(others ?? {}).length;
  const all = [
    ...(isOpen ? [at] : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((one) => within(one, at)),
    ...(items ? within(items, `${at}[]`) : []),
    ...(others ? within(others, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([name, one]) => within(one, `${at} ${name}`)),
  ];
  return [...new Set(all)];
}
