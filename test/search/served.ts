import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { build } from 'vite';
import { plainImports } from '../../src/search/plain-imports.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
};
/** The house's policy: what breaks it here would break on every page. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'`;

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Potluck</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/search.css"><script type="module" src="/opener.js"></script></head>
<body><main><h1>Potluck</h1><button type="button" data-search-open>Search</button></main></body></html>`;

/** Stand-ins for the design system's tokens. */
const tokens = `:root{--surface:#f4f1ec;--surface-raised:#fff;--text:#222;--text-quiet:#5a5650;--line:#8a857c;
--accent:#9a3412;--focus:#1d4ed8;--mark:#fde68a;--radius:.5rem;--space-1:.25rem;--space-2:.5rem;--space-3:.75rem;
--space-4:1rem;--space-5:1.5rem;--space-6:2rem;--font-mono:monospace}body{font-family:sans-serif}`;

export type Site = { url: string; files: Map<string, Uint8Array>; close: () => Promise<void> };

/** Opener, dialog and worker as they are built for the browser, behind a server with the files. */
export async function site(searchFiles: Map<string, Uint8Array>): Promise<Site> {
  const files = await bundled();
  for (const [name, bytes] of searchFiles) files.set(`/search/${name}`, bytes);
  const packed = new Map([...files].map(([name, bytes]) => [name, brotliCompressSync(bytes)]));
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : (url.split('?')[0] ?? '');
    const type = types[extname(path)] ?? 'text/plain';
    const body = packed.get(path);
    const headers = { 'content-type': type, 'content-security-policy': policy };
    if (!body) return response.writeHead(404, headers).end();
    return response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async () => void (await once(server.close(), 'close'));
  return { url: `http://127.0.0.1:${port}/`, files, close };
}

async function bundled(): Promise<Map<string, Uint8Array>> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const built = await build({
    root,
    logLevel: 'error',
    configFile: false,
    plugins: [plainImports()],
    publicDir: false,
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['src/search/opener.ts', 'src/styles/search.css'],
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const files = new Map([
    ['/index.html', encoded(html)],
    ['/tokens.css', encoded(tokens)],
  ]);
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  for (const file of outputs.flatMap((each) => each.output)) {
    files.set(`/${file.fileName}`, encoded(file.type === 'chunk' ? file.code : file.source));
  }
  return files;
}

const encoded = (content: string | Uint8Array): Uint8Array => Buffer.from(content);

export async function browser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => arg !== '--single-process'),
    headless: true,
  });
}
