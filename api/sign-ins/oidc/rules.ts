import { asciiSlug } from '../../id.ts';
import type { Duty } from '../../people/schema.ts';
import type { Role } from '../../permissions.ts';

export type GroupRole = { group: string; role: Extract<Role, 'member' | 'admin'> | Duty };

/** So long may somebody take at the provider. */
export const attemptMs = 15 * 60_000;
/** So far may the provider's clock and ours be apart. */
export const clockToleranceS = 60;
/** A token that ends sign-ins is good for so long after it was made. */
export const logoutTokenMs = 10 * 60_000;

/** What a provider says of a person, of all that it may say. */
export type Claims = { sub: string; [claim: string]: unknown };

/** Why a sign-in came to nothing. Each has a page, `/sign-in/<trouble>/`. */
export type Trouble = keyof typeof troubles;

/** What each page says: what is the matter, and what to do about it. */
export const troubles = {
  cancelled: {
    title: 'You did not sign in',
    what: 'You stopped at the provider, or it did not let you go on. Nothing was changed.',
    mend: 'Sign in again when you like. Reading and searching need no sign-in.',
  },
  late: {
    title: 'This sign-in took too long, or was used before',
    what: 'The way back from the provider is good once, for a quarter of an hour, and only in the browser in which it began.',
    mend: 'Sign in again. If this comes back each time, see that your browser keeps cookies of this site.',
  },
  'provider-down': {
    title: 'The provider does not answer',
    what: 'Where people sign in cannot be reached at the moment, or is too slow. Whoever is signed in already stays so.',
    mend: 'Try again in a minute. Meanwhile reading and searching work without a sign-in.',
  },
  clock: {
    title: 'Two clocks disagree',
    what: 'The provider’s answer is not valid at the time that it is here.',
    mend: 'Try again. If it stays, tell whoever runs Potluck: the clock of its machine, or of the provider, is wrong.',
  },
  issuer: {
    title: 'The answer was not from the provider',
    what: 'What came back is not signed by the provider that Potluck asked, or not meant for Potluck. You were not signed in.',
    mend: 'Sign in again from here. If it stays, tell whoever runs Potluck: the issuer may be set wrongly.',
  },
  'set-up': {
    title: 'The provider does not know Potluck',
    what: 'It refused what Potluck asked of it. This is not about you.',
    mend: 'Tell whoever runs Potluck: the client, its secret or its redirect address is set wrongly.',
  },
  'not-let-in': {
    title: 'You are not in a group that is let in',
    what: 'The provider knows you, but none of your groups has a place here.',
    mend: 'Ask for the group of your team, then sign in again. Reading needs no sign-in.',
  },
  left: {
    title: 'This account is no longer active here',
    what: 'It was switched off when you left, or by an admin.',
    mend: 'If you are back, or this is a mistake, ask an admin of Potluck to switch it on.',
  },
} as const satisfies Record<string, { title: string; what: string; mend: string }>;

export type RoleSettings = { groupsClaim: string; roles: GroupRole[]; admins: string[] };

/**
 * The role that a provider's claims give: undefined where nothing is said of roles, and the person
 * keeps theirs; `none` for those who are not to be let in.
 */
export function roleFor(
  claims: Claims,
  { groupsClaim, roles, admins }: RoleSettings,
): 'member' | 'admin' | 'none' | undefined {
  if (admins.includes(claims.sub) || admins.includes(verifiedMail(claims) ?? '')) return 'admin';
  if (roles.length === 0) return undefined;
  const groups = groupsIn(claims, groupsClaim);
  const given = roles.filter(({ group }) => groups.includes(group)).map(({ role }) => role);
  if (given.includes('admin')) return 'admin';
  if (given.length > 0) return 'member';
  return roles.some(({ role }) => role === 'member') ? 'none' : 'member';
}

/** What groups give besides; undefined where none of them says anything of that. */
export function dutiesFor(
  claims: Claims,
  { groupsClaim, roles }: RoleSettings,
): Duty[] | undefined {
  const giving = roles.flatMap(({ group, role }) =>
    role === 'editor' || role === 'organiser' ? [{ group, role }] : [],
  );
  if (giving.length === 0) return undefined;
  const groups = groupsIn(claims, groupsClaim);
  return giving.filter(({ group }) => groups.includes(group)).map(({ role }) => role);
}

/** One group may come as a text, several as a list; a claim with its address is found as it is. */
function groupsIn(claims: Claims, claim: string): string[] {
  const found = claims[claim];
  if (typeof found === 'string') return [found];
  if (!Array.isArray(found)) return [];
  return found.filter((one): one is string => typeof one === 'string');
}

/** Whether all that Potluck wants to know of a person is in these claims. */
export function isWhole(claims: Claims, { groupsClaim, roles }: RoleSettings): boolean {
  return Boolean(textIn(claims, 'name')) && (roles.length === 0 || groupsClaim in claims);
}

/** Only an address that the provider vouches for says anything about who somebody is. */
export function verifiedMail(claims: Claims): string | undefined {
  return claims.email_verified === true ? textIn(claims, 'email') : undefined;
}

export type Newcomer = { name: string; mail: string | null; zone: string | undefined };

const nameMost = 120;
const mailMost = 254;

/** A person as the provider's claims tell of them, whatever of it is missing. */
export function newcomerIn(claims: Claims): Newcomer {
  const given = [textIn(claims, 'given_name'), textIn(claims, 'family_name')].filter(Boolean);
  const mail = textIn(claims, 'email');
  const name =
    textIn(claims, 'name') ??
    (given.length > 0 ? given.join(' ') : undefined) ??
    textIn(claims, 'preferred_username') ??
    mail?.split('@')[0] ??
    'A colleague';
  return {
    name: [...name].slice(0, nameMost).join(''),
    mail: mail && /^\S+@\S+$/.test(mail) && mail.length <= mailMost ? mail : null,
    zone: textIn(claims, 'zoneinfo'),
  };
}

/** Neither line ends nor the sign that would cut a text in the database. */
function textIn(claims: Claims, claim: string): string | undefined {
  const found = claims[claim];
  if (typeof found !== 'string') return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return found.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim() || undefined;
}

/** Addresses below `/people/` that are pages of their own. */
const takenSlugs = ['me', 'person'];

/** What a newcomer's address begins with. A name without a Latin letter gives none. */
export function slugFor(name: string): string {
  const slug = asciiSlug(name);
  if (slug === '') return 'colleague';
  return takenSlugs.includes(slug) ? `${slug}-1` : slug;
}

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

type LogoutSaid = { jti: string; iat: number; sid: string | null; subject: string | null };

/** What the claims of a logout token say; undefined where they are not those of one. */
export function saysLogout(claims: Record<string, unknown>): LogoutSaid | undefined {
  const { events, nonce, jti, iat, sid, sub } = claims;
  const event = (events as Record<string, unknown> | undefined)?.[logoutEvent];
  // With a nonce it could be an ID token that somebody passes off as this.
  if (nonce !== undefined || typeof event !== 'object' || event === null) return undefined;
  if (typeof jti !== 'string' || jti === '' || typeof iat !== 'number') return undefined;
  const session = typeof sid === 'string' ? sid : null;
  const subject = typeof sub === 'string' ? sub : null;
  if (session === null && subject === null) return undefined;
  return { jti, iat, sid: session, subject };
}
