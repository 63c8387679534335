import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, shows } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field, link, mine } from './parts.ts';
import { open, settled } from './settled.ts';
import { test } from './visit.ts';

describe.concurrent('from idea to archive', () => {
  test('Chidi begins with an idea, says what is missing, and announces it', async ({ visit }) => {
    const [page, other] = await Promise.all([
      visit({ as: 'chidi-ezeobi' }),
      visit({ as: 'yusuf-demirkan' }),
    ]);
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'Pallets, and other queues');
    await press(page, button(page, 'Keep it as a draft'));
    await page.waitForURL('**/talks/pallets-and-other-queues*/');
    await settled(page);
    await shows(page.locator('.toast'), 'Your draft is kept. Only you see it.');
    await page.getByText('Say on which day.').waitFor();
    expect(await barriers(page)).toEqual([]);
    const address = new URL(page.url()).pathname;
    await open(other, address);
    await shows(other.locator('h1'), 'There is no such talk');

    await press(page, link(page, 'Say what is missing'));
    await page.waitForURL('**/?edit#date');
    await settled(page);
    await hasFocus(field(page, 'Day'));
    await field(page, 'Series').selectOption({ label: 'Friday brown bags' });
    const dates = page.getByRole('group', { name: 'Free dates of Friday brown bags' });
    await dates.getByRole('button').last().click();
    await page.waitForFunction(() => {
      const heldBy = (id: string) => document.querySelector<HTMLInputElement>(id)?.value;
      return heldBy('#place') === 'Lisbon, the Pantry' && heldBy('#time') === '12:30';
    });
    expect(await barriers(page)).toEqual([]);
    await press(page, button(page, 'Announce the talk'));
    await page.waitForURL(`**${address}`);
    await settled(page);
    await shows(mine(page), 'You speak at it.');
    await link(page, 'Friday brown bags').waitFor();
  });

  test('Farid asks Ilse to speak with him, and she says no', async ({ visit }) => {
    const page = await visit({ as: 'farid-mehrabani' });
    await open(page, '/talks/new/');
    await type(page, field(page, 'Title'), 'A pager that sleeps');
    await type(page, field(page, 'A colleague’s name'), 'Ilse van Doornik');
    await press(page, button(page, 'Add'));
    await button(page, 'Remove Ilse van Doornik').waitFor();
    await press(page, button(page, 'Keep it as a draft'));
    await page.waitForURL('**/talks/a-pager-that-sleeps*/');
    await settled(page);
    const speakers = page.getByRole('list', { name: 'Speakers' });
    await speakers.getByText('Ilse van Doornik').waitFor();

    const asked = await visit({ as: 'ilse-van-doornik' });
    await open(asked, new URL(page.url()).pathname);
    await asked.getByText('Farid Mehrabani put you down to speak.').waitFor();
    await press(asked, button(asked, 'I cannot speak'));
    await asked.waitForURL('**/talks/');
    await open(page, new URL(page.url()).pathname);
    await speakers.getByText('Farid Mehrabani').waitFor();
    expect(await speakers.getByText('Ilse van Doornik').count()).toBe(0);
  });
});
