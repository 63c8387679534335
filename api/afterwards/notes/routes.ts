import { z } from 'zod';
import { goneRefusal } from '../../events/rules.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { occasionOf, openingOf } from '../occasion.ts';
import { type Occasion, runRefusal } from '../rules.ts';
import { EventParams } from '../schema.ts';
import { conflictRefusal, noVersionRefusal, writeRefusal } from './rules.ts';
import { NewNotes, Notes, Saved } from './schema.ts';
import { type NotesRow, notesOf, openNotes, type SavedRow, savedOf, saveNotes } from './store.ts';

const request = { params: EventParams };
const responses = { 200: json(Notes, 'The notes as they are now') };

const read = route({
  act: 'afterwards.read',
  method: 'get',
  path: '/events/{event}/notes',
  request,
  responses,
  summary: 'The notes of anything that people sign up for',
});
const readVersion = route({
  act: 'afterwards.read',
  method: 'get',
  path: '/events/{event}/notes/{version}',
  summary: 'The notes as they were in one version',
  request: { params: EventParams.extend({ version: z.coerce.number().int().positive() }) },
  responses: { 200: json(Saved, 'As they were then') },
});
const write = route({
  act: 'note.write',
  method: 'put',
  path: '/events/{event}/notes',
  responses,
  summary: 'Write the notes, from the version that one has read',
  request: { ...request, body: body(NewNotes) },
});
const open = route({
  act: 'note.open',
  method: 'put',
  path: '/events/{event}/notes/opening',
  request,
  responses,
  summary: 'Let those who came write, too',
});
const close = route({
  act: 'note.open',
  method: 'delete',
  path: '/events/{event}/notes/opening',
  request,
  responses,
  summary: 'Let those who came no longer write',
});

/** One text for each event, of which no version is ever lost. */
export const notes = newRoutes()
  .openapi(read, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    return c.json(told(await notesOf(c.var.portal.db, event), occasion), 200);
  })
  .openapi(readVersion, async (c) => {
    const { event, version } = c.req.valid('param');
    if (!(await occasionOf(c.var, event))) return refused(c, goneRefusal);
    const saved = await savedOf(c.var.portal.db, { event, version });
    return saved ? c.json(rendered(saved), 200) : refused(c, noVersionRefusal);
  })
  .openapi(write, async (c) => {
    const { event } = c.req.valid('param');
    const { asker, portal } = c.var;
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const before = await notesOf(portal.db, event);
    const barred = writeRefusal(occasion, before.open);
    if (barred) return refused(c, barred);
    const { version, text } = c.req.valid('json');
    const asked = { event, version, text, person: asker?.id ?? '', now: instant(occasion.now) };
    const { latest, ...rest } = await saveNotes(portal.db, asked);
    const isMine = latest?.version === version + 1 && latest.by.slug === asker?.slug;
    if (!isMine || latest.text !== text) return refused(c, conflictRefusal);
    return c.json(told({ latest, ...rest }, occasion), 200);
  })
  .openapi(open, async (c) => {
    const { event } = c.req.valid('param');
    const opening = await openingOf(c.var, { event, open: true, act: 'note.open' });
    if ('refusal' in opening) return refused(c, opening.refusal);
    const row = await openNotes(c.var.portal.db, opening.asked);
    return c.json(told(row, opening.occasion), 200);
  })
  .openapi(close, async (c) => {
    const { event } = c.req.valid('param');
    const opening = await openingOf(c.var, { event, open: false, act: 'note.open' });
    if ('refusal' in opening) return refused(c, opening.refusal);
    const row = await openNotes(c.var.portal.db, opening.asked);
    return c.json(told(row, opening.occasion), 200);
  });

const rendered = (saved: SavedRow): Saved => ({ ...saved, html: renderMarkdown(saved.text) });

function told({ latest, earlier, open }: NotesRow, occasion: Occasion): Notes {
  return {
    ...{ earlier, open, latest: latest ? rendered(latest) : null },
    refusals: {
      write: writeRefusal(occasion, open)?.message ?? null,
      open: runRefusal(occasion, 'note.open')?.message ?? null,
    },
  };
}
