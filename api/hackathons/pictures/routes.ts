import type { Context } from 'hono';
import { z } from 'zod';
import {
  bytesRefusal,
  goneFileRefusal,
  largeRefusal,
  takenRefusal,
} from '../../materials/rules.ts';
import { sendingOf } from '../../materials/send.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { Id } from '../schema.ts';
import { madeAt, submissionDeed } from '../submissions/asked.ts';
import { isInside, writeRefusal } from '../submissions/rules.ts';
import { picturesMost, SubmissionPage } from '../submissions/schema.ts';
import { submissionFor } from '../submissions/tell.ts';
import { type Dimensions, dimensionsIn } from './dimensions.ts';
import {
  enoughRefusal,
  hugeRefusal,
  noPictureRefusal,
  PICTURE_MOST_BYTES,
  PICTURE_MOST_PIXELS,
  pictureTypes,
  typeRefusal,
  unmeasuredRefusal,
  unseenRefusal,
} from './rules.ts';
import { AltSaid, NewPicture } from './schema.ts';
import { addPicture, dropPicture, pictureOf, sayAlt } from './store.ts';

const params = z.object({ idea: z.string(), picture: Id });
const bytes = { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } };
const page = (words: string) => ({ 200: json(SubmissionPage, words) });

const upload = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/pictures/{picture}/file',
  summary: 'Add a picture of what the hack team made: the body is its bytes',
  request: { params, query: NewPicture, body: { required: true, content: bytes } },
  responses: page('The submission with the picture'),
});

const say = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/pictures/{picture}',
  summary: 'Say anew what a picture shows',
  request: { params, body: body(AltSaid) },
  responses: page('The submission as it is now'),
});

const drop = route({
  act: 'hack-team.edit',
  method: 'delete',
  path: '/ideas/{idea}/pictures/{picture}',
  summary: 'Take a picture away',
  request: { params },
  responses: page('The submission without it'),
});

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/ideas/{idea}/pictures/{picture}/file',
  summary: 'A picture of what a hack team made, or a part of it',
  request: { params },
  responses: {
    200: { description: 'The picture', content: bytes },
    206: { description: 'The part that was asked for', content: bytes },
    304: { description: 'As it was' },
    416: { description: 'It ends before that part begins' },
  },
});

type Coming = { name: string; declared: number; body: ReadableStream<Uint8Array> | null };

/** Keeps the bytes of a picture and measures it, or tells why not; then nothing of it is left. */
async function kept({ var: { portal } }: Context<Env>, { name, declared, body }: Coming) {
  const { files } = portal;
  const most = Math.min(files.limits.fileBytes, PICTURE_MOST_BYTES);
  if (declared > most || most === 0) return largeRefusal(most);
  const file = await files.keep({ name, body, most });
  if ('code' in file) return file;
  const measured: Dimensions | Refusal =
    file.content.type in pictureTypes
      ? (dimensionsIn(await headOf(files.read(file.file))) ?? unmeasuredRefusal)
      : typeRefusal;
  const huge = 'width' in measured && Math.max(...Object.values(measured)) > PICTURE_MOST_PIXELS;
  const wrong = huge ? hugeRefusal : 'code' in measured ? measured : undefined;
  if (!wrong && 'width' in measured && Math.min(...Object.values(measured)) > 0) {
    return {
      file: file.file,
      type: file.content.type,
      bytes: file.bytes,
      hash: file.hash,
      ...measured,
    };
  }
  await files.remove(file.file);
  return wrong ?? unmeasuredRefusal;
}

const headOf = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** Pictures of what hack teams made: how they come in, and how they go out. */
export const hackPictures = newRoutes()
  .openapi(upload, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, picture: id } = c.req.valid('param');
    const { alt, name } = c.req.valid('query');
    const made = await madeAt(c, of);
    if ('code' in made) return refused(c, made);
    const barred =
      writeRefusal(made.idea, asker, portal.now()) ?? bytesRefusal(c.req.header('content-type'));
    if (barred) return refused(c, barred);
    // What comes again under the id of a picture that is there is the same once more.
    const before = await pictureOf(portal.db, id);
    const mine = before?.idea === of && before.person === asker?.id;
    if (before && !mine) return refused(c, takenRefusal);
    if (before) return c.json(submissionFor(made.idea, made.row, c.var), 200);
    if (made.row.pictures.length >= picturesMost) return refused(c, enoughRefusal);

    const declared = Number(c.req.header('content-length') ?? 0);
    const file = await kept(c, { name, declared, body: c.req.raw.body });
    if ('code' in file) return refused(c, file);
    const there = await addPicture(portal.db, {
      ...{ ...file, id, idea: of, alt, person: asker?.id ?? '', now: instant(portal.now()) },
    });
    if (there?.file !== file.file) await portal.files.remove(file.file);
    const after = await madeAt(c, of);
    if ('code' in after) return refused(c, after);
    if (there?.hash === file.hash && there.idea === of) {
      return c.json(submissionFor(after.idea, after.row, c.var), 200);
    }
    if (there) return refused(c, takenRefusal);
    return refused(c, writeRefusal(after.idea, asker, portal.now()) ?? enoughRefusal);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, picture: id } = c.req.valid('param');
    const { alt } = c.req.valid('json');
    const answer = await submissionDeed(c, of, {
      barred: ({ idea, row }, now) =>
        writeRefusal(idea, asker, now) ??
        (row.pictures.some((one) => one.id === id) ? undefined : noPictureRefusal),
      act: ({ idea }) => sayAlt(portal.db, { id, idea: idea.id, alt }),
      done: ({ pictures }) => pictures.some((one) => one.id === id && one.alt === alt),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(drop, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, picture: id } = c.req.valid('param');
    const answer = await submissionDeed(c, of, {
      barred: ({ idea }, now) => writeRefusal(idea, asker, now),
      act: async ({ idea }) => {
        // The row goes first: a crash in between leaves a file that the next start takes away.
        const file = await dropPicture(portal.db, { id, idea: idea.id });
        if (file) await portal.files.remove(file);
      },
      done: ({ pictures }) => !pictures.some((one) => one.id === id),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, picture: id } = c.req.valid('param');
    const made = await madeAt(c, of);
    const row = await pictureOf(portal.db, id);
    if ('code' in made || row?.idea !== of) return refused(c, noPictureRefusal);
    const seen = made.row.handedInAt !== null || isInside(made.idea, asker);
    if (!seen) return refused(c, unseenRefusal);
    if ((await portal.files.sizeOf(row.file)) !== row.bytes) return refused(c, goneFileRefusal);
    const name = `${id}.${pictureTypes[row.type]}`;
    const { part, headers, status } = sendingOf(c.req.raw, { ...row, name });
    if (part === undefined || c.req.method === 'HEAD') return c.body(null, status, headers);
    const stream = portal.files.read(row.file, part === 'whole' ? undefined : part);
    return c.body(stream, part === 'whole' ? 200 : 206, headers);
  });
