import { type Answered, pageMost, urn } from '../schema.ts';

/** What this endpoint can (RFC 7643, 5). */
export const providerConfig = (base: string): Answered => ({
  schemas: [urn.provider],
  documentationUri: `${base.replace(/\/scim\/v2$/, '')}/api/docs`,
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: pageMost },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      ...{ type: 'oauthbearertoken', name: 'Bearer token', primary: true },
      description: 'A token that an admin of Potluck makes.',
      specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});

/** RFC 7643, 6. */
export const resourceTypes = (base: string): Answered[] =>
  (
    [
      ['User', '/Users', urn.user, 'One of the staff'],
      ['Group', '/Groups', urn.group, 'A group of the directory'],
    ] as const
  ).map(([name, endpoint, schema, description]) => ({
    schemas: [urn.resourceType],
    ...{ id: name, name, endpoint, schema, description },
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }));

type Attribute = Record<string, unknown>;

const usual = { multiValued: false, required: false, caseExact: false, mutability: 'readWrite' };
const attribute = (name: string, description: string, more: Attribute = {}): Attribute => ({
  ...{ name, type: 'string', description, ...usual, returned: 'default', uniqueness: 'none' },
  ...more,
});
const complex = (name: string, description: string, sub: Attribute[], more: Attribute = {}) =>
  attribute(name, description, { type: 'complex', subAttributes: sub, ...more });

const externalId = attribute('externalId', 'What the directory calls it', { caseExact: true });

const ofUser = [
  attribute('userName', 'By which the directory knows somebody; not in the case of letters', {
    ...{ required: true, uniqueness: 'server' },
  }),
  externalId,
  attribute('displayName', 'The name that colleagues read'),
  complex('name', 'Its parts, for want of a displayName', [
    attribute('formatted', 'The whole name'),
    attribute('givenName', 'The given name'),
    attribute('familyName', 'The family name'),
  ]),
  attribute('title', 'What they are'),
  attribute('timezone', 'Such as Europe/Berlin'),
  attribute('active', 'Whether they work here', { type: 'boolean' }),
  complex(
    'emails',
    'The primary one is where they read mail',
    [
      attribute('value', 'The address'),
      attribute('type', 'Such as work'),
      attribute('primary', 'Whether mail goes there', { type: 'boolean' }),
    ],
    { multiValued: true },
  ),
  complex(
    'groups',
    'The groups that they are in',
    [
      attribute('value', 'Its id', { mutability: 'readOnly' }),
      attribute('display', 'Its name', { mutability: 'readOnly' }),
    ],
    { multiValued: true, mutability: 'readOnly' },
  ),
];

const ofGroup = [
  attribute('displayName', 'Its name', { required: true, uniqueness: 'server' }),
  externalId,
  complex(
    'members',
    'Who is in it',
    [
      attribute('value', 'The id of a user', { mutability: 'immutable' }),
      attribute('display', 'Their name', { mutability: 'readOnly' }),
    ],
    { multiValued: true },
  ),
];

/** RFC 7643, 7. */
export const schemas = (base: string): Answered[] =>
  (
    [
      [urn.user, 'User', ofUser],
      [urn.group, 'Group', ofGroup],
    ] as const
  ).map(([id, name, attributes]) => ({
    schemas: [urn.schema],
    ...{ id, name, description: `A ${name.toLowerCase()} as Potluck keeps it`, attributes },
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  }));
