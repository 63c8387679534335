import { z } from 'zod';
import { goneRefusal, isSeenBy } from '../../events/rules.ts';
import { factsOf } from '../../events/store.ts';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import {
  bytesRefusal,
  fullRefusal,
  goneFileRefusal,
  largeRefusal,
  noMaterialRefusal,
  safeName,
  takenRefusal,
  unaddedRefusal,
} from '../rules.ts';
import { MaterialId, Materials, NewFile } from '../schema.ts';
import { sendingOf } from '../send.ts';
import { addMaterial, bytesOf, fileOf, materialsOf, thereOf } from '../store.ts';
import { bringRefusal, told } from '../tell.ts';

const params = z.object({ event: z.string(), material: MaterialId });
const bytes = { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } };

const upload = route({
  act: 'material.keep',
  method: 'put',
  path: '/events/{event}/materials/{material}/file',
  summary: 'Add a material as a file: the body is its bytes',
  request: { params, query: NewFile, body: { required: true, content: bytes } },
  responses: { 200: json(Materials, 'The materials as they are now') },
});

const read = route({
  act: 'material.read',
  method: 'get',
  path: '/materials/{material}/file',
  summary: 'The file of a material, or a part of it',
  request: { params: params.pick({ material: true }) },
  responses: {
    200: { description: 'The file', content: bytes },
    206: { description: 'The part that was asked for', content: bytes },
    304: { description: 'As it was' },
    416: { description: 'It ends before that part begins' },
  },
});

/** The bytes of files: how they come in, and how they go out. */
export const uploads = newRoutes()
  .openapi(upload, async (c) => {
    const { asker, portal } = c.var;
    const { event, material: id } = c.req.valid('param');
    const { kind, title, name, session } = c.req.valid('query');
    const { files, db } = portal;
    const person = asker?.id ?? '';
    const facts = await factsOf(db, event);
    if (!facts) return refused(c, goneRefusal);
    const barred =
      (await bringRefusal(c.var, { event, facts })) ?? bytesRefusal(c.req.header('content-type'));
    if (barred) return refused(c, barred);

    // What comes again under the id of a file that is there is the same once more.
    const before = await thereOf(db, { id, event, person });
    if (before && !(before.mine && before.file)) return refused(c, takenRefusal);
    if (before) {
      const found = await materialsOf(db, { event, session });
      return c.json(await told(c.var, { event, facts, found }), 200);
    }

    const { fileBytes: most, eventBytes } = files.limits;
    const declared = Number(c.req.header('content-length') ?? 0);
    if (declared > most || most === 0) return refused(c, largeRefusal(most));
    if ((await bytesOf(db, event)) + declared > eventBytes) {
      return refused(c, fullRefusal(eventBytes));
    }
    const kept = await files.keep({ name, body: c.req.raw.body, most });
    if ('code' in kept) return refused(c, kept);
    const { content, ...rest } = kept;
    const file = { ...rest, type: content.type, name: safeName(name, content) };
    // Where the database does not answer, it may still have the row: the next start looks.
    const { there, materials: found } = await addMaterial(db, {
      ...{ id, event, kind, title, session: session ?? null, link: null, file, eventBytes },
      ...{ person, now: instant(portal.now()) },
    });
    if (there?.file !== file.file) await files.remove(file.file);
    if (there?.mine && there.hash === file.hash) {
      return c.json(await told(c.var, { event, facts, found }), 200);
    }
    if (there) return refused(c, takenRefusal);
    const full = (await bytesOf(db, event)) + file.bytes > eventBytes;
    return refused(c, full ? fullRefusal(eventBytes) : unaddedRefusal(found.length));
  })
  .openapi(read, async (c) => {
    const { db, files } = c.var.portal;
    const row = await fileOf(db, c.req.valid('param').material);
    const facts = row && (await factsOf(db, row.event));
    if (!facts || !isSeenBy(facts, c.var.asker)) return refused(c, noMaterialRefusal);
    if ((await files.sizeOf(row.file)) !== row.bytes) return refused(c, goneFileRefusal);
    const { part, headers, status } = sendingOf(c.req.raw, row);
    if (part === undefined || c.req.method === 'HEAD') return c.body(null, status, headers);
    const stream = files.read(row.file, part === 'whole' ? undefined : part);
    return c.body(stream, part === 'whole' ? 200 : 206, headers);
  });
