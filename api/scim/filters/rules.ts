import type { scimFault } from '../schema.ts';

/** Why the directory is refused, for its answer and for whoever reads its log. */
export type ScimRefusal = {
  status: 400 | 404 | 409;
  scimType?: (typeof scimFault)['options'][number];
  detail: string;
};

export type Filter = { attribute: string; value: string };

const comparison = /^\s*([\w.:$-]+(?:\[[^\]]*\])?(?:\.\w+)?)\s+(\w+)(?:\s+(.*\S))?\s*$/s;

/** By what users and groups can be looked for; in the small letters in which it is compared. */
export const findable = {
  user: ['username', 'externalid', 'id', 'emails.value'],
  group: ['displayname', 'externalid', 'id'],
} as const;

/**
 * A filter of RFC 7644, 3.4.2.2, of the one form that directories send: an attribute, `eq` and a
 * text. All others are refused in words, and never half understood.
 */
export function filterIn(text: string, of: keyof typeof findable): Filter | ScimRefusal {
  const [, path = '', operator = '', literal = ''] = comparison.exec(text) ?? [];
  const attribute = plainPath(path);
  const attributes: readonly string[] = findable[of];
  if (operator.toLowerCase() !== 'eq' || !attributes.includes(attribute)) {
    const detail = `Filter by one of these and eq: ${attributes.join(', ')}.`;
    return { status: 400, scimType: 'invalidFilter', detail };
  }
  const value = textIn(literal);
  if (value !== undefined) return { attribute, value };
  const detail = 'Give the value as a text in double quotes, and nothing behind it.';
  return { status: 400, scimType: 'invalidFilter', detail };
}

export const isRefusal = <T>(found: T | ScimRefusal): found is ScimRefusal =>
  typeof found === 'object' && found !== null && 'status' in found && 'detail' in found;

const schemaName = /^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/;

/** Without the name of the schema, and an address by its type (`emails[type eq "work"].value`) as any. */
export const plainPath = (path: string): string =>
  path
    .toLowerCase()
    .replace(schemaName, '')
    .replace(/^emails(\[type eq "\w+"\])?(\.value)?$/, 'emails.value');

function textIn(literal: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(literal)) return undefined;
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
