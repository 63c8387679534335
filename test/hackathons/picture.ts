import { deflateSync } from 'node:zlib';
import type { createApp } from '../../api/app.ts';
import type { Asker } from '../../api/people/schema.ts';
import type { Portal } from '../../api/portal.ts';
import { browserOf } from '../client.ts';
import { idOf } from './walk.ts';

/** A part of a PNG file: its length, its name, what is in it, and a sum that nobody here checks. */
const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
};

/** A grey PNG of this size. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', head)]);
}

/** A picture of the hack team around an idea, with its file. */
export async function aPicture(portal: Portal, number: number | string, idea: string) {
  const body = new Blob([new Uint8Array(pngOf(4, 3))]).stream();
  const kept = await portal.files.keep({ name: 'a.png', body, most: 1_000 });
  if ('code' in kept) throw new Error(kept.message);
  const { file, bytes, hash } = kept;
  const picture = idOf(`p${number}x`);
  await portal.db.write(
    `INSERT INTO hack_pictures (id, idea, alt, file, type, bytes, hash, width, height, at)
     VALUES (:picture, :idea, 'Grey', :file, 'image/png', :bytes, :hash, 4, 3,
       '2026-11-23T10:00:00.000Z')`,
    { picture, idea, file, bytes, hash },
  );
  return { picture };
}

type App = Pick<ReturnType<typeof createApp>, 'request'>;
type Sent = { id?: string; name?: string; alt?: string; body: Buffer; type?: string };

/** Uploads pictures of an idea's hack team as this person's browser does. */
export async function painter(app: App, person: Asker, idea: string) {
  const { cookie } = await (await browserOf(app)).post('/sign-in', { person: person.slug });
  const headers = {
    cookie: cookie?.split(';')[0] ?? '',
    origin: 'http://localhost:4321',
    'sec-fetch-site': 'same-origin',
  };
  const at = (id: string) => `/api${idea}/pictures/${idOf(id)}/file`;
  return {
    send: async ({ id = 'p1', name = 'a.png', alt = 'An oven', body, type }: Sent) => {
      const query = new URLSearchParams({ alt, name });
      const answer = await app.request(`${at(id)}?${query}`, {
        method: 'PUT',
        headers: {
          ...headers,
          'content-type': type ?? 'application/octet-stream',
          'content-length': String(body.length),
        },
        body: new Uint8Array(body),
      });
      return { status: answer.status, body: await answer.json() };
    },
    look: (id = 'p1') => app.request(at(id), { headers }),
  };
}
