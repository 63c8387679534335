import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { ImportPreview, Pasted } from '../readings/schema.ts';
import { goneRefusal, takePartRefusal } from '../rules.ts';
import { settledGroup } from '../settling/settled.ts';
import { readTexts } from './read.ts';

const params = z.object({ group: z.string() });

const preview = route({
  act: 'reading-group.take-part',
  method: 'post',
  path: '/reading-groups/{group}/import-preview',
  summary:
    'What of a BibTeX, CSL-JSON or RIS file or a list of links is understood; nothing is kept',
  request: { params, body: body(Pasted) },
  responses: { 200: json(ImportPreview, 'What can come in, and what not, by its line') },
});
/** What a pasted or chosen file says, before any of it is kept. */
export const readingImports = newRoutes().openapi(preview, async (c) => {
  const { asker, portal } = c.var;
  const group = await settledGroup(portal, c.req.valid('param').group, asker?.id ?? '');
  const barred = group ? takePartRefusal(group, asker, portal.now()) : goneRefusal;
  if (barred) return refused(c, barred);
  return c.json(await readTexts(c.req.valid('json').text), 200);
});
