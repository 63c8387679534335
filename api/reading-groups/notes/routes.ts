import { z } from 'zod';
import { renderMarkdown } from '../../markdown/render.ts';
import { body, json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { writeRefusal } from '../meetings/rules.ts';
import { MeetingNotes } from '../meetings/schema.ts';
import { asNow, changed, ofMeeting, sittingOf } from '../meetings/sitting.ts';
import { Id } from '../schema.ts';
import { lostRefusal, noVersionRefusal, takenRefusal } from './rules.ts';
import { NotesWritten, PenTaken } from './schema.ts';
import { putDownStatement, takeStatement, versionOf, writeStatements } from './store.ts';

const readVersion = route({
  act: 'reading-group.read',
  method: 'get',
  path: '/reading-groups/{group}/meetings/{meeting}/notes/{version}',
  summary: 'The notes of a meeting as they were in one version',
  request: { params: ofMeeting.extend({ version: z.coerce.number().int().positive() }) },
  responses: { 200: json(MeetingNotes, 'As they were then') },
});
const take = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/pen',
  summary: 'Begin to write the notes; one person does at a time',
  request: { params: ofMeeting, body: body(PenTaken) },
  responses: asNow,
});
const putDown = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/meetings/{meeting}/pens/{pen}',
  summary: 'Let others write; what was written stays',
  request: { params: ofMeeting.extend({ pen: Id }) },
  responses: asNow,
});
const write = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/notes',
  summary: 'Save the notes as they are so far, with the pen in hand',
  request: { params: ofMeeting, body: body(NotesWritten) },
  responses: asNow,
});

/** The notes of a meeting: one text, one writer at a time, and no version lost. */
export const meetingNotes = newRoutes()
  .openapi(readVersion, async (c) => {
    const { version, ...which } = c.req.valid('param');
    const sitting = await sittingOf(c, which);
    if ('code' in sitting) return refused(c, sitting);
    const saved = await versionOf(c.var.portal.db, { session: sitting.meeting.id, version });
    if (!saved) return refused(c, noVersionRefusal);
    return c.json({ ...saved, html: renderMarkdown(saved.text) }, 200);
  })
  .openapi(take, async (c) => {
    const said = c.req.valid('json');
    return changed(c, c.req.valid('param'), {
      barred: writeRefusal,
      write: (at) => [takeStatement({ ...at, ...said })],
      missed: (row) => (row.pen?.pen === said.pen ? undefined : takenRefusal(row)),
    });
  })
  .openapi(putDown, async (c) => {
    const { pen, ...which } = c.req.valid('param');
    return changed(c, which, {
      barred: writeRefusal,
      write: ({ session }) => [putDownStatement(session, pen)],
    });
  })
  .openapi(write, async (c) => {
    const said = c.req.valid('json');
    const by = c.var.asker?.slug;
    return changed(c, c.req.valid('param'), {
      barred: writeRefusal,
      write: (at) => writeStatements({ ...at, ...said }),
      missed: (row) => {
        const { pen, notes } = row;
        const isMine = pen?.pen === said.pen && notes?.by.slug === by;
        const isThere = notes?.version === said.version + 1 && notes.text === said.text;
        return isMine && isThere ? undefined : lostRefusal(row);
      },
    });
  });
