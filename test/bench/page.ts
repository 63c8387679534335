/**
 * `npm run bench:page`: what a first visit to a playbook costs, by kind of file, compressed, as a
 * real browser counts the bodies that come over the wire.
 */
import { chromium } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { running } from './running.ts';

const PLAYBOOK = '/playbooks/releasing/roll-back-a-deploy/';
const BYTES_MOST = { document: 25_000, script: 5_000, all: 80_000 };

const service = await running();
const server = await launchChromium();
const browser = await chromium.connect(server.wsEndpoint());
const page = await browser.newPage();

const bytes = new Map<string, number>();
const measured: Promise<void>[] = [];
page.on('requestfinished', (request) => {
  measured.push(
    request.sizes().then(({ responseBodySize }) => {
      const type = request.resourceType();
      bytes.set(type, (bytes.get(type) ?? 0) + responseBodySize);
    }),
  );
});
await page.goto(service.origin + PLAYBOOK, { waitUntil: 'networkidle' });
await Promise.all(measured);

const of = (...types: string[]) => types.reduce((sum, type) => sum + (bytes.get(type) ?? 0), 0);
const all = of(...bytes.keys());
console.table(Object.fromEntries([...bytes].map(([type, size]) => [type, { bytes: size }])));
console.log(
  `HTML, CSS and JavaScript: ${of('document', 'stylesheet', 'script')} of ${BYTES_MOST.document}`,
);
console.log(`JavaScript: ${of('script')} of ${BYTES_MOST.script}`);
console.log(`All, fonts included: ${all} of ${BYTES_MOST.all}`);

await browser.close();
await server.close();
await service.stop();
