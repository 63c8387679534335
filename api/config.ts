import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import type { DatabaseAddress } from './db.ts';
import { type Address, addressIn } from './mail/plain/rules.ts';
import type { Limits } from './materials/files.ts';
import { networksIn, proxyFields } from './proxies/config.ts';
import type { Network } from './proxies/rules.ts';
import { giftsIn, scimFields } from './scim/config.ts';
import type { GroupGift } from './scim/groups/rules.ts';
import { type OidcSettings, oidcFields, oidcOf } from './sign-ins/oidc/config.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Everything that can be set from outside; the descriptions are the manual (README.md). */
export const Environment = z.object({
  PORT: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(65_535, 'is above 65535')
    .default(4321)
    .describe('The port on loopback where site and API are served.'),
  POTLUCK_DATA: z
    .string()
    .min(1, 'is empty')
    .default('./data')
    .describe(
      'The folder of the embedded database and of uploaded files. It is made when it is missing.',
    ),
  POTLUCK_DATABASE_URL: z
    .string()
    .regex(/^(libsql|https?|wss?):\/\/./, 'does not begin with libsql:, https:, http:, wss: or ws:')
    .refine((url) => URL.canParse(url), 'is not an address')
    .optional()
    .describe('A libSQL server to use in place of the embedded database, such as `ws://db:8080`.'),
  POTLUCK_DATABASE_TOKEN: z
    .string()
    .min(1, 'is empty')
    .optional()
    .describe('The token for that server, if it asks for one.'),
  POTLUCK_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://potluck.example.org' })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).href === `${new URL(url).origin}/`,
      'must not have a path',
    )
    .optional()
    .describe(
      'The address under which people reach the portal. Left out: `http://localhost:PORT`.',
    ),
  ...proxyFields,
  ...oidcFields,
  ...scimFields,
  POTLUCK_LOG: z
    .enum(logLevels, { error: `is none of ${logLevels.join(', ')}` })
    .default('info')
    .describe(`How much is logged: ${logLevels.join(', ')}.`),
  POTLUCK_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'does not begin with smtp: or smtps:')
    .refine((url) => URL.canParse(url), 'is not an address')
    .optional()
    .describe(
      'The mail server, with name and password where it asks for them: `smtps://potluck:secret@mail.example.org`. Left out: the demo shows its mails at `/mail/`, and otherwise none are written.',
    ),
  POTLUCK_MAIL_FROM: z
    .string()
    .refine((text) => addressIn(text), 'is not an address such as Potluck <potluck@example.org>')
    .optional()
    .describe(
      'By whom mails are sent: `Potluck <potluck@example.org>`. Needed with a mail server.',
    ),
  POTLUCK_UPLOAD_MB: z.coerce
    .number({ error: 'is not a number' })
    .min(0, 'is below 0')
    .max(4_000, 'is above 4000')
    .default(50)
    .describe(
      'How large one uploaded file may be, in megabytes. `0`: none can be uploaded, and links do.',
    ),
  POTLUCK_UPLOAD_EVENT_MB: z.coerce
    .number({ error: 'is not a number' })
    .min(0, 'is below 0')
    .default(500)
    .describe('How large all uploaded files of one talk or course may be together, in megabytes.'),
  POTLUCK_OFFLINE_MB: z.coerce
    .number({ error: 'is not a number' })
    .min(0, 'is below 0')
    .default(25)
    .describe(
      'Read by the build: how many megabytes, compressed, a browser fetches ahead to read the site offline. `0`: none, and what browsers have kept goes.',
    ),
});

export type Config = {
  port: number;
  /** The folder of the embedded database. */
  data: string;
  database: DatabaseAddress;
  /** Without a path: `http://localhost:4321`. */
  origin: string;
  logLevel: (typeof logLevels)[number];
  /** How large uploaded files may be. */
  uploads: Limits;
  /** Without a server, mail is caught in the demo and off elsewhere. */
  mail: { server?: string; from: Address };
  /** By whom people sign in; undefined: the demo. */
  oidc: OidcSettings | undefined;
  /** What groups of a directory give. */
  groupGifts: GroupGift[];
  trustedProxies: Network[];
};

