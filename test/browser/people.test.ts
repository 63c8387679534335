import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus } from './eyes.ts';
import { press } from './keyboard.ts';
import { offers, takesSeat, wayTo } from './offer.ts';
import { button, link } from './parts.ts';
import { open, settled } from './settled.ts';
import { test } from './visit.ts';

describe.concurrent('coming and going, by keyboard alone', () => {
  test('Gonçalo comes home and finds what is his next', async ({ visit }) => {
    const [speaker, goncalo] = await Promise.all([
      visit({ as: 'leonor-vidigal' }),
      visit({ as: 'goncalo-seabra' }),
    ]);
    const talk = await offers(speaker, 'Slips of paper and a bad network', { seats: 3 });
    await takesSeat(goncalo, talk);
    await open(goncalo, '/');
    const mine = goncalo.getByRole('region', { name: 'Yours next' });
    await press(goncalo, wayTo(mine, talk));
    await goncalo.waitForURL(`**${talk}`);
  });

  test('Oluchi opens her menu, and Esc closes it where she was', async ({ visit }) => {
    const page = await visit({ as: 'oluchi-nwankpa', widthPx: 360 });
    await open(page, '/talks/');
    const menu = page.locator('#me summary');
    await press(page, menu);
    await button(page, 'Sign out').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await button(page, 'Sign out').waitFor({ state: 'hidden' });
    await hasFocus(menu);
  });

  test('Noor signs out, and the page that she was on is a visitor’s', async ({ visit }) => {
    const page = await visit({ as: 'noor-sabbagh' });
    await open(page, '/talks/');
    await press(page, page.locator('#me summary'));
    await press(page, button(page, 'Sign out'));
    await link(page, 'Sign in').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/talks/');
    expect((await page.request.get('/api/notices')).status()).toBe(401);
  });

  test('Duarte signs out everywhere, and his other browser is signed out too', async ({
    visit,
  }) => {
    // Nobody else may be him in any other story: it would end in the middle.
    const [here, there] = await Promise.all([
      visit({ as: 'duarte-peixoto' }),
      visit({ as: 'duarte-peixoto' }),
    ]);
    await open(here, '/account/');
    await press(here, button(here, 'Sign out everywhere'));
    const dialog = here.getByRole('dialog', { name: 'Sign out everywhere?' });
    await dialog.waitFor();
    expect(await barriers(here)).toEqual([]);
    await press(here, dialog.getByRole('button', { name: 'Sign out everywhere' }));
    await here.waitForURL((url) => url.pathname === '/');
    await settled(here);
    await link(here, 'Sign in').first().waitFor();

    await open(there, '/notices/');
    await there.getByText('Sign in to see what changed for you.').waitFor();
    await link(there, 'Sign in').first().waitFor();
  });
});
