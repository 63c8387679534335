import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { MyFeedback } from '../../api/cohorts/feedback/schema.ts';
import { barriers } from './axe.ts';
import { overflowPx } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { button, field, own } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

/** What he said before, if this is tried again, is taken back. */
async function hasSaidNothing(page: Page): Promise<void> {
  const { visits } = (await (await page.request.get('/api/feedback')).json()) as MyFeedback;
  const visit = visits.find(({ rotation }) => rotation === 'mobile')?.visit;
  const answer = await page.request.delete(`/api/visits/${visit}/feedback`);
  expect(answer.ok()).toBe(true);
}

/** Answers a question with its first choice. */
async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator(`input[name="${name}"]`).first());
  await page.keyboard.press('Space');
}

describe('the boot camp, looked back upon', { timeout: 60_000 }, () => {
  test('feedback goes both ways: Anselm proposes, the team answers, he hears of it', async ({
    visit,
  }) => {
    const hire = await visit({ as: 'anselm-rieger', widthPx: narrowPx });
    await hasSaidNothing(hire);
    const proposed = own('Lend out a pair of work gloves');
    await open(hire, '/bootcamp/feedback/');
    await press(hire, hire.getByRole('button', { name: /^Say how it was\s?: Mobile$/ }));
    for (const name of ['useful', 'doable', 'clear', 'timeFor']) await choose(hire, name);
    await type(hire, field(hire, 'Something to say to those who received you'), 'A zebra would do');
    expect(await barriers(hire)).toEqual([]);
    expect(await overflowPx(hire)).toBe(0);
    await press(hire, button(hire, 'Send it'));
    await hire.getByRole('button', { name: /^Read or change it\s?: Mobile$/ }).waitFor();
    await press(hire, hire.getByRole('button', { name: /^Propose a change\s+to Mobile$/ }));
    await type(hire, field(hire, 'What should we change?'), proposed);
    await press(hire, button(hire, 'Propose it'));
    const proposal = hire.getByRole('listitem').filter({ hasText: proposed }).last();
    await proposal.getByText('not answered yet').waitFor();

    const lead = await visit({ as: 'aroha-ngatoro' });
    await open(lead, '/bootcamp/rotations/mobile/');
    await press(
      lead,
      lead.getByRole('button', { name: new RegExp(`^Answer it\\s?: ${proposed}`) }),
    );
    await choose(lead, 'answer');
    await type(lead, field(lead, 'A word for Anselm Rieger'), 'Three pairs are ordered');
    await press(lead, button(lead, 'Send the answer'));
    await lead.getByText('Three pairs are ordered').first().waitFor();
    // What he said of people is one of fewer than three that wait, so nobody reads it.
    expect(await lead.getByText('A zebra would do').count()).toBe(0);

    await open(hire, '/notices/');
    await hire.getByText(`Mobile takes up what was proposed: “${proposed}`).waitFor();
  });
});
