import { z } from 'zod';

export const scimType = 'application/scim+json';

/** The names that RFC 7643 and 7644 give. */
export const urn = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  provider: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
} as const;

/** What is wrong, as RFC 7644 (3.12) names it. */
export const scimFault = z.enum([
  ...(['invalidFilter', 'invalidPath', 'invalidSyntax', 'invalidValue'] as const),
  ...(['mutability', 'noTarget', 'tooMany', 'uniqueness'] as const),
]);

/** So many are in one page at most, whatever is asked for. */
export const pageMost = 200;

/** A directory may send more than Potluck keeps; so no field is refused for being there. */
export const Resource = z.looseObject({ schemas: z.array(z.string().max(200)).max(20).optional() });
export type Resource = z.infer<typeof Resource>;

/** RFC 7644, 3.5.2. Entra ID writes the operation with a capital. */
export const Patch = z.looseObject({
  Operations: z
    .array(
      z.looseObject({
        op: z
          .string()
          .max(20)
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'remove', 'replace'])),
        path: z.string().max(500).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1_000),
});
export type Operation = z.infer<typeof Patch>['Operations'][number];

const whole = z.coerce
  .number()
  .int()
  .min(-(2 ** 31))
  .max(2 ** 31)
  .optional();

/** Which of the resources. Less than one is one, and less than none is none, as RFC 7644 has it. */
export const Asked = z.object({
  filter: z.string().max(1_000).optional(),
  startIndex: whole,
  count: whole,
  attributes: z.string().max(1_000).optional(),
  excludedAttributes: z.string().max(1_000).optional(),
});
export type Asked = z.infer<typeof Asked>;

export const Shown = Asked.pick({ attributes: true, excludedAttributes: true });

/** Any resource, as it is answered. */
export const Answered = z.looseObject({ schemas: z.array(z.string()) });
export type Answered = z.infer<typeof Answered>;

/** What the directory said of a person, as far as it is kept. */
export type Said = {
  userName?: string;
  externalId?: string;
  displayName?: string;
  name?: { formatted?: string; givenName?: string; familyName?: string };
  emails?: { value: string; type?: string; primary?: boolean }[];
  title?: string;
  timezone?: string;
  active?: boolean;
};

/** A body that must be there; `application/json` is taken for it, too. */
export const bodyOf = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { [scimType]: { schema } } }) as const;
