import { expect } from 'vitest';
import type { Mails } from '../../api/mail/schema.ts';
import { barriers } from './axe.ts';
import { overflowPx, shows, until } from './eyes.ts';
import { offers } from './offer.ts';
import { button, field, mine } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

test('Thandiwe takes a seat, reads the mail of it, and wants no more of its kind', async ({
  visit,
}) => {
  const [pawel, page] = await Promise.all([
    visit({ as: 'pawel-gorczyca' }),
    visit({ as: 'thandiwe-mokwena', widthPx: narrowPx }),
  ]);
  // As at the beginning, also when this is told again.
  const asUsual = { choices: [{ kind: 'places', how: 'at-once' }], digestDay: 1, quiet: null };
  await page.request.put('/api/mail-choices', { data: asUsual });
  const title = `Stock from bones ${Date.now() % 1_000_000}`;
  const talk = await offers(pawel, title);
  await open(page, talk);
  await button(page, 'Take a seat').click();
  await shows(mine(page), 'You have a seat.');

  const subject = `You have a place: ${title}`;
  await until(async () => {
    const { mails } = (await (await page.request.get('/api/mails')).json()) as Mails;
    expect(mails.map((mail) => mail.subject)).toContain(subject);
  });
  await open(page, '/mail/');
  await page.getByText(subject, { exact: true }).waitFor();
  // Before the mail is opened: into its frame no script comes, that which looks for barriers neither.
  expect(await barriers(page)).toEqual([]);
  await page.getByText(subject, { exact: true }).click();
  const letter = page.frameLocator('iframe');
  await letter.getByRole('heading', { name: subject }).waitFor();
  await letter.getByText('Berlin, Herb Garden').waitFor();
  await page.getByText('An invitation for my calendar').click();
  await page.getByText('METHOD:REQUEST').waitFor();
  expect(await overflowPx(page)).toBe(0);

  await page.getByRole('link', { name: 'Choose which mails you get' }).click();
  await field(page, 'My places').selectOption({ label: 'Not by mail' });
  await button(page, 'Keep').click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  const kept = await page.request.get('/api/mail-choices');
  expect((await kept.json()).choices[0]).toMatchObject({ kind: 'places', how: 'off' });
});
