import type { OpenAPIHono } from '@hono/zod-openapi';
import { nameSchemas } from './names.ts';

type App = Pick<OpenAPIHono, 'openAPIRegistry' | 'getOpenAPI31Document'>;
type About = Parameters<App['getOpenAPI31Document']>[0];
export type OpenApi = ReturnType<App['getOpenAPI31Document']>;

const etag = { description: 'Which version this is', schema: { type: 'string' as const } };
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header' as const,
  required: false,
  description: 'The ETag of what one has: 304 while it is the same',
  schema: { type: 'string' as const },
};

/** The contract of an app with all its routes, for programs: names, and what can be asked again cheaply. */
export function documentOf(app: App, about: About): OpenApi {
  nameSchemas(app.openAPIRegistry);
  const document = app.getOpenAPI31Document(about);
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(path),
  )) {
    const { responses = {}, parameters = [] } = operation;
    if (!responses['304']) continue;
    for (const status of ['200', '304']) responses[status].headers = { ETag: etag };
    operation.parameters = [...parameters, ifNoneMatch];
  }
  return document;
}
