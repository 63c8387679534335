import { body, json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { countedOn, countedWords, KEPT_DAYS } from './rules.ts';
import { VainSearch, VainSearches } from './schema.ts';
import { countVain, vainSince } from './store.ts';

const count = route({
  act: 'search.count',
  method: 'post',
  path: '/searches',
  summary: 'Something was looked for in vain; nobody’s name is kept',
  request: { body: body(VainSearch) },
  responses: { 204: { description: 'Counted, or left alone because it could name somebody' } },
});

const list = route({
  act: 'search.list',
  method: 'get',
  path: '/searches',
  summary: 'What people looked for in vain',
  responses: { 200: json(VainSearches, 'Most often first') },
});

/** What people looked for in vain: counts by word and day, and nothing of who. */
export const searches = newRoutes()
  .openapi(count, async (c) => {
    const { portal } = c.var;
    const words = countedWords(c.req.valid('json').words);
    if (words) await countVain(portal.db, { words, ...countedOn(portal.now()) });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => {
    const { portal } = c.var;
    const searches = await vainSince(portal.db, countedOn(portal.now()).oldest);
    return c.json({ keptDays: KEPT_DAYS, searches }, 200);
  });
