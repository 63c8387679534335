import { expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx } from './eyes.ts';
import { press } from './keyboard.ts';
import { button, field } from './parts.ts';
import { open, settled } from './settled.ts';
import { narrowPx, test } from './visit.ts';

// Nobody is removed, so that it can be told again.
test('Henrike reads on a phone, by keyboard, what removing somebody means, and keeps them', async ({
  visit,
}) => {
  const name = 'Siobhán McGettrick';
  const page = await visit({ as: 'henrike-vollmer', widthPx: narrowPx });
  await open(page, '/people/siobhan-mcgettrick/');
  await press(page, button(page, `Remove ${name} …`));
  const dialog = page.getByRole('dialog', { name: `Remove ${name}?` });
  await dialog.getByText('What stays without a name:').waitFor();
  await settled(page);
  expect(await barriers(page)).toEqual([]);
  expect(await overflowPx(page)).toBe(0);

  const typed = field(page, `Type “${name}” to go on`);
  await typed.fill('Siobhan McGettrik');
  await press(page, dialog.getByRole('button', { name: `Remove ${name}` }));
  await dialog.getByText('That is not their name.').waitFor();
  await hasFocus(typed);
  expect(await barriers(page)).toEqual([]);

  await press(page, dialog.getByRole('button', { name: 'Keep them' }));
  await dialog.waitFor({ state: 'hidden' });
  expect((await page.request.get('/api/people/siobhan-mcgettrick')).status()).toBe(200);
});
