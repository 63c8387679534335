import { z } from 'zod';
import { csvOf } from '../csv.ts';
import { json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { auditTable } from './rules.ts';
import { AuditFilter, AuditPage, pageMost } from './schema.ts';
import { entriesOf } from './store.ts';

/** Of one export; who wants more narrows the days. */
const exportMost = 20_000;

const list = route({
  act: 'audit.read',
  method: 'get',
  path: '/audit',
  summary: 'What changed rights, people, or what is somebody else’s',
  request: {
    query: AuditFilter.extend({
      before: z.coerce
        .number()
        .int()
        .positive()
        .max(2 ** 53 - 1)
        .optional(),
    }),
  },
  responses: { 200: json(AuditPage, 'The latest first') },
});

const whole = route({
  act: 'audit.read',
  method: 'get',
  path: '/audit.json',
  summary: 'The same as one file',
  request: { query: AuditFilter },
  responses: { 200: json(AuditPage, `At most ${exportMost}, the latest first`) },
});

const table = route({
  act: 'audit.read',
  method: 'get',
  path: '/audit.csv',
  summary: 'The same for a spreadsheet',
  request: { query: AuditFilter },
  responses: {
    200: {
      description: 'UTF-8 with a byte order mark, every cell quoted and none a formula',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

const named = (extension: string) => ({
  'Content-Disposition': `attachment; filename="potluck-log.${extension}"`,
});

/** The log. Nothing here writes it: who changes something does, in the batch of the change. */
export const audit = newRoutes()
  .openapi(list, async (c) => {
    const { before, ...filter } = c.req.valid('query');
    const asked = { ...filter, before: before ?? null, most: pageMost + 1 };
    const found = await entriesOf(c.var.portal.db, asked);
    const entries = found.slice(0, pageMost);
    const next = found.length > pageMost ? (entries.at(-1)?.id ?? null) : null;
    return c.json({ entries, next }, 200);
  })
  .openapi(whole, async (c) => {
    const asked = { ...c.req.valid('query'), before: null, most: exportMost };
    const entries = await entriesOf(c.var.portal.db, asked);
    return c.json({ entries, next: null }, 200, named('json'));
  })
  .openapi(table, async (c) => {
    const asked = { ...c.req.valid('query'), before: null, most: exportMost };
    const rows = auditTable(await entriesOf(c.var.portal.db, asked));
    return c.body(csvOf(rows), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      ...named('csv'),
    });
  });
