import type { createApp } from '../../api/app.ts';
import { addMaterial } from '../../api/materials/store.ts';
import type { Asker } from '../../api/people/schema.ts';
import type { Portal } from '../../api/portal.ts';
import { browserOf } from '../client.ts';

type App = Pick<ReturnType<typeof createApp>, 'request'>;

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n');

/** Slides of an event that are a file, under an id. */
export async function aMaterial(portal: Portal, id: string, event: string, person: string) {
  const body = new Blob([pdf]).stream();
  const kept = await portal.files.keep({ name: 'slides.pdf', body, most: 1_000 });
  if ('code' in kept) throw new Error(kept.message);
  const { content, ...rest } = kept;
  await addMaterial(portal.db, {
    ...{ id, event, person, kind: 'slides', title: 'Slides', session: null, link: null },
    file: { ...rest, name: 'slides.pdf', type: content.type },
    ...{ now: '2026-11-23T10:00:00.000Z', eventBytes: 1_000_000 },
  });
}

type Sent = {
  body: Buffer;
  id?: string;
  name?: string;
  session?: string;
  type?: string;
  /** In pieces, without saying its length. */
  chunked?: boolean;
  /** The connection ends in the middle. */
  breaks?: boolean;
};

/** Uploads slides to an event as this person's browser does. */
export async function uploader(app: App, person: Asker, event: string) {
  const { cookie } = await (await browserOf(app)).post('/sign-in', { person: person.slug });
  return async ({ body, id = 'material-number-1', name = 'slides.pdf', ...more }: Sent) => {
    const query = new URLSearchParams({ kind: 'slides', title: 'Slides', name });
    if (more.session) query.set('session', more.session);
    const counted = !more.chunked && !more.breaks;
    const answer = await app.request(`/api/events/${event}/materials/${id}/file?${query}`, {
      method: 'PUT',
      headers: {
        cookie: cookie?.split(';')[0] ?? '',
        origin: 'http://localhost:4321',
        'sec-fetch-site': 'same-origin',
        'content-type': more.type ?? 'application/octet-stream',
        ...(counted && { 'content-length': String(body.length) }),
      },
      body: piecesOf(body, more.breaks ?? false),
      duplex: 'half',
    } as RequestInit);
    return { status: answer.status, body: await answer.json() };
  };
}

function piecesOf(body: Buffer, breaks: boolean): ReadableStream<Uint8Array> {
  const pieces = [body.subarray(0, body.length / 2), body.subarray(body.length / 2)];
  let next = 0;
  return new ReadableStream({
    pull(stream) {
      if (breaks && next === 1) return stream.error(new Error('gone'));
      const piece = pieces[next];
      next += 1;
      return piece ? stream.enqueue(new Uint8Array(piece)) : stream.close();
    },
  });
}
