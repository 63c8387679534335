import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { shows } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { daysAhead, offers, takesSeat } from './offer.ts';
import { button, field, link, unread } from './parts.ts';
import { open, settled } from './settled.ts';
import { test } from './visit.ts';

describe.concurrent('changing a talk, by keyboard alone', () => {
  test('Siobhán moves her talk, and Thandiwe, who comes, reads from where to where', async ({
    visit,
  }) => {
    const [siobhan, thandiwe] = await Promise.all([
      visit({ as: 'siobhan-mcgettrick' }),
      visit({ as: 'thandiwe-mokwena' }),
    ]);
    const talk = await offers(siobhan, 'One door of a cold store');
    await takesSeat(thandiwe, talk);

    await open(siobhan, talk);
    await press(siobhan, link(siobhan, 'Move'));
    await siobhan.waitForURL(`**${talk}?edit#date`);
    await settled(siobhan);
    await tabTo(siobhan, field(siobhan, 'Begins at'));
    await siobhan.keyboard.type('1530');
    await type(siobhan, field(siobhan, 'Where'), 'Toronto, Cold Room');
    await press(siobhan, button(siobhan, 'Save'));
    const ask = siobhan.getByRole('dialog', { name: '1 person will be told' });
    await ask.waitFor();
    expect(await barriers(siobhan)).toEqual([]);
    await press(siobhan, ask.getByRole('button', { name: 'Move the talk' }));
    await siobhan.waitForURL(`**${talk}`);
    await settled(siobhan);
    await shows(siobhan.locator('.toast'), 'Saved.');

    await open(thandiwe, '/');
    await press(thandiwe, unread(thandiwe));
    await thandiwe.waitForURL('**/notices/');
    const notice = thandiwe
      .getByRole('link', { name: /“One door of a cold store” was moved/ })
      .first();
    await press(thandiwe, notice);
    await thandiwe.waitForURL(`**${talk}`);
    await settled(thandiwe);
    const changes = thandiwe.getByRole('region', { name: 'What has changed' });
    await changes.getByText('Moved by Siobhán McGettrick').waitFor();
    await shows(
      changes.locator('li li', { hasText: 'Where:' }),
      'Where: Berlin, Herb Garden → Toronto, Cold Room',
    );
    await changes.locator('li li', { hasText: 'When:' }).getByText('15:30').waitFor();
    expect(await barriers(thandiwe)).toEqual([]);
  });

  test('Henrike cancels her talk with a reason, and Kofi, who waited, reads it', async ({
    visit,
  }) => {
    const [henrike, samir, kofi] = await Promise.all([
      visit({ as: 'henrike-vollmer' }),
      visit({ as: 'samir-haddadin' }),
      visit({ as: 'kofi-boadi' }),
    ]);
    const talk = await offers(henrike, 'Thirty old builds');
    await takesSeat(samir, talk);
    await takesSeat(kofi, talk);

    await open(henrike, talk);
    await press(henrike, button(henrike, 'Cancel the talk'));
    const dialog = henrike.getByRole('dialog', { name: 'Cancel this talk?' });
    await dialog.getByText('2 people will be told, and will read your reason.').waitFor();
    expect(await barriers(henrike)).toEqual([]);
    await type(henrike, dialog.getByLabel('Why?'), 'The builds are gone.');
    await press(henrike, dialog.getByRole('button', { name: 'Yes, cancel the talk' }));
    await shows(henrike.locator('.toast'), 'The talk is cancelled.');
    await henrike.getByText('This talk was cancelled').waitFor();
    expect(await button(henrike, 'Cancel the talk').count()).toBe(0);

    await open(kofi, '/notices/');
    await press(
      kofi,
      kofi
        .getByRole('link', { name: '“Thirty old builds” was cancelled: The builds are gone.' })
        .first(),
    );
    await kofi.waitForURL(`**${talk}`);
    await settled(kofi);
    await kofi.getByText('The builds are gone.').first().waitFor();
    expect(await kofi.getByRole('button', { name: /seat|list/ }).count()).toBe(0);
  });

  test('Henrike thinks better of cancelling, and Esc brings her back to the button', async ({
    visit,
  }) => {
    const page = await visit({ as: 'henrike-vollmer' });
    await open(page, await offers(page, 'Why we kept thirty'));
    await press(page, button(page, 'Cancel the talk'));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel the talk');
  });

  test('Yusuf edits an old copy and is shown what an admin changed meanwhile', async ({
    visit,
  }) => {
    const [yusuf, rosaura] = await Promise.all([
      visit({ as: 'yusuf-demirkan' }),
      visit({ as: 'rosaura-quispe' }),
    ]);
    const talk = await offers(yusuf, 'Four lines on a Thursday', { date: daysAhead(20) });
    for (const page of [yusuf, rosaura]) await open(page, `${talk}?edit`);
    await type(rosaura, field(rosaura, 'Title'), 'Four lines, eleven minutes');
    await press(rosaura, button(rosaura, 'Save'));
    await rosaura.waitForURL(`**${talk}`);

    await type(yusuf, field(yusuf, 'Where'), 'Berlin, Roof');
    await press(yusuf, button(yusuf, 'Save'));
    await yusuf.getByRole('alert').getByText('Four lines, eleven minutes').waitFor();
    expect(await field(yusuf, 'Where').inputValue()).toBe('Berlin, Roof');
    expect(await barriers(yusuf)).toEqual([]);
  });
});
