/**
 * `npm run bench:page`: what a first visit to a playbook costs, by kind of file, compressed, as a
 * real browser counts the bodies that come over the wire.
 */
import { chromium } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { running } from './running.ts';

/** The longest in code, and the one that carries every component. */
const PLAYBOOKS = ['/playbooks/releasing/roll-back-a-deploy/', '/playbooks/systems/drain-a-node/'];
const BYTES_MOST = { document: 25_000, script: 5_000, all: 80_000 };

const service = await running();
const server = await launchChromium();
const browser = await chromium.connect(server.wsEndpoint());
for (const playbook of PLAYBOOKS) await visit(playbook);

await browser.close();
await server.close();
await service.stop();

/** A first visit, with nothing kept from the one before. */
async function visit(playbook: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
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
  await page.goto(service.origin + playbook, { waitUntil: 'networkidle' });
  await Promise.all(measured);

  const of = (...types: string[]) => types.reduce((sum, type) => sum + (bytes.get(type) ?? 0), 0);
  const code = of('document', 'stylesheet', 'script');
  console.log(`\n${playbook}`);
  console.table(Object.fromEntries([...bytes].map(([type, size]) => [type, { bytes: size }])));
  console.log(`HTML, CSS and JavaScript: ${code} of ${BYTES_MOST.document}`);
  console.log(`JavaScript: ${of('script')} of ${BYTES_MOST.script}`);
  console.log(`All, fonts included: ${of(...bytes.keys())} of ${BYTES_MOST.all}`);
  await context.close();
}
