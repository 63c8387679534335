import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CannotStart } from '../api/cannot-start.ts';
import { offlineBytes, readConfig } from '../api/config.ts';

const provider = {
  POTLUCK_OIDC_ISSUER: 'https://login.example.org',
  POTLUCK_OIDC_CLIENT_ID: 'potluck',
};
const secretFile = { POTLUCK_OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' };
const secrets = { POTLUCK_OIDC_CLIENT_SECRET: 'secret', ...secretFile };

test('nothing has to be set', () => {
  expect(readConfig({ PATH: '/bin' })).toEqual({
    port: 4321,
    data: resolve('data'),
    database: { url: `file://${resolve('data/potluck.db')}` },
    origin: 'http://localhost:4321',
    logLevel: 'info',
    uploads: { fileBytes: 50_000_000, eventBytes: 500_000_000 },
    mail: { from: { name: 'Potluck', address: 'potluck@localhost' } },
    oidc: undefined,
    groupGifts: [],
    trustedProxies: [],
  });
});

test('everything can be set', () => {
  expect(
    readConfig({
      PORT: '8080',
      POTLUCK_DATA: '/var/lib/potluck',
      POTLUCK_DATABASE_URL: 'wss://db.example.org',
      POTLUCK_DATABASE_TOKEN: 'secret',
      POTLUCK_ORIGIN: 'https://Potluck.example.org/',
      POTLUCK_LOG: 'silent',
      POTLUCK_SMTP_URL: 'smtps://us:secret@mail.example.org',
      POTLUCK_MAIL_FROM: 'Potluck <potluck@example.org>',
      POTLUCK_UPLOAD_MB: '2.5',
      POTLUCK_UPLOAD_EVENT_MB: '0',
      POTLUCK_OIDC_ISSUER: 'https://login.example.org/acme',
      POTLUCK_OIDC_CLIENT_ID: 'potluck',
      POTLUCK_OIDC_CLIENT_SECRET: 'secret',
      POTLUCK_OIDC_NAME: 'Acme',
      POTLUCK_OIDC_SCOPES: 'openid profile',
      POTLUCK_OIDC_GROUPS_CLAIM: 'roles',
      POTLUCK_OIDC_ROLES: 'cn=staff,o=acme = member; platform=admin',
      POTLUCK_ADMINS: 'ada@example.org, 4711',
      POTLUCK_TRUSTED_PROXIES: '127.0.0.1, fd00::/8',
      POTLUCK_SCIM_GROUPS: 'cn=cooks=team:kitchen; platform=admin',
    }),
  ).toEqual({
    port: 8080,
    data: '/var/lib/potluck',
    database: { url: 'wss://db.example.org', authToken: 'secret' },
    origin: 'https://potluck.example.org',
    logLevel: 'silent',
    uploads: { fileBytes: 2_500_000, eventBytes: 0 },
    mail: {
      server: 'smtps://us:secret@mail.example.org',
      from: { name: 'Potluck', address: 'potluck@example.org' },
    },
    oidc: {
      issuer: 'https://login.example.org/acme',
      clientId: 'potluck',
      clientSecret: 'secret',
      name: 'Acme',
      scopes: 'openid profile',
      groupsClaim: 'roles',
      roles: [
        { group: 'cn=staff,o=acme', role: 'member' },
        { group: 'platform', role: 'admin' },
      ],
      admins: ['ada@example.org', '4711'],
    },
    groupGifts: [
      { group: 'cn=cooks', team: 'kitchen' },
      { group: 'platform', role: 'admin' },
    ],
    trustedProxies: [
      { bits: 32, from: 0x7f000001n, prefix: 32 },
      { bits: 128, from: 0xfd00n << 112n, prefix: 8 },
    ],
  });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT is not a number. It means: The port'],
  [{ PORT: '0' }, 'PORT is below 1.'],
  [{ PORT: '4321.5' }, 'PORT is not a whole number.'],
  [{ PORT: '65536' }, 'PORT is above 65535.'],
  [{ POTLUCK_DATA: '' }, 'POTLUCK_DATA is empty.'],
  [{ POTLUCK_DATABASE_URL: 'db:8080' }, 'POTLUCK_DATABASE_URL does not begin with libsql:'],
  [{ POTLUCK_DATABASE_TOKEN: '' }, 'POTLUCK_DATABASE_TOKEN is empty.'],
  [{ POTLUCK_ORIGIN: 'potluck' }, 'POTLUCK_ORIGIN is not an address such as https://'],
  [{ POTLUCK_ORIGIN: 'https://a.example/b' }, 'POTLUCK_ORIGIN must not have a path.'],
  [{ POTLUCK_OIDC_ISSUER: 'https://a.example' }, 'POTLUCK_OIDC_CLIENT_ID belong together.'],
  [{ POTLUCK_OIDC_CLIENT_ID: 'potluck' }, 'POTLUCK_OIDC_CLIENT_ID belong together.'],
  [{ POTLUCK_OIDC_ISSUER: 'http://a.example' }, 'POTLUCK_OIDC_ISSUER must be https'],
  [{ POTLUCK_OIDC_SCOPES: 'profile' }, 'POTLUCK_OIDC_SCOPES does not have openid.'],
  [{ POTLUCK_OIDC_ROLES: 'staff=king' }, 'POTLUCK_OIDC_ROLES is not of the form'],
  [{ POTLUCK_TRUSTED_PROXIES: 'proxy' }, 'POTLUCK_TRUSTED_PROXIES is not a list such as'],
  [{ POTLUCK_SCIM_GROUPS: 'staff=member' }, 'POTLUCK_SCIM_GROUPS is not of the form'],
  [{ ...provider, POTLUCK_ORIGIN: 'http://a.example' }, 'POTLUCK_ORIGIN must be https'],
  [{ ...provider, ...secrets }, 'say the same. Set one.'],
  [{ ...provider, ...secretFile }, 'POTLUCK_OIDC_CLIENT_SECRET_FILE cannot be read: ENOENT'],
  [{ POTLUCK_LOG: 'loud' }, 'POTLUCK_LOG is none of debug, info, warn, error, silent.'],
  [{ POTLUCK_SMTP_URL: 'mail:25' }, 'POTLUCK_SMTP_URL does not begin with smtp:'],
  [{ POTLUCK_SMTP_URL: 'smtp://localhost' }, 'POTLUCK_MAIL_FROM is not set, but there is a mail'],
  [{ POTLUCK_MAIL_FROM: 'a@b, c@d' }, 'POTLUCK_MAIL_FROM is not an address such as Potluck <'],
  [{ POTLUCK_DATABSE_URL: 'x' }, 'POTLUCK_DATABSE_URL is not a setting. There are: PORT,'],
])('%j stops the start with the name and the mend', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(CannotStart);
  expect(() => readConfig(environment)).toThrow(words);
});

test('everything that is wrong is said at once', () => {
  expect(() => readConfig({ PORT: 'x', POTLUCK_LOG: 'y' })).toThrow(/PORT.*\nPOTLUCK_LOG/);
});

test.each([
  [undefined, 25_000_000],
  ['0', 0],
  ['2.5', 2_500_000],
])('POTLUCK_OFFLINE_MB=%s: %i bytes are fetched ahead', (value, bytes) => {
  expect(offlineBytes({ POTLUCK_OFFLINE_MB: value })).toBe(bytes);
});

test('a limit of reading offline that is none stops the build', () => {
  const wrong = () => offlineBytes({ POTLUCK_OFFLINE_MB: 'much' });
  expect(wrong).toThrow('POTLUCK_OFFLINE_MB is not a number. It means: Read by the build');
});
