import type { Page } from 'playwright-core';
import encodeQR from 'qr';
import { describe, expect } from 'vitest';
import { newId } from '../../api/id.ts';
import { barriers } from './axe.ts';
import { overflowPx, until } from './eyes.ts';
import { offers, takesSeat } from './offer.ts';
import { button, field, own } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

/** Another guest at each try. */
function aGuest() {
  const name = `Gus ${newId(new Date())}`;
  return { name, mail: `${name.replaceAll(' ', '.').toLowerCase()}@elsewhere.example` };
}
type Guest = ReturnType<typeof aGuest>;

async function asks(page: Page, event: string, { name, mail }: Guest): Promise<void> {
  await open(page, `/open/${event}/`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Mail address').fill(mail);
  await page.getByRole('button', { name: /^Ask for a/ }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
}

/** Follows the link of a mail to this guest, once it is there. */
async function follow(page: Page, event: string, { mail }: Guest, subject: RegExp) {
  const mailed = page.locator('li', { hasText: mail }).getByRole('link', { name: subject });
  await until(async () => {
    await page.goto(`/open/${event}/asked`);
    expect(await mailed.count()).toBeGreaterThan(0);
  });
  await mailed.first().click();
}

/** An evening of Leonor's with one seat, open to guests, that begins so soon that its door opens. */
async function beginsSoon(page: Page): Promise<string> {
  const [date = '', time = ''] = new Date(Date.now() + 40 * 60_000).toISOString().split('T');
  const when = { date, time: time.slice(0, 5), zone: 'UTC' };
  const address = await offers(page, own('Soup for whoever rings'), {
    ...{ ...when, seats: 1, kind: 'meet-up' },
  });
  const event = address.split('/')[2] ?? '';
  const settings = { open: true, hostName: '', directions: '', questions: [], keepDays: 30 };
  const answer = await page.request.put(`/api/events/${event}/guests`, { data: settings });
  expect(answer.status()).toBe(200);
  return event;
}

describe.concurrent('guests from outside', () => {
  test('one asks, confirms by their mail, is on the list of Siobhán, and leaves', async ({
    visit,
  }) => {
    const event = 'recipes-for-forms-that-end';
    const guest = aGuest();
    const page = await visit({});
    await asks(page, event, guest);
    await follow(page, event, guest, /confirm/);
    await page.getByRole('button', { name: 'Yes, I come' }).click();
    await page.getByRole('heading', { name: `Thank you, ${guest.name}` }).waitFor();

    const hosts = await visit({ as: 'siobhan-mcgettrick' });
    await open(hosts, `/meet-ups/${event}/`);
    await hosts.getByText(/guests? from outside comes?/).waitFor();
    expect(await hosts.getByText(guest.name).count()).toBe(0);
    await open(hosts, `/hosting/${event}/`);
    await hosts.getByText(guest.name).first().waitFor();

    await follow(page, event, guest, /You have a place/);
    await page.getByText('You have a seat.').waitFor();
    await page.getByRole('button', { name: 'Give my place up' }).click();
    await page.getByText('You have no place.').waitFor();
  });

  test('one waits, reads that a seat is theirs, and is let in by their code on a tablet', async ({
    visit,
  }) => {
    const guest = aGuest();
    const [host, beatriz, phone, tablet] = await Promise.all([
      visit({ as: 'leonor-vidigal' }),
      visit({ as: 'beatriz-farinha' }),
      visit({ widthPx: narrowPx }),
      visit({ widthPx: 820 }),
    ]);
    const event = await beginsSoon(host);
    await takesSeat(beatriz, `/meet-ups/${event}/`);
    await asks(phone, event, guest);
    await follow(phone, event, guest, /confirm/);
    await phone.getByRole('button', { name: 'Yes, I come' }).click();
    await phone.getByText('you wait, number 1 in the list').waitFor();
    await beatriz.request.delete(`/api/events/${event}/signup`);
    await follow(phone, event, guest, /A seat became free for you/);
    await phone.getByText('You have a seat.').waitFor();

    // What the phone shows is what the camera of the tablet opens.
    const key = phone.url().split('/').at(-1);
    const code = `${new URL(phone.url()).origin}/front-desk/${event}/#place=${key}`;
    const drawn = /<path d="([^"]+)"/.exec(
      encodeQR(code, 'svg', { ecc: 'medium', border: 4 }),
    )?.[1];
    const shown = phone.getByRole('img', { name: 'The code of your place' }).locator('path');
    expect(await shown.getAttribute('d')).toBe(drawn);

    await open(host, `/hosting/${event}/`);
    await button(host, 'Make a link for the front desk').click();
    await open(tablet, await field(host, 'The link').inputValue());
    await button(tablet, `Check in ${guest.name}`).waitFor();
    expect(await overflowPx(tablet)).toBe(0);
    expect(await barriers(tablet)).toEqual([]);
    await open(tablet, code);
    await tablet.getByRole('heading', { name: `${guest.name} is in` }).waitFor();
    await button(tablet, `✓ In ${guest.name}`).waitFor();
    // A phone that is no desk comes back to the place.
    await open(phone, code);
    await phone.getByText('You have a seat.').waitFor();
  });
});
