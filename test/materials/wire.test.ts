import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createApp } from '../../api/app.ts';
import { listen, stop } from '../../api/listen.ts';
import { ada, adaOffers, arrive, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { freePort } from '../free-port.ts';
import { openPortal } from '../open-portal.ts';
import { tempFolder } from '../temp-folder.ts';

/** Everything that lies in a folder and below it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name !== 'coming');

/** Ada's upload over a real connection, of so many bytes as it says. */
async function uploading(bytes: number) {
  const { app, db, portal, folder } = await openPortal({ now: () => monday });
  await arrive(db);
  await adaOffers(db);
  const { cookie } = await (await browserOf(app)).post('/sign-in', { person: ada.slug });
  const port = await freePort();
  const servers = await listen(createApp(portal).fetch, port);
  onTestFinished(() => stop(servers, 100));
  const path = '/api/events/failing-over-by-hand/materials/material-number-1/file';
  const upload: ClientRequest = request({
    ...{ host: '127.0.0.1', port, method: 'PUT', agent: false },
    path: `${path}?kind=slides&title=Slides&name=slides.pdf`,
    headers: {
      cookie: cookie?.split(';')[0] ?? '',
      'content-type': 'application/octet-stream',
      'content-length': bytes,
    },
  });
  return { upload, db, folder };
}

test('a connection that ends in the middle leaves neither file nor row', async () => {
  const { upload, db, folder } = await uploading(900_000);
  upload.on('error', () => undefined);
  upload.write(Buffer.alloc(300_000, '%PDF-'));
  await vi.waitFor(() => expect(filesIn(folder)).toHaveLength(1), { timeout: 5_000 });
  upload.destroy();
  await vi.waitFor(() => expect(filesIn(folder)).toEqual([]), { timeout: 5_000 });
  expect(await db.read('SELECT id FROM materials')).toEqual([]);
});

test('what says that it is too large hears so before it is sent', async () => {
  const { upload } = await uploading(2_000_000);
  upload.on('error', () => undefined);
  upload.write(Buffer.alloc(1_000, '%PDF-'));
  const [answer] = await once(upload, 'response');
  expect(answer.statusCode).toBe(413);
  upload.destroy();
});

test('where the disk is full it is said in words, and nothing is left', async () => {
  const folder = tempFolder();
  const module = fileURLToPath(new URL('../../api/materials/files.ts', import.meta.url));
  const code = `
    const { openFiles } = await import(${JSON.stringify(module)});
    const limits = { fileBytes: 1e6, eventBytes: 1e6 };
    const files = openFiles(${JSON.stringify(join(folder, 'files'))}, limits);
    const body = new Blob([new Uint8Array(500_000).fill(65)]).stream();
    console.log(JSON.stringify(await files.keep({ name: 'a.txt', body, most: 1e6 })));`;
  // A process that may write no file of more than 32 kB stands for a disk without room.
  const limited = `trap '' XFSZ; ulimit -f 64; exec "$0" --input-type=module -e "$1"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, code]);
  expect(JSON.parse(stdout)).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^There is no room left where files are kept/),
  });
  expect(filesIn(folder).filter((name) => name !== 'files' && !name.endsWith('coming'))).toEqual(
    [],
  );
});
