import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { contractPage, type Document } from './page.ts';

const forPrograms = route({
  act: 'contract.read',
  method: 'get',
  path: '/openapi.json',
  summary: 'This contract, as OpenAPI 3.1',
  responses: { 200: json(z.looseObject({ openapi: z.string() }), 'The document') },
});

const text = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: z.string() } },
});

const forReading = route({
  act: 'contract.read',
  method: 'get',
  path: '/docs',
  summary: 'This contract, for reading',
  responses: { 200: text('text/html', 'The page') },
});

const style = route({
  act: 'contract.read',
  method: 'get',
  path: '/docs.css',
  summary: 'How the page looks',
  responses: { 200: text('text/css', 'The stylesheet') },
});

/**
 * The contract of the whole service. `document` is asked for once, with the first request, when
 * everything is mounted: to make it takes a quarter of a second, and anybody may ask for it.
 */
export function contract(document: () => Document & { openapi: string }) {
  const made = once(document);
  const page = once(() => contractPage(made()));
  return newRoutes()
    .openapi(forPrograms, (c) => c.json(made(), 200))
    .openapi(forReading, (c) => c.html(page()))
    .openapi(style, async (c) =>
      c.body(await readFile(new URL('./docs.css', import.meta.url)), 200, {
        'content-type': 'text/css; charset=utf-8',
      }),
    );
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
