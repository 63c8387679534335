import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addDuration, freshness } from '../../api/playbooks/rules.ts';
import { freshnessWords } from '../../src/islands/reviews/words.ts';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, serviceDown, test } from './visit.ts';

const thanks = 'Thank you. You found it right today.';
/** How fresh the page says, at its head, that its playbook is. */
const badge = (page: Page) => page.locator('.page-head .freshness .badge');

const topOf = async (part: Locator) => (await part.boundingBox())?.y;

describe.concurrent('how far to trust a playbook', () => {
  test('Marc-André says by keyboard that it is still right, adds a note and takes it back', async ({
    visit,
  }) => {
    const page = await visit({ as: 'marc-andre-thivierge' });
    // Also when this is tried again.
    await page.request.delete('/api/playbooks/systems%2Fdrain-and-replay-sieve/review');
    await open(page, '/playbooks/systems/drain-and-replay-sieve/');
    await press(page, button(page, 'Still right'));
    const words = page.getByText(thanks);
    await hasFocus(words);
    await shows(badge(page), 'Fresh');
    const facts = page.getByRole('complementary', { name: 'About this playbook' });
    await facts.getByText('by Marc-André Thivierge').waitFor();

    await press(page, button(page, 'Add a note'));
    await type(page, field(page, 'What did you look at, or mend?'), 'Step two has a new flag');
    expect(await barriers(page)).toEqual([]);
    await press(page, button(page, 'Keep the note'));
    await facts.getByText('by Marc-André Thivierge: “Step two has a new flag”').waitFor();

    await open(page, '/playbooks/systems/drain-and-replay-sieve/');
    await facts.getByText('“Step two has a new flag”').waitFor();
    await button(page, 'Your review of today').focus();
    await page.keyboard.press('Enter');
    await hasFocus(words);
    await press(page, button(page, 'Undo'));
    await hasFocus(button(page, 'Still right'));
    await facts.getByText('“Step two has a new flag”').waitFor({ state: 'hidden' });
  });

  test('what only Ilse is shown, and late, moves nothing of what she reads', async ({ visit }) => {
    const tops = async (page: Page) => {
      await open(page, '/playbooks/on-call/incident-review/');
      return () => Promise.all(['h1', '.prose'].map((part) => topOf(page.locator(part))));
    };
    const ilse = await visit({ as: 'ilse-van-doornik', widthPx: narrowPx });
    const [hers, theirs] = await Promise.all([
      tops(ilse),
      tops(await visit({ widthPx: narrowPx })),
    ]);
    await button(ilse, 'Still right').waitFor();
    expect(await hers()).toEqual(await theirs());
  });

  test('one who does not keep it right reads who did, and has no button', async ({ visit }) => {
    const page = await visit({ as: 'joaquim-robalo' });
    await open(page, '/playbooks/systems/fail-over-tureen/');
    const facts = page.getByRole('complementary', { name: 'About this playbook' });
    await facts.getByText('by Samir Haddadin').waitFor();
    expect(await button(page, 'Still right').isVisible()).toBe(false);
  });

  test('Dagny goes through what her team’s queue holds until nothing is left', async ({
    visit,
  }) => {
    const page = await visit({ as: 'dagny-solheim', widthPx: narrowPx });
    // Also when this is tried again.
    await page.request.delete('/api/playbooks/learning%2Fstart-a-reading-group/review');
    await open(page, '/');
    await press(page, page.getByRole('link', { name: /of your team wants? a look/ }));
    await page.waitForURL('**/reviews/');
    const buttons = page.getByRole('button', { name: /^Still right/ });
    await buttons.first().waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBe(0);
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await press(page, buttons.first());
      await hasFocus(page.getByText(thanks).last());
      await until(async () => expect(await buttons.count()).toBe(left - 1));
    }
    await page.getByText('All yours are fresh.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await open(page, '/reviews/');
    await page.getByText('All yours are fresh.').waitFor();
    await open(page, '/teams/search/');
    await until(async () => {
      const badges = await page.locator('main .freshness .badge').allInnerTexts();
      expect(badges).not.toContain('Never reviewed');
    });
  });

  test('whose queue it is stands in the address', async ({ visit }) => {
    const page = await visit({ as: 'dagny-solheim' });
    await open(page, '/reviews/?team=reliability');
    const whose = field(page, 'Whose');
    expect(await whose.inputValue()).toBe('reliability');
    await page.getByRole('link', { name: 'Write the review after an incident' }).waitFor();
    await whose.selectOption('Everybody’s');
    await page.getByRole('link', { name: 'An orchestrated release' }).waitFor();
    expect(new URL(page.url()).search).toBe('?team=all');
  });

  test('a site that was built months ago tells the truth', async ({ visit }) => {
    const page = await visit();
    await serviceDown(page);
    for (const address of ['/playbooks/on-call/run-an-incident/', '/playbooks/on-call/']) {
      await page.goto(address);
      const one = page.locator('[data-freshness="on-call/run-an-incident"]').first();
      const facts = await one.evaluate(({ dataset }) => ({
        reviewed: dataset.reviewed ?? '',
        reviewEvery: dataset.reviewEvery ?? '',
      }));
      const { due, stale } = freshness(facts, facts.reviewed) as { due: string; stale: string };
      for (const today of [due, stale, addDuration(stale, 'P2Y')]) {
        // Noon in Berlin, where this reader is.
        await page.clock.setFixedTime(`${today}T11:00:00Z`);
        await page.reload();
        await shows(one.locator('.badge'), freshnessWords(freshness(facts, today)));
      }
    }
  });

  test('without a script the day stands', async ({ visit }) => {
    const page = await visit({ javaScript: false });
    await page.goto('/playbooks/on-call/run-an-incident/');
    const facts = page.getByRole('complementary', { name: 'About this playbook' });
    expect(
      await facts
        .getByText(/^\d+ \w+ 20\d\d$/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await badge(page).isVisible()).toBe(false);
  });
});
