/**
 * `npm run bench:page`: what a first visit to a playbook costs, by kind of file, compressed, as a
 * real browser counts the bodies that come over the wire. `test/browser/bytes.test.ts` holds it.
 */
import { chromium } from 'playwright-core';
import { BYTES_MOST, PLAYBOOKS, weigh } from '../browser/bytes.ts';
import { launchChromium } from '../browser/chromium.ts';
import { running } from './running.ts';

const service = await running();
const server = await launchChromium();
const browser = await chromium.connect(server.wsEndpoint());
for (const playbook of PLAYBOOKS) {
  const context = await browser.newContext({ baseURL: service.origin });
  const { byType, script, code, all } = await weigh(await context.newPage(), playbook);
  console.log(`\n${playbook}`);
  console.table(Object.fromEntries(Object.entries(byType).map(([of, bytes]) => [of, { bytes }])));
  console.log(`HTML, CSS and JavaScript: ${code} of ${BYTES_MOST.code}`);
  console.log(`JavaScript: ${script} of ${BYTES_MOST.script}`);
  console.log(`All, fonts included: ${all} of ${BYTES_MOST.all}`);
  await context.close();
}

await browser.close();
await server.close();
await service.stop();
