import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from '../../cannot-start.ts';
import type { GroupRole } from './rules.ts';

/** A provider of OpenID Connect, as whoever runs Potluck describes it. */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  /** Undefined: a public client, which PKCE alone protects. */
  clientSecret: string | undefined;
  /** As the button has it: "Sign in with <name>". */
  name: string;
  scopes: string;
  groupsClaim: string;
  /** The roles that groups give; empty: groups say nothing. */
  roles: GroupRole[];
  /** Subjects, or mail addresses that the provider vouches for, of those who are admins always. */
  admins: string[];
};

const text = z.string().trim().min(1, 'is empty');
const isLocal = (url: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|.*\.localhost)$/.test(new URL(url).hostname);

/** What can be set of the provider; the descriptions are the manual (README.md). */
export const oidcFields = {
  POTLUCK_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://login.example.org' })
    .refine(
      (url) => !URL.canParse(url) || url.startsWith('https:') || isLocal(url),
      'must be https outside this machine',
    )
    .optional()
    .describe(
      'The provider by which people sign in (OpenID Connect), as it names itself; see [signing in](docs/sign-in.md). Left out: the demo, in which anyone is anyone.',
    ),
  POTLUCK_OIDC_CLIENT_ID: text.optional().describe('What the provider calls Potluck.'),
  POTLUCK_OIDC_CLIENT_SECRET: text
    .optional()
    .describe('The secret for that. Left out, with its file: a public client, which has none.'),
  POTLUCK_OIDC_CLIENT_SECRET_FILE: text
    .optional()
    .describe('A file with that secret, in its place.'),
  POTLUCK_OIDC_NAME: text
    .max(60, 'is longer than 60 characters')
    .default('your work account')
    .describe('How the button goes on: “Sign in with …”.'),
  POTLUCK_OIDC_SCOPES: text
    .regex(/(^| )openid( |$)/, 'does not have openid')
    .default('openid profile email')
    .describe('What is asked of the provider, with a space between.'),
  POTLUCK_OIDC_GROUPS_CLAIM: text
    .default('groups')
    .describe('The claim that holds a person’s groups, or the roles of an app.'),
  POTLUCK_OIDC_ROLES: z
    .string()
    .regex(
      /^\s*([^;]+=\s*(member|admin|editor|organiser)\s*(;\s*|$))*$/,
      'is not of the form engineering=member; platform=admin',
    )
    .default('')
    .describe(
      'Which groups give which role (`member`, `admin`, `editor`, `organiser`), such as `engineering=member; platform=admin`. Whoever is in none of them is not let in, where a group gives `member`. Read at each sign-in.',
    ),
  POTLUCK_ADMINS: z
    .string()
    .default('')
    .describe(
      'Who is an admin whatever their groups: subjects, or mail addresses that the provider says are verified, with commas between.',
    ),
};

type OidcEnvironment = z.infer<z.ZodObject<typeof oidcFields>>;

/** The provider that is set, if one is. Throws CannotStart for what is set by halves. */
export function oidcOf(set: OidcEnvironment, origin: string): OidcSettings | undefined {
  const { POTLUCK_OIDC_ISSUER: issuer, POTLUCK_OIDC_CLIENT_ID: clientId } = set;
  if (!issuer && !clientId) return undefined;
  if (!issuer || !clientId) {
    throw new CannotStart(
      'POTLUCK_OIDC_ISSUER and POTLUCK_OIDC_CLIENT_ID belong together. Set both, or neither.',
    );
  }
  if (!origin.startsWith('https:') && !isLocal(origin)) {
    throw new CannotStart(
      'POTLUCK_ORIGIN must be https where people sign in. Set it to the address of the proxy in front.',
    );
  }
  return {
    issuer,
    clientId,
    clientSecret: secretOf(set),
    name: set.POTLUCK_OIDC_NAME,
    scopes: set.POTLUCK_OIDC_SCOPES,
    groupsClaim: set.POTLUCK_OIDC_GROUPS_CLAIM,
    roles: pairsIn(set.POTLUCK_OIDC_ROLES).map(({ group, gives }) => ({
      ...{ group, role: gives as GroupRole['role'] },
    })),
    admins: listed(set.POTLUCK_ADMINS, ','),
  };
}

function secretOf(set: OidcEnvironment): string | undefined {
  const { POTLUCK_OIDC_CLIENT_SECRET: secret, POTLUCK_OIDC_CLIENT_SECRET_FILE: file } = set;
  if (!file) return secret;
  if (secret) {
    throw new CannotStart(
      'POTLUCK_OIDC_CLIENT_SECRET and POTLUCK_OIDC_CLIENT_SECRET_FILE say the same. Set one.',
    );
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new CannotStart(
      `POTLUCK_OIDC_CLIENT_SECRET_FILE cannot be read: ${(error as Error).message}.`,
    );
  }
}

const listed = (list: string, between: string): string[] =>
  list
    .split(between)
    .map((one) => one.trim())
    .filter(Boolean);

/** Groups and what each gives. A name may have an equals sign of its own, as `cn=staff` has. */
export const pairsIn = (list: string): { group: string; gives: string }[] =>
  listed(list, ';').map((pair) => {
    const at = pair.lastIndexOf('=');
    return { group: pair.slice(0, at).trim(), gives: pair.slice(at + 1).trim() };
  });
