import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { shows } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { daysAhead, offers } from './offer.ts';
import { button, field, mine } from './parts.ts';
import { open } from './settled.ts';
import { serviceDown, serviceUp, test } from './visit.ts';

const lives = [
  ['/', 'What is yours and what is on this week'],
  ['/reviews/', 'What is due and what readers said'],
  ['/notices/', 'Your notices'],
  ['/account/', 'Your sign-ins'],
  ['/talks/?past', 'The past talks'],
  ['/talks/reading-flame-graphs/', 'The talk'],
] as const;

describe.concurrent('while the service cannot be reached', () => {
  test('Chidi reads a playbook, goes on to the next, and is told what is live', async ({
    visit,
  }) => {
    const page = await visit({ as: 'chidi-ezeobi' });
    await serviceDown(page);
    await page.goto('/playbooks/systems/fail-over-tureen/');
    await shows(page.locator('#me [role="status"]'), 'Live parts can’t be reached');
    expect(await page.locator('main pre code').first().innerText()).not.toBe('');
    expect(await barriers(page)).toEqual([]);
    await press(page, page.locator('.turn a').last());
    await page.waitForURL((url) => !url.pathname.includes('fail-over-tureen'));
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('the list of talks says so, and comes by itself when the service is back', async ({
    visit,
  }) => {
    const page = await visit();
    await serviceDown(page);
    await page.goto('/talks/');
    await page.getByRole('alert').getByText('The talks can’t be reached just now.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await serviceUp(page);
    await page.getByRole('link', { name: 'Sourdough as a control loop' }).waitFor();
  });

  test('Anselm reads on in a talk, asks for a seat in vain, and has it when the service is back', async ({
    visit,
  }) => {
    const [speaker, page] = await Promise.all([
      visit({ as: 'catarina-lobato' }),
      visit({ as: 'anselm-rieger' }),
    ]);
    const talk = await offers(speaker, 'Six small baked goods');
    await open(page, talk);
    await serviceDown(page);
    // As if he came back from another tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('What you see may have changed since.').waitFor();
    await press(page, button(page, 'Take a seat'));
    await page.getByRole('alert').getByText('Potluck can’t be reached just now.').waitFor();
    await shows(page.locator('h1'), 'Six small baked goods');
    await serviceUp(page);
    await press(page, button(page, 'Take a seat'));
    await shows(mine(page), 'You have a seat.');
  });

  test('what Marc-André typed survives: sending in vain, reloading, sending again', async ({
    visit,
  }) => {
    const page = await visit({ as: 'marc-andre-thivierge' });
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'Marbles in a pipe');
    await type(page, field(page, 'What is it about?'), 'Every event has two times.');
    await tabTo(page, field(page, 'Day'));
    await page.keyboard.type(daysAhead(12).split('-').reverse().join(''));
    await serviceDown(page);
    await press(page, button(page, 'Offer the talk'));
    await page.getByRole('alert').getByText('What you typed is kept here.').waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.reload();
    await field(page, 'Title').waitFor();
    expect(await field(page, 'Title').inputValue()).toBe('Marbles in a pipe');
    expect(await field(page, 'What is it about?').inputValue()).toBe('Every event has two times.');
    await serviceUp(page);
    await press(page, button(page, 'Offer the talk'));
    await page.waitForURL('**/talks/marbles-in-a-pipe*/');
  });

  test('Raghav signs in as soon as the service is back', async ({ visit }) => {
    const page = await visit();
    await serviceDown(page);
    await page.goto('/sign-in/');
    await page.getByRole('alert').getByText('The ways to sign in can’t be reached').waitFor();
    await serviceUp(page);
    await press(page, page.getByRole('button', { name: /^Raghav Ilangovan/ }));
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByText('Raghav Ilangovan').first().waitFor();
  });

  test('Dagny signs out in vain: nothing is kept, and she is out when the service is back', async ({
    visit,
  }) => {
    const page = await visit({ as: 'dagny-solheim' });
    await open(page, '/');
    await page.evaluate(() => localStorage.setItem('run:known:a', '"what the service told"'));
    await serviceDown(page);
    await page.locator('#me summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('#me[data-state="unreachable"]').waitFor({ state: 'attached' });
    const kept = () => page.evaluate(() => Object.keys(localStorage));
    expect(await kept()).toEqual(['leaving']);
    await serviceUp(page);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('#me a[data-when="signed-out"]').waitFor();
    expect(await kept()).toEqual([]);
    const me = await page.request.get('/api/me');
    expect(await me.json()).toMatchObject({ person: null });
  });

  test.for(lives)(
    '%s says once that it is out of reach: %s',
    async ([address, what], { visit }) => {
      const page = await visit({ as: 'ilse-van-doornik' });
      await serviceDown(page);
      await page.goto(address);
      const words = `${what} can’t be reached just now. This page keeps trying by itself.`;
      await page.getByRole('alert').getByText(words).waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.getByText('be reached').locator('visible=true').count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
    },
  );
});
