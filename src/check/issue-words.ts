import { z } from 'zod';
import { nearest } from './nearest.ts';

/** What is wrong with a field and how to mend it, and at which key that stands. */
export type FieldFault = { path: PropertyKey[]; what: string; mend: string };

type Issue = z.core.$ZodIssue;

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
  boolean: 'true or false',
};

/** A library's issue in our own words. `value` is what stands in the file. */
export function fieldFaults(issue: Issue, value: unknown, schema: z.ZodType): FieldFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], ...unknownKey(key, known) }));
  }
  if (value === undefined) return [{ path, ...absent(path) }];
  return [{ path, ...misfit(issue, nameOf(path), value, form(schema, path)) }];
}

/** The keys that may stand in the group at `path`. */
export function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return keysAt(schema.unwrap(), path);
  }
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(step)], rest);
}

/** How a field is written, by the example that its schema gives. */
function form(schema: z.ZodType, [key]: PropertyKey[]): string {
  const field = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  const example = field instanceof z.ZodType ? field.meta()?.example : undefined;
  return typeof example === 'string' ? `Write it as in \`${example}\`.` : 'Write it in that form.';
}

function unknownKey(key: string, known: string[]) {
  const meant = nearest(key, known);
  return {
    what: `\`${key}\` is not a key that is read here`,
    mend: meant
      ? `Did you mean \`${meant}\`?`
      : `Read are ${known.map((name) => `\`${name}\``).join(', ')}.`,
  };
}

function absent(path: PropertyKey[]) {
  const key = String(path.at(-1));
  return {
    what: `\`${nameOf(path)}\` is missing`,
    mend: `Add \`${key}:\` and what belongs there.`,
  };
}

function misfit(
  issue: Issue,
  name: string,
  value: unknown,
  form: string,
): { what: string; mend: string } {
  if (name === 'reviewed') {
    return {
      what: `\`reviewed\` is no day: ${shown(value)}`,
      mend: 'Write it as year-month-day, such as 2026-11-21.',
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return {
        what: `\`${name}\` must be ${NAMES[issue.expected] ?? issue.expected}, and is ${kindOf(value)}`,
        mend: form,
      };
    case 'too_small':
      return tooSmall(name, issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(name, issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return issue.format === 'url'
        ? {
            what: `\`${name}\` is no full address: ${shown(value)}`,
            mend: 'Begin it with https://.',
          }
        : { what: `\`${name}\` ${issue.message}: ${shown(value)}`, mend: form };
    case 'invalid_union':
      return {
        what: `\`${name}\` cannot be ${shown(value)}`,
        mend: `It may be ${choices(issue)}.`,
      };
    default:
      return { what: `\`${name}\`: ${issue.message}`, mend: form };
  }
}

function tooSmall(name: string, origin: string, least: number) {
  if (origin === 'string')
    return { what: `\`${name}\` is empty`, mend: 'Fill it in, or take the line out.' };
  if (origin === 'array')
    return { what: `\`${name}\` is too short a list`, mend: `Give at least ${least}.` };
  return { what: `\`${name}\` is too small`, mend: `Give at least ${least}.` };
}

function tooBig(name: string, origin: string, most: number) {
  if (origin === 'string')
    return { what: `\`${name}\` is too long`, mend: `Shorten it to ${most} characters.` };
  if (origin === 'array')
    return { what: `\`${name}\` is too long a list`, mend: `Keep at most ${most}.` };
  return { what: `\`${name}\` is too large`, mend: `Give at most ${most}.` };
}

function choices(issue: z.core.$ZodIssueInvalidUnion): string {
  const values = issue.errors
    .flat()
    .flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
  return values.map(String).join(' or ');
}

function nameOf(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  return NAMES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}
