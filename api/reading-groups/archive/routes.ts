import { z } from 'zod';
import { matchOf } from '../../archive/rules.ts';
import { json, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { bibtexOf, markdownOf } from '../bibliography/rules.ts';
import { ReadExport, ReadQuery, ReadTexts } from './schema.ts';
import { readTexts, readWhole } from './store.ts';

const text = { schema: z.string() };

const read = route({
  act: 'reading-group.list',
  method: 'get',
  path: '/readings',
  summary: 'Everything that reading groups have read, by words and by group',
  request: { query: ReadQuery },
  responses: { 200: json(ReadTexts, 'The latest first') },
});

const save = route({
  act: 'reading-group.list',
  method: 'get',
  path: '/readings/export',
  summary: 'The same as a file: BibTeX, or Markdown with the notes',
  request: { query: ReadExport },
  responses: {
    200: {
      description: 'All that was read and is wanted, the latest first',
      content: { 'application/x-bibtex': text, 'text/markdown': text },
    },
  },
});

const types = { bibtex: 'application/x-bibtex', markdown: 'text/markdown' } as const;
const endings = { bibtex: 'bib', markdown: 'md' } as const;

/** What was read, over all groups. */
export const readingArchive = newRoutes()
  .openapi(read, async (c) => {
    const { db, now } = c.var.portal;
    const { words, group, before } = c.req.valid('query');
    const match = matchOf(words);
    // Words in which there is nothing to look for are found nowhere.
    const until = words && !match ? ' ' : before;
    return c.json(await readTexts(db, { match, group, before: until, now: instant(now()) }), 200);
  })
  .openapi(save, async (c) => {
    const { db, now, origin } = c.var.portal;
    const { words, group, format } = c.req.valid('query');
    const found = await readWhole(db, { match: matchOf(words), group, now: instant(now()) });
    const title = group && found[0] ? found[0].group.title : 'Read together';
    const written = format === 'bibtex' ? bibtexOf(found) : markdownOf(title, found, origin);
    c.header(
      'content-disposition',
      `attachment; filename="${group.replace(/[^a-z0-9-]/g, '') || 'readings'}.${endings[format]}"`,
    );
    return c.body(written, 200, { 'content-type': `${types[format]}; charset=utf-8` });
  });
