/** A process of its own that serves a portal on a database that is there: `node serve.ts <JSON>`. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '../api/app.ts';
import { openDatabase } from '../api/db.ts';
import { noFiles } from './no-files.ts';

const { address, now } = JSON.parse(process.argv[2] ?? '{}');
const catalogue = {
  playbooks: [],
  teams: [],
  programmes: [],
  rotations: [],
  skills: [],
  offices: [],
  alerts: [],
};
const db = await openDatabase(address);

let answer = (_: Request): Response | Promise<Response> => new Response(null, { status: 503 });
const server = serve(
  { fetch: (request: Request) => answer(request), hostname: '127.0.0.1', port: 0 },
  (info: AddressInfo) => {
    const origin = `http://127.0.0.1:${info.port}`;
    const app = createApp({
      db,
      catalogue,
      files: noFiles,
      now: () => new Date(now),
      origin,
      demo: true,
    });
    answer = (request) => app.fetch(request);
    process.send?.(origin);
  },
);
process.on('disconnect', () => {
  server.close();
  db.close();
});
