import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { externalFaults } from '../../src/check/external.ts';
import { shelfOf, WHOLE } from '../content/written.ts';
import { freePort } from '../free-port.ts';

/** A site on this machine; gives its address and the requests that reached it. */
async function site(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function faultsOf(text: string, limitMs?: number, file = 'x.md') {
  const { content } = await shelfOf({ [`playbooks/a/${file}`]: `${WHOLE}\n${text}\n` });
  const faults = await externalFaults(content.pages, new Map(), limitMs);
  return faults.map(({ line, column, weight, what }) => `${line}:${column} ${weight}: ${what}`);
}

test('a link that answers is fine, and each address is asked once', async () => {
  const { url, asked } = await site((_, response) => response.end('here'));
  expect(await faultsOf(`[a](${url}/a) [b](${url}/a#b) <${url}/a>`)).toEqual([]);
  expect(asked).toEqual(['HEAD /a']);
});

test('a film on another site is a link to it', async () => {
  const { url } = await site((_, response) => response.writeHead(404).end());
  const faults = await faultsOf(`<Video title="A film" href="${url}/film" />`, undefined, 'x.mdx');
  expect(faults).toEqual([`7:1 doubtful: links to ${url}/film, which answers 404`]);
});

test('a site that refuses HEAD is asked by GET', async () => {
  const { url, asked } = await site((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
  });
  expect(await faultsOf(`[a](${url}/a)`)).toEqual([]);
  expect(asked).toEqual(['HEAD /a', 'GET /a']);
});

test('a page that is gone is doubtful, one that is not for everyone is not', async () => {
  const { url } = await site((request, response) => {
    response.writeHead(request.url === '/private' ? 403 : 404).end();
  });
  expect(await faultsOf(`[a](${url}/private)\n[b](${url}/gone)`)).toEqual([
    `8:1 doubtful: links to ${url}/gone, which answers 404`,
  ]);
});

test('a site that is silent, or is not there, is told of within the time limit', async () => {
  const { url } = await site(() => undefined);
  const none = `http://127.0.0.1:${await freePort()}`;
  expect(await faultsOf(`[a](${url}/)\n[b](${none}/)`, 300)).toEqual([
    `7:1 doubtful: links to ${url}/, which does not answer within 0.3 s`,
    expect.stringMatching(/^8:1 doubtful: links to \S+, which cannot be reached: .*ECONNREFUSED/),
  ]);
});

test('eight are asked at once, and no more', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  const { url } = await site((_, response) => {
    waiting.push(() => response.end());
    most = Math.max(most, waiting.length);
    // Nobody is answered before eight have asked.
    if (waiting.length >= 8) for (const answer of waiting.splice(0)) answer();
  });
  const links = Array.from({ length: 24 }, (_, at) => `[${at}](${url}/${at})`).join(' ');
  expect(await faultsOf(links)).toEqual([]);
  expect(most).toBe(8);
});
