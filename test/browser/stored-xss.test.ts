import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { monday } from '../cast.ts';
import { lookedAt } from '../xss/looked.ts';
import { elsewhere, pages } from '../xss/pages.ts';
import { oneLiners } from '../xss/payloads.ts';
import { plant } from '../xss/plant.ts';
import { aPortal } from '../xss/stage.ts';
import { watch } from './faults.ts';
import { open } from './settled.ts';
import { arrive, signIn, test } from './visit.ts';

test('what people write runs nowhere and is shown as text', async ({ onTestFinished }) => {
  const portal = await aPortal();
  onTestFinished(portal.closed);
  const { planted, refused } = await plant(portal);
  expect(refused).toEqual([]);
  const fieldOf = (word: string) => planted.find((one) => one.word === word)?.field ?? 'some text';

  const context = await arrive({ at: portal.origin });
  onTestFinished(() => context.close());
  const faults = await watched(context, portal.origin);
  const page = await context.newPage();
  const shown: string[] = [];
  for (const [person, theirs] of Object.entries(pages)) {
    if (person) await signIn(context, person);
    for (const path of theirs) {
      await open(page, path);
      const { all, wrong } = await lookedAt(page);
      shown.push(all);
      const done = wrong.map(({ what, word }) => `${fieldOf(word)}: ${what}`);
      const where = `${path} as ${person || 'a visitor'}`;
      expect([where, ...done, ...faults.splice(0)]).toEqual([where]);
    }
  }

  const unseen = planted.filter(({ word }) => !shown.some((all) => all.includes(word)));
  const excused = elsewhere.flatMap(([, texts]) => texts);
  const missed = unseen.map(({ field }) => field).filter((one) => !excused.includes(one));
  expect(missed.join('\n')).toBe('');
  expect(shown.filter((all) => all.includes('<img class=pwned src=x')).length).toBeGreaterThan(9);

  // Were it written as HTML, it would be noticed.
  const html = `${planted[0]?.word} ${oneLiners[2]}`;
  await page.evaluate((some) => document.body.insertAdjacentHTML('beforeend', some), html);
  await expect.poll(() => faults.join()).toContain('Content Security Policy');
  const { wrong } = await lookedAt(page);
  expect(wrong.map(({ word }) => fieldOf(word))).toContain(planted[0]?.field);
}, 180_000);

/** On the Monday that does not pass; what goes wrong in it is written down. */
async function watched(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await context.clock.setFixedTime(monday);
  watch(context, origin, faults);
  context.on('dialog', (dialog) => {
    faults.push(`A dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  return faults;
}
