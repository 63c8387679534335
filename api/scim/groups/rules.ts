import { isRefusal, plainPath, type ScimRefusal } from '../filters/rules.ts';
import { changesOf, pathIn, pathRefusal } from '../patches/rules.ts';
import { type Answered, type Operation, type Resource, urn } from '../schema.ts';

/** What leaving or joining a group of this name, or of this id outside, takes or gives. */
export type GroupGift =
  | { group: string; role: 'editor' | 'organiser' | 'admin' }
  | { group: string; team: string };

export type GroupRow = {
  id: string;
  name: string;
  externalId: string | null;
  madeAt: string;
  at: string;
  members: { value: string; display: string }[];
};

/** What becomes of a group; what is undefined stays. Members are ids of people. */
export type GroupChange = {
  name?: string;
  externalId?: string | null;
  /** Whether those who are not among `add` go. */
  all: boolean;
  add: string[];
  remove: string[];
};

const nameLength = 254;
const wrong = (detail: string): ScimRefusal => ({ status: 400, scimType: 'invalidValue', detail });

const line = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .toWellFormed()
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim()
    : undefined;

/** A whole group, for one that is made or replaced: members who are not named are not in it. */
export function groupIn(resource: Resource): (GroupChange & { name: string }) | ScimRefusal {
  const values = Object.fromEntries(
    Object.entries(resource).map(([key, value]) => [key.toLowerCase(), value]),
  );
  const name = line(values.displayname) ?? '';
  if (name === '' || name.length > nameLength) {
    return wrong(`“displayName” is missing, or longer than ${nameLength}.`);
  }
  const add = membersIn(values.members ?? []);
  if (!add) return membersWrong;
  const externalId = line(values.externalid)?.slice(0, 1_000) || null;
  return { name, externalId, all: true, add, remove: [] };
}

const membersWrong = wrong('“members” is a list of objects with a value: the id of a user.');

/** The ids in a list of members, or in one that is given alone. */
function membersIn(value: unknown): string[] | undefined {
  const ids = [value].flat().map((one: unknown) => {
    const id = typeof one === 'object' && one !== null && 'value' in one ? one.value : one;
    return typeof id === 'string' && id !== '' ? id : undefined;
  });
  return ids.includes(undefined) ? undefined : [...new Set(ids as string[])];
}

/**
 * The operations on a group as one change, so that it is written without being read: directories
 * send several at once, and none of them must undo another.
 */
export function changeIn(operations: readonly Operation[]): GroupChange | ScimRefusal {
  const change: GroupChange = { all: false, add: [], remove: [] };
  for (const operation of operations) {
    const changes = changesOf(operation);
    if (isRefusal(changes)) return changes;
    for (const [path, value] of changes) {
      const refusal = put(change, operation.op, path, value);
      if (refusal) return refusal;
    }
  }
  return change;
}

function put(
  change: GroupChange,
  op: Operation['op'],
  path: string,
  value: unknown,
): ScimRefusal | undefined {
  const to = pathIn(path);
  if (!to) return pathRefusal(path);
  if (to.attribute === 'members') {
    if (to.where && (to.where[0] !== 'value' || op !== 'remove')) return pathRefusal(path);
    return putMembers(change, op, to.where ? [to.where[1]] : value);
  }
  const name = plainPath(path);
  if (name === 'displayname') {
    const said = op === 'remove' ? '' : line(value);
    if (!said || said.length > nameLength) return wrong('A group needs a “displayName”.');
    change.name = said;
  }
  if (name === 'externalid') {
    change.externalId = op === 'remove' ? null : line(value)?.slice(0, 1_000) || null;
  }
  return undefined;
}

function putMembers(change: GroupChange, op: Operation['op'], value: unknown) {
  // Removing without saying whom means all of them.
  const isWhole = op === 'replace' || (op === 'remove' && (value === undefined || value === null));
  const ids = membersIn(op === 'remove' ? (value ?? []) : value);
  if (!ids) return membersWrong;
  if (isWhole) Object.assign(change, { all: true, add: ids, remove: [] });
  else if (op === 'add') {
    change.add = [...new Set([...change.add, ...ids])];
    change.remove = change.remove.filter((id) => !ids.includes(id));
  } else {
    change.remove = [...new Set([...change.remove, ...ids])];
    change.add = change.add.filter((id) => !ids.includes(id));
  }
  return undefined;
}

export const strangerRefusal = (id: string): ScimRefusal =>
  wrong(`There is no user with the id “${id.slice(0, 100)}”.`);

/** What a group gives, in words. */
export const giftWords = (gift: GroupGift): string => {
  if ('team' in gift) return `the team ${gift.team}`;
  return { editor: 'editor', organiser: 'boot-camp organiser', admin: 'admin' }[gift.role];
};

/** A group as the directory reads it (RFC 7643, 4.2). */
export function groupResource(row: GroupRow, base: string): Answered {
  return {
    schemas: [urn.group],
    id: row.id,
    ...(row.externalId !== null && { externalId: row.externalId }),
    displayName: row.name,
    members: row.members.map((member) => ({
      ...member,
      ...{ type: 'User', $ref: `${base}/Users/${member.value}` },
    })),
    meta: {
      ...{ resourceType: 'Group', created: row.madeAt, lastModified: row.at },
      location: `${base}/Groups/${row.id}`,
    },
  };
}
