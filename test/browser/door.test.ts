import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { overflowPx, shows, until } from './eyes.ts';
import { press } from './keyboard.ts';
import { offers, takesSeat } from './offer.ts';
import { button, field, link, own } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const host = 'priyanka-wijeratne';
const minuteMs = 60_000;

/** A talk that begins so soon that its door can be opened. Its slug. */
async function beginsSoon(page: Page, title: string, seats: number): Promise<string> {
  const [date = '', time = ''] = new Date(Date.now() + 40 * minuteMs).toISOString().split('T');
  // A story that is tried again has a door of its own, closed.
  const talk = await offers(page, own(title), { date, time: time.slice(0, 5), zone: 'UTC', seats });
  return talk.split('/')[2] ?? '';
}

describe.concurrent('at the door', () => {
  test('Priyanka checks people in from the list, on her phone', async ({ visit }) => {
    const [priyanka, aroha] = await Promise.all([
      visit({ as: host, widthPx: narrowPx }),
      visit({ as: 'aroha-ngatoro' }),
    ]);
    const slug = await beginsSoon(priyanka, 'Weighing flour', 4);
    await takesSeat(aroha, `/talks/${slug}/`);
    await open(priyanka, `/talks/${slug}/`);
    await link(priyanka, 'For hosts: the list and the door').click();
    await button(priyanka, 'Open the door').click();
    await link(priyanka, 'The screen for the room').waitFor();
    await button(priyanka, 'Check in Aroha Ngatoro').click();
    await button(priyanka, '✓ In Aroha Ngatoro').waitFor();
    await button(priyanka, '✓ In Aroha Ngatoro').click();
    await button(priyanka, 'Check in Aroha Ngatoro').waitFor();
    // One who never signed up is found by name.
    await field(priyanka, 'Find somebody').fill('siobhan');
    await button(priyanka, 'Check in Siobhán McGettrick').click();
    await button(priyanka, '✓ In Siobhán McGettrick').waitFor();
    const trail = priyanka.getByRole('region', { name: 'What was done' });
    await until(async () => {
      expect(await trail.innerText()).toContain('checked Siobhán McGettrick in');
      expect(await trail.innerText()).toContain('took back that Aroha Ngatoro is here');
    });
    expect(await overflowPx(priyanka)).toBe(0);
    expect(await barriers(priyanka)).toEqual([]);
  });

  test('the screen shows a code, and Thandiwe is in with it', async ({ visit }) => {
    const [priyanka, screen, visitor, thandiwe] = await Promise.all([
      visit({ as: host }),
      visit({ widthPx: 1920 }),
      visit(),
      visit({ as: 'thandiwe-mokwena', widthPx: narrowPx }),
    ]);
    const slug = await beginsSoon(priyanka, 'Cooling a pie', 3);
    await open(priyanka, `/hosting/${slug}/`);
    await button(priyanka, 'Open the door').click();
    const address = await link(priyanka, 'The screen for the room').getAttribute('href');

    // The computer of the room, where nobody is signed in.
    await screen.setViewportSize({ width: 1920, height: 1080 });
    await open(screen, address ?? '');
    const letters = screen.locator('.screen-letters');
    await shows(letters, /^[0-9a-z]{3} [0-9a-z]{3}$/);
    const tall = await screen.evaluate(() => document.documentElement.scrollHeight);
    expect(tall).toBeLessThanOrEqual(1080);
    const code = (await letters.innerText()).replace(' ', '');

    await open(visitor, `/check-in/${slug}/?code=${code}`);
    await visitor.getByText('Sign in, and you are checked in.').waitFor();
    const signIn = visitor.getByRole('main').getByRole('link', { name: 'Sign in' });
    expect(await signIn.getAttribute('href')).toContain(encodeURIComponent(`?code=${code}`));

    await open(thandiwe, `/check-in/${slug}/?code=${code}`);
    await thandiwe.getByRole('heading', { name: 'You are in.' }).waitFor();
    await press(thandiwe, button(thandiwe, 'I am not here after all'));
    await thandiwe.getByRole('heading', { name: 'You are not checked in.' }).waitFor();
    await field(thandiwe, 'The code on the screen in the room').fill(code.toUpperCase());
    await press(thandiwe, button(thandiwe, 'Check in'));
    await thandiwe.getByRole('heading', { name: 'You are in.' }).waitFor();
    expect(await barriers(thandiwe)).toEqual([]);
  });

  test('Priyanka takes somebody off the list, who reads why', async ({ visit }) => {
    const [priyanka, yusuf] = await Promise.all([
      visit({ as: host }),
      visit({ as: 'yusuf-demirkan' }),
    ]);
    const slug = await beginsSoon(priyanka, 'Folding dough', 2);
    await takesSeat(yusuf, `/talks/${slug}/`);
    await open(priyanka, `/hosting/${slug}/#asked`);
    await press(priyanka, button(priyanka, 'Take off Yusuf Demirkan'));
    await field(priyanka, 'Why?').fill('This one is for those who never baked.');
    expect(await barriers(priyanka)).toEqual([]);
    await press(priyanka, button(priyanka, 'Take off the list'));
    await until(async () => {
      const asked = priyanka.getByRole('region', { name: 'Who asked' });
      expect(await asked.innerText()).toContain('Taken off by Priyanka Wijeratne');
    });
    await open(yusuf, `/talks/${slug}/`);
    await yusuf.getByText('This one is for those who never baked.').waitFor();
  });
});
