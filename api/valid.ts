/**
 * The door of the service: what comes in is checked against the noun's schema, and what does not
 * fit is refused in our words. A noun's routes.ts stands on this module and on `route.ts`:
 *
 *     const readPeople = route({
 *       act: 'person.list',                  // asked of the table of permissions, by role
 *       method: 'get',
 *       path: '/people',
 *       summary: 'The staff',
 *       responses: { 200: json(People, 'By name') },
 *     });
 *
 *     export const people = newRoutes().openapi(readPeople, async (c) => {
 *       return c.json({ people: await peopleOf(c.var.portal.db) }, 200);
 *     });
 *
 * A body is `request: { body: body(TalkOffer) }` and then `c.req.valid('json')`. Every refusal is
 * declared by `route()` already. Whether the thing is one's own is the noun's to ask, by its rules.
 * Then mount the noun in `app.ts`, in the chain. `health/` is a whole small example.
 */
import { type Hook, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { FieldRefusal } from './refusal.ts';
import { type Env, refused } from './route.ts';

/** An empty app for one noun, which refuses in our words whatever its schemas refuse. */
export function newRoutes() {
  return new OpenAPIHono<Env>({ defaultHook: answerInvalid });
}

// biome-ignore lint/suspicious/noExplicitAny: the type of a default hook, as its library declares it
const answerInvalid: Hook<any, Env, any, any> = (result, c) => {
  if (!result.success && result.target === 'param') {
    return refused(c, { code: 'missing', message: 'There is nothing at this address.' });
  }
  const fields = result.success ? cutFields(result.data) : result.error.issues.flatMap(inWords);
  if (fields.length === 0) return undefined;
  return refused(c, { code: 'invalid', message: headline(fields.length), fields });
};

function headline(count: number): string {
  return count === 1 ? 'One thing needs another look.' : `${count} things need another look.`;
}

/** The database would silently end a text at U+0000, so no text may hold one. */
function cutFields(data: unknown, path: string[] = []): FieldRefusal[] {
  if (typeof data === 'string' && data.includes('\0')) {
    return [{ field: path.join('.'), message: 'Remove the invisible character U+0000.' }];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => cutFields(value, [...path, key]));
}

function inWords(issue: z.core.$ZodIssue): FieldRefusal[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: [...at, key].join('.'), message: unknownField }));
  }
  const best = issue.code === 'invalid_union' ? nearest(issue) : undefined;
  return best ? inWords({ ...best, path: [...issue.path, ...best.path] }) : [plain(issue, at)];
}

const plain = (issue: z.core.$ZodIssue, at: string[]): FieldRefusal => ({
  field: at.join('.'),
  message: issue.message,
});

/** Of several forms that a value may have, the one whose type it has: its complaint helps most. */
function nearest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | undefined {
  const firsts = issue.errors.flatMap((branch) => branch.slice(0, 1));
  return firsts.find(({ code }) => code !== 'invalid_type' && code !== 'invalid_value');
}

const unknownField = 'There is no such field here.';
const nouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
};

// What a schema says for itself stands; these are the words for everything it leaves unsaid.
z.config({ customError: (issue) => said(issue as z.core.$ZodRawIssue) });

function said(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'This is missing.';
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${noun(issue.expected)}.`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? 'This must not be empty.'
        : `At least ${issue.minimum}${unit(issue.origin)}.`;
    case 'too_big':
      return `At most ${issue.maximum}${unit(issue.origin)}.`;
    case 'invalid_value':
      return `Give one of these: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return `This is not ${formats[issue.format] ?? 'in the expected form'}.`;
    default:
      return 'This is not in the expected form.';
  }
}

const formats: Record<string, string> = {
  date: 'a day such as 2026-11-26',
  time: 'a time such as 12:30',
  datetime: 'an instant such as 2026-11-26T12:30:00Z',
  url: 'a full address that begins with https://',
  email: 'a mail address',
};

const noun = (expected: string): string => nouns[expected] ?? 'something else';

const unit = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
