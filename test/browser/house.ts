import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { launchChromium } from './chromium.ts';
import { startService } from './service.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the real service listens. */
    origin: string;
    /** Where the one Chromium of all tests listens. */
    chromium: string;
  }
}

/** One real service over the built site and one Chromium, for all browser tests together. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('../../dist/index.html', import.meta.url))) {
    throw new Error('The browser tests read the built site: run npm run build first.');
  }
  const service = await startService();
  const chromium = await launchChromium().catch(async (error: unknown) => {
    await service.stop();
    throw error;
  });
  project.provide('origin', service.origin);
  project.provide('chromium', chromium.wsEndpoint());
  return async () => {
    await chromium.close();
    await service.stop();
  };
}
