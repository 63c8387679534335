import { expect } from 'vitest';
import { newId } from '../../api/id.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

test('somebody outside asks, confirms by their mail, is on the list of Siobhán, and leaves', async ({
  visit,
}) => {
  const event = 'recipes-for-forms-that-end';
  // Another guest at each try.
  const name = `Gus ${newId(new Date())}`;
  const mail = `${name.replaceAll(' ', '.').toLowerCase()}@elsewhere.example`;
  const page = await visit({});
  await open(page, `/open/${event}/`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Mail address').fill(mail);
  await page.getByRole('button', { name: 'Ask for a seat' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();

  const mailed = (subject: RegExp) =>
    page.locator('li', { hasText: mail }).getByRole('link', { name: subject });
  const follow = async (subject: RegExp) => {
    await expect
      .poll(
        async () => {
          await page.goto(`/open/${event}/asked`);
          return mailed(subject).count();
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
    await mailed(subject).first().click();
  };
  await follow(/confirm/);
  await page.getByRole('button', { name: 'Yes, I come' }).click();
  await page.getByRole('heading', { name: `Thank you, ${name}` }).waitFor();

  const hosts = await visit({ as: 'siobhan-mcgettrick' });
  await open(hosts, `/meet-ups/${event}/`);
  await hosts.getByText(/guests? from outside comes?/).waitFor();
  expect(await hosts.getByText(name).count()).toBe(0);
  await open(hosts, `/hosting/${event}/`);
  await hosts.getByText(name).first().waitFor();

  await follow(/You have a place/);
  await page.getByText('You have a seat.').waitFor();
  await page.getByRole('button', { name: 'Give my place up' }).click();
  await page.getByText('You have no place.').waitFor();
});
