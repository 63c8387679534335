import { z } from 'zod';
import { route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { asScim, baseOf, scim, scimRefused } from '../answer.ts';
import type { ScimRefusal } from '../filters/rules.ts';
import { Answered } from '../schema.ts';
import { listOf } from '../shape.ts';
import { providerConfig, resourceTypes, schemas } from './rules.ts';

const params = z.object({ id: z.string().min(1).max(200) });
const reading = (path: string, summary: string) =>
  ({ act: 'scim.read', method: 'get', path, summary }) as const;

const config = route({
  ...{ act: 'scim.read', method: 'get', path: '/ServiceProviderConfig' },
  summary: 'What of SCIM there is here',
  responses: { 200: scim(Answered, 'RFC 7643, 5') },
});
const types = route({
  ...reading('/ResourceTypes', 'What kinds of things there are'),
  responses: { 200: scim(Answered, 'A list (RFC 7643, 6)') },
});
const type = route({
  ...reading('/ResourceTypes/{id}', 'One of them'),
  request: { params },
  responses: { 200: scim(Answered, 'RFC 7643, 6') },
});
const shapes = route({
  ...reading('/Schemas', 'What they have'),
  responses: { 200: scim(Answered, 'A list (RFC 7643, 7)') },
});
const shape = route({
  ...reading('/Schemas/{id}', 'What one of them has'),
  request: { params },
  responses: { 200: scim(Answered, 'RFC 7643, 7') },
});

const nothing: ScimRefusal = { status: 404, detail: 'There is nothing of this name.' };

/** What the endpoint says of itself. */
export const aboutScim = newRoutes()
  .openapi(config, (c) => c.json(providerConfig(baseOf(c)), 200, asScim))
  .openapi(types, (c) => c.json(all(resourceTypes(baseOf(c))), 200, asScim))
  .openapi(type, (c) => {
    const found = named(resourceTypes(baseOf(c)), c.req.valid('param').id);
    return found ? c.json(found, 200, asScim) : scimRefused(c, nothing);
  })
  .openapi(shapes, (c) => c.json(all(schemas(baseOf(c))), 200, asScim))
  .openapi(shape, (c) => {
    const found = named(schemas(baseOf(c)), c.req.valid('param').id);
    return found ? c.json(found, 200, asScim) : scimRefused(c, nothing);
  });

const all = (resources: Answered[]): Answered => listOf(resources.length, 0, resources);

const named = (resources: Answered[], wanted: string): Answered | undefined =>
  resources.find(({ id }) => id === wanted);
