import { Zone } from '../../time.ts';
import type { ScimRefusal } from '../filters/rules.ts';
import { type Answered, type Said, urn } from '../schema.ts';

/** One of the staff as the database has them, with what the directory said. */
export type UserRow = {
  id: string;
  slug: string;
  userName: string;
  externalId: string | null;
  said: Said;
  /** Of the last write; empty: the directory has said nothing of them yet. */
  version: string;
  name: string;
  mail: string | null;
  title: string;
  zone: string;
  active: boolean;
  madeAt: string;
  at: string;
  groups: { value: string; display: string }[];
};

/** What becomes of a person by what the directory says. Undefined: it does not say, and it stays. */
export type User = {
  userName: string;
  externalId: string | null;
  name: string;
  mail: string | undefined;
  title: string | undefined;
  zone: string | undefined;
  active: boolean;
};

const nameLength = 254;
const mailForm = /^[^\s@]+@[^\s@]+$/;
const textLength = 120;

const wrong = (detail: string): ScimRefusal => ({ status: 400, scimType: 'invalidValue', detail });

/** In one line, without signs that cannot be seen. */
const line = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

/** Cut between two characters, and not within one. */
const cut = (words: string): string => {
  const signs = words.slice(0, textLength);
  return signs.isWellFormed() ? signs : signs.slice(0, -1);
};

/** The person that the directory describes. */
export function userIn(said: Said): User | ScimRefusal {
  const userName = line(said.userName ?? '');
  if (userName === '') return wrong('“userName” is missing.');
  if (userName.length > nameLength) return wrong(`“userName” is longer than ${nameLength}.`);
  const { name: parts = {}, emails = [], timezone, title } = said;
  const whole = [parts.givenName, parts.familyName].filter(Boolean).join(' ');
  const name = [said.displayName, parts.formatted, whole, userName].map((one) => line(one ?? ''));
  const found = emails.filter(({ value }) => line(value) !== '');
  const email =
    found.find(({ primary }) => primary) ?? found.find(({ type }) => type === 'work') ?? found[0];
  const address = line(email?.value ?? (mailForm.test(userName) ? userName : '')).toLowerCase();
  if (address !== '' && (!mailForm.test(address) || address.length > nameLength)) {
    return wrong(`“${address.slice(0, 100)}” is no mail address.`);
  }
  const externalId = line(said.externalId ?? '').slice(0, 1_000);
  return {
    ...{ userName, externalId: externalId || null, active: said.active ?? true },
    name: cut(name.find((one) => one !== '') ?? userName),
    mail: address || undefined,
    title: title === undefined ? undefined : cut(line(title)),
    zone: timezone && Zone.safeParse(timezone).success ? timezone : undefined,
  };
}

/** What was said of somebody, as it is now: names and addresses also change elsewhere. */
export function saidNow({ said, ...row }: UserRow): Said {
  const { displayName, name, emails = [] } = said;
  const isPrimary = (at: number) =>
    emails.some(({ primary }) => primary) ? emails[at]?.primary === true : at === 0;
  const own = { value: row.mail ?? '', type: 'work', primary: true };
  const addresses =
    emails.length > 0
      ? emails.map((email, at) => (isPrimary(at) ? { ...email, value: own.value } : email))
      : [own];
  return {
    ...said,
    ...{ userName: row.userName, title: row.title, timezone: row.zone, active: row.active },
    ...(row.externalId !== null && { externalId: row.externalId }),
    ...((displayName !== undefined || !name) && { displayName: row.name }),
    emails: row.mail === null ? [] : addresses,
  };
}

/** The fields of a person that change. */
export const changedIn = (row: UserRow, user: User): string[] =>
  (['name', 'title', 'mail', 'zone'] as const).filter(
    (field) => user[field] !== undefined && user[field] !== row[field],
  );

/** Whether all is as it was, so that nothing has to be written. */
export const isSame = (row: UserRow, user: User, said: Said): boolean =>
  changedIn(row, user).length === 0 &&
  row.active === user.active &&
  row.userName === user.userName &&
  row.externalId === user.externalId &&
  row.version !== '' &&
  JSON.stringify(keptOf(said)) === JSON.stringify(keptOf(saidNow(row)));

/** What is kept beside the person's own row. */
export const keptOf = ({ displayName, name, emails }: Said): Said => ({
  ...(displayName !== undefined && { displayName }),
  ...(name && { name }),
  ...(emails && { emails }),
});

/** A person as the directory reads them (RFC 7643, 4.1). `base` is the address of the endpoint. */
export function userResource(row: UserRow, base: string): Answered {
  const { displayName: _, name = {}, emails = [], ...said } = saidNow(row);
  return {
    schemas: [urn.user],
    id: row.id,
    ...said,
    displayName: row.name,
    name: { formatted: row.name, ...name },
    ...(emails.length > 0 && { emails }),
    groups: row.groups.map((group) => ({
      ...group,
      ...{ type: 'direct', $ref: `${base}/Groups/${group.value}` },
    })),
    meta: {
      ...{ resourceType: 'User', created: row.madeAt, lastModified: row.at },
      location: `${base}/Users/${row.id}`,
    },
  };
}
