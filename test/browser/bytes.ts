import type { Page, Request } from 'playwright-core';

/** The longest in code, and the one that carries every component. */
export const PLAYBOOKS = [
  '/playbooks/releasing/roll-back-a-deploy/',
  '/playbooks/systems/drain-a-node/',
];

/** What a first visit to a playbook may cost at most, in bytes as they come over the wire. */
export const BYTES_MOST = { script: 5_000, code: 25_000, all: 80_000 };

/** Bodies in bytes, compressed as they came: by kind of file, and those that have a budget. */
export type Bytes = Record<keyof typeof BYTES_MOST, number> & { byType: Record<string, number> };

/** Goes to an address with nothing kept from before, and weighs all that comes before one acts. */
export async function weigh(page: Page, address: string): Promise<Bytes> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });

  const byType: Record<string, number> = {};
  for (const request of requests) {
    const { responseBodySize } = await request.sizes();
    byType[request.resourceType()] = (byType[request.resourceType()] ?? 0) + responseBodySize;
  }
  const of = (...types: string[]) => types.reduce((sum, type) => sum + (byType[type] ?? 0), 0);
  return {
    script: of('script'),
    code: of('document', 'stylesheet', 'script'),
    all: of(...Object.keys(byType)),
    byType,
  };
}
