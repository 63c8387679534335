import { isRefusal, type ScimRefusal } from '../filters/rules.ts';
import type { Operation, Said } from '../schema.ts';

type Values = Record<string, unknown>;

/** Attributes that are kept, by the small letters in which their names are compared. */
const kept: Record<string, keyof Said> = {
  ...{ username: 'userName', externalid: 'externalId', displayname: 'displayName' },
  ...{ name: 'name', emails: 'emails', title: 'title', timezone: 'timezone', active: 'active' },
};
const partsOfName: Record<string, string> = {
  ...{ formatted: 'formatted', givenname: 'givenName', familyname: 'familyName' },
};

const wrong = (detail: string): ScimRefusal => ({ status: 400, scimType: 'invalidValue', detail });

/** What a resource says of a person, as far as it is kept; whatever else it holds is passed over. */
export function saidIn(resource: Values): Said | ScimRefusal {
  const said: Values = {};
  for (const [key, value] of Object.entries(resource)) {
    const attribute = kept[key.toLowerCase()];
    if (!attribute || value === null || value === undefined) continue;
    const read = readers[attribute](value);
    if (read === undefined) return wrong(`“${attribute}” is not of the form that it has.`);
    said[attribute] = read;
  }
  return said;
}

const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.toWellFormed().slice(0, 1_000) : undefined;
};

/** Entra ID has sent truth as a text, with a capital. */
function truth(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nameIn(value: unknown): Said['name'] | undefined {
  if (!isValues(value)) return undefined;
  const said: Values = {};
  for (const [key, part] of Object.entries(value)) {
    const attribute = partsOfName[key.toLowerCase()];
    if (!attribute || part === null) continue;
    const read = text(part);
    if (read === undefined) return undefined;
    said[attribute] = read;
  }
  return said;
}

function emailsIn(value: unknown): Said['emails'] | undefined {
  const listed = [value].flat().slice(0, 20);
  const emails = listed.map((one) => {
    const of = typeof one === 'string' ? { value: one } : one;
    const address = isValues(of) ? text(of.value ?? '') : undefined;
    if (address === undefined || !isValues(of)) return undefined;
    const [type, primary] = [text(of.type), truth(of.primary)];
    return { value: address, ...(type && { type }), ...(primary !== undefined && { primary }) };
  });
  return emails.includes(undefined) ? undefined : (emails as NonNullable<Said['emails']>);
}

/** A single value may come in a list of one, or as an object with a value. */
function single(value: unknown): unknown {
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return isValues(one) && 'value' in one ? one.value : one;
}

const readers: Record<keyof Said, (value: unknown) => unknown> = {
  userName: (value) => text(single(value)),
  externalId: (value) => text(single(value)),
  displayName: (value) => text(single(value)),
  title: (value) => text(single(value)),
  timezone: (value) => text(single(value)),
  active: (value) => truth(single(value)),
  name: nameIn,
  emails: emailsIn,
};

type Path = { attribute: string; where?: [string, string] | undefined; sub: string };

const pathForm =
  /^(?:urn:[\w:.-]+:(?=[\w$-]+(?:$|[.[])))?([\w$-]+)(?:\[\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*\])?(?:\.([\w$-]+))?$/i;

/** RFC 7644, 3.5.2; undefined: it is none. */
export function pathIn(path: string): Path | undefined {
  const [found, attribute = '', of, literal = '', sub = ''] = pathForm.exec(path.trim()) ?? [];
  if (found === undefined) return undefined;
  const value = literal.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
  return {
    ...{ attribute: attribute.toLowerCase(), sub: sub.toLowerCase() },
    where: of ? [of.toLowerCase(), value] : undefined,
  };
}

export const pathRefusal = (path: string): ScimRefusal => ({
  ...{ status: 400, scimType: 'invalidPath' },
  detail: `“${path.slice(0, 100)}” is no path such as name.familyName or emails[type eq "work"].value.`,
});

/** An operation as the changes of one attribute each: without a path its value names several. */
export function changesOf({ op, path, value }: Operation): [string, unknown][] | ScimRefusal {
  if (path !== undefined && path.trim() !== '') return [[path, value]];
  if (op === 'remove') {
    return { status: 400, scimType: 'noTarget', detail: 'Say by a path what is to be removed.' };
  }
  if (!isValues(value)) return wrong('Without a path, give an object as the value.');
  return Object.entries(value);
}

/** What is said of a person after these operations, all or none of them. */
export function patched(said: Said, operations: readonly Operation[]): Said | ScimRefusal {
  const values: Values = structuredClone(said);
  for (const operation of operations) {
    const changes = changesOf(operation);
    if (isRefusal(changes)) return changes;
    for (const [path, value] of changes) {
      const refusal = put(values, operation.op, path, value);
      if (refusal) return refusal;
    }
  }
  return saidIn(values);
}

function put(
  values: Values,
  op: Operation['op'],
  path: string,
  value: unknown,
): ScimRefusal | undefined {
  // An extension that is named whole holds nothing that is kept.
  if (/^urn:[\w:.-]+:extension:/i.test(path)) return undefined;
  const to = pathIn(path);
  if (!to) return pathRefusal(path);
  const attribute = kept[to.attribute];
  if (!attribute) return undefined;
  if (attribute === 'emails') return putEmails(values, op, to, value);
  if (attribute === 'name') return putName(values, op, to, value);
  // Removed, a text is empty: what is not said at all stays as it is.
  values[attribute] = op === 'remove' ? (attribute === 'active' ? false : '') : value;
  return undefined;
}

function putName(values: Values, op: Operation['op'], { sub }: Path, value: unknown) {
  const name: Values = isValues(values.name) ? values.name : {};
  if (sub === '' && op !== 'remove') {
    const more = nameIn(value);
    if (!more) return wrong('“name” is not of the form that it has.');
    values.name = { ...name, ...more };
    return undefined;
  }
  const part = partsOfName[sub];
  if (sub !== '' && !part) return undefined;
  const { [part ?? '']: _, ...rest } = name;
  values.name = sub === '' ? {} : op === 'remove' ? rest : { ...name, [part ?? '']: value };
  return undefined;
}

type Email = NonNullable<Said['emails']>[number];

function putEmails(values: Values, op: Operation['op'], { where, sub }: Path, value: unknown) {
  const emails = (emailsIn(values.emails ?? []) ?? []) as Email[];
  const [key = 'primary', wanted = 'true'] = where ?? [];
  const isMeant = (email: Email) =>
    String(email[key as keyof Email]).toLowerCase() === wanted.toLowerCase();
  if (op === 'remove') {
    values.emails = where ? emails.filter((email) => !isMeant(email)) : [];
    return undefined;
  }
  if (!where && sub === '') {
    const said = emailsIn(value);
    if (!said) return wrong('“emails” is not of the form that it has.');
    const others = emails.filter((email) => !said.some((one) => one.value === email.value));
    values.emails = op === 'add' ? [...others, ...said] : said;
    return undefined;
  }
  const more = sub === '' ? value : { [sub]: single(value) };
  if (!isValues(more)) return wrong('“emails” is not of the form that it has.');
  const fresh = { ...(where && { [key]: wanted }), ...more };
  values.emails = emails.some(isMeant)
    ? emails.map((email) => (isMeant(email) ? { ...email, ...more } : email))
    : [...emails, fresh];
  return undefined;
}
