import { z } from 'zod';
import { route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { told } from './rules.ts';
import { forgetBootCamp, personRow, rowsOf, sourcesOf } from './store.ts';

const read = route({
  act: 'export.read',
  method: 'get',
  path: '/me/export',
  summary: 'Everything that Potluck knows of me',
  responses: {
    200: {
      description: 'One object: of each table the rows that are about me',
      content: { 'application/json': { schema: z.string() } },
    },
  },
});

const forget = route({
  act: 'boot-camp.forget',
  method: 'delete',
  path: '/me/boot-camp',
  summary: 'Remove my notes, feedback and answers of the boot camp',
  responses: { 204: { description: 'They are gone; the visits stay, without words' } },
});

/** What Potluck knows of a person, for that person alone: to take along, and to remove. */
export const exports = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { db } = portal;
    const person = asker?.id ?? '';
    const head = { at: instant(portal.now()), person: await personRow(db, person) };
    const sources = await sourcesOf(db);
    const encoder = new TextEncoder();
    // Table by table, so that a long life here does not stand in memory at once.
    const parts = (async function* () {
      yield `${JSON.stringify(head).slice(0, -1)},"tables":[`;
      let comma = '';
      for (const source of sources) {
        const rows = told(await rowsOf(db, source, person));
        if (rows.length === 0) continue;
        yield `${comma}\n${JSON.stringify({ table: source.table, of: source.of, rows })}`;
        comma = ',';
      }
      yield ']}\n';
    })();
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    });
    const answer = c.body(stream, 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="potluck-${asker?.slug}.json"`,
    });
    // A stream has no type in the contract.
    return answer as never;
  })
  .openapi(forget, async (c) => {
    await forgetBootCamp(c.var.portal.db, c.var.asker?.id ?? '');
    return c.body(null, 204);
  });