/** Reads the environment. Throws CannotStart, naming each variable that is wrong and the mend. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment);
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => mend(String(issue.path[0]), issue.message)),
    ...unknownNames(environment),
    ...(environment.POTLUCK_SMTP_URL && !environment.POTLUCK_MAIL_FROM
      ? [mend('POTLUCK_MAIL_FROM', 'is not set, but there is a mail server.')]
      : []),
  ];
  if (!parsed.success || wrong.length > 0) throw new CannotStart(wrong.join('\n'));
  const { PORT, POTLUCK_DATA, POTLUCK_ORIGIN, POTLUCK_LOG } = parsed.data;
  const origin = new URL(POTLUCK_ORIGIN ?? `http://localhost:${PORT}`).origin;
  return {
    port: PORT,
    data: resolve(POTLUCK_DATA),
    database: databaseOf(parsed.data),
    origin,
    oidc: oidcOf(parsed.data, origin),
    groupGifts: giftsIn(parsed.data.POTLUCK_SCIM_GROUPS),
    trustedProxies: networksIn(parsed.data.POTLUCK_TRUSTED_PROXIES),
    logLevel: POTLUCK_LOG,
    uploads: {
      fileBytes: parsed.data.POTLUCK_UPLOAD_MB * 1_000_000,
      eventBytes: parsed.data.POTLUCK_UPLOAD_EVENT_MB * 1_000_000,
    },
    mail: mailOf(parsed.data),
  };
}

/** How many bytes a browser fetches ahead for reading offline. Throws CannotStart with the mend. */
export function offlineBytes(environment: Record<string, string | undefined>): number {
  const { POTLUCK_OFFLINE_MB: field } = Environment.shape;
  const parsed = field.safeParse(environment.POTLUCK_OFFLINE_MB);
  if (parsed.success) return parsed.data * 1_000_000;
  throw new CannotStart(mend('POTLUCK_OFFLINE_MB', parsed.error.issues[0]?.message ?? ''));
}

function databaseOf(environment: z.infer<typeof Environment>): DatabaseAddress {
  const { POTLUCK_DATABASE_URL: url, POTLUCK_DATABASE_TOKEN: authToken } = environment;
  if (url) return { url, ...(authToken && { authToken }) };
  return { url: pathToFileURL(join(resolve(environment.POTLUCK_DATA), 'potluck.db')).href };
}

const nobody = 'potluck@localhost';

function mailOf(environment: z.infer<typeof Environment>): Config['mail'] {
  const { POTLUCK_SMTP_URL: server, POTLUCK_MAIL_FROM: from = nobody } = environment;
  return {
    ...(server && { server }),
    from: addressIn(from) ?? { name: 'Potluck', address: nobody },
  };
}

function mend(name: string, complaint: string): string {
  const means = Environment.shape[name as keyof typeof Environment.shape].description;
  return `${name} ${complaint}. It means: ${means} Set it right, or unset it.`;
}

/** A misspelt name would otherwise be a setting that silently does nothing. */
function unknownNames(environment: Record<string, string | undefined>): string[] {
  const known = Object.keys(Environment.shape);
  const ours = Object.keys(environment).filter((name) => name.startsWith('POTLUCK_'));
  return ours
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is not a setting. There are: ${known.join(', ')}.`);
}

/** The rows of README.md's table of configuration. */
export function configurationTable(): string {
  return Object.entries(Environment.shape)
    .map(([name, field]) => `| \`${name}\` | ${usual(field)} | ${field.description} |`)
    .join('\n');
}

function usual(field: z.ZodType): string {
  const value = field.safeParse(undefined).data;
  return value === undefined ? '' : `\`${value}\``;
}
