import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type BrowserServer, chromium } from 'playwright-core';

/** Debian's and Ubuntu's own, for machines on which the bundled one cannot run. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Fields for a day take it in this language's order; no option of the browser says so. */
const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' };

/** A real Chromium: the one that comes with the install, or else one found on the machine. */
export async function launchChromium(): Promise<BrowserServer> {
  try {
    return await launch(await bundled.executablePath());
  } catch (cause) {
    const executablePath = installed.find((path) => existsSync(path));
    if (executablePath === undefined) {
      throw new Error(
        'No Chromium runs here: install one, for example with apt-get install chromium.',
        { cause },
      );
    }
    return launch(executablePath);
  }
}

function launch(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: quiet, env });
}
