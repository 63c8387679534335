import { z } from 'zod';
import { json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { writeSomething } from './store.ts';

const Health = z.object({ state: z.enum(['alive', 'ready']) });

const alive = route({
  act: 'health.read',
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process is alive',
  responses: { 200: json(Health, 'It is') },
});

const ready = route({
  act: 'health.read',
  method: 'get',
  path: '/readyz',
  summary: 'Whether the database takes a write',
  responses: { 200: json(Health, 'It does') },
});

/** For those who watch over the process. */
export const health = newRoutes()
  .openapi(alive, (c) => c.json({ state: 'alive' } as const, 200))
  .openapi(ready, async (c) => {
    await writeSomething(c.var.portal.db);
    return c.json({ state: 'ready' } as const, 200);
  });
