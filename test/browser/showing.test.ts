import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shows, until } from './eyes.ts';
import { button, own } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const dayMs = 24 * 60 * 60_000;
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)}T${time}`;

/** Sixteen characters that no earlier try of the same story has left behind. */
const anId = (what: string) => `${what}${Date.now()}`.padEnd(16, '0').slice(0, 16);

/** Asks the service as the person whose browser this is. */
async function ask(page: Page, method: 'PUT' | 'POST', path: string, data: object = {}) {
  const answer = await page.request.fetch(`/api${path}`, { method, data });
  expect(answer.status(), `${method} ${path}`).toBe(200);
  return answer.json();
}

const offer = () => ({
  ...{ id: anId('sh'), title: own('A day of crumbs'), abstract: '', zone: 'Europe/Lisbon' },
  ...{ place: '', link: '', seats: null, challenges: [], draft: false },
  begins: {
    ...{ pitching: at(-1, '09:00'), forming: at(30, '09:00'), hacking: at(40, '09:00') },
    ...{ showing: at(41, '15:00'), over: at(41, '18:00') },
  },
  mixed: { sizeLeast: 1, sizeMost: 4, teamsLeast: 1, staffBeside: false },
});

describe.concurrent('the showing of a hackathon', () => {
  test('Samir opens the vote, Rosaura and Raghav vote for each other, and share the first place', async ({
    visit,
  }) => {
    const [host, rosaura, raghav] = await Promise.all([
      visit({ as: 'samir-haddadin' }),
      visit({ as: 'rosaura-quispe', widthPx: 360 }),
      visit({ as: 'raghav-ilangovan' }),
    ]);
    const { slug } = await ask(host, 'POST', '/hackathons', offer());
    const hackathon = `/hackathons/${slug}`;
    const teams = [
      [rosaura, anId('cr'), 'Crumbs by post'],
      [raghav, anId('ch'), 'Chairs that know'],
    ] as const;
    for (const [page, idea, title] of teams) {
      await ask(page, 'PUT', `/events/${slug}/signup`);
      const said = { title, problem: 'Ours.', sketch: '', tags: [], skills: [], version: 0 };
      await ask(page, 'PUT', `${hackathon}/ideas/${idea}`, { ...said, challenge: null });
    }
    await ask(host, 'PUT', `${hackathon}/phase`, { phase: 'forming' });
    for (const [page, idea] of teams) {
      await ask(page, 'PUT', `/ideas/${idea}/team`, { parts: ['coordinates'] });
    }
    await ask(host, 'PUT', `${hackathon}/phase`, { phase: 'showing' });

    const address = `${hackathon}/showing/`;
    await open(host, address);
    await button(host, 'Draw the order by lot').click();
    await until(() => expect(host.locator('.show-order > li').count()).resolves.toBe(2));
    await button(host, 'Call a vote').click();
    await button(host, 'Open the vote').click();
    const vote = host.getByRole('region', { name: 'Everybody’s vote' });
    await shows(vote.locator('.section-head .badge'), 'Open');

    await Promise.all([open(rosaura, address), open(raghav, address)]);
    for (const [page, other] of [
      [rosaura, 'Chairs that know'],
      [raghav, 'Crumbs by post'],
    ] as const) {
      const ballot = page.locator('.show-ballot');
      await ballot.getByRole('button', { name: `3 points to ${other}` }).click();
      await ballot.getByRole('button', { name: 'Vote', exact: true }).click();
      await until(() => expect(ballot.getByText('Your vote counts').count()).resolves.toBe(1));
    }

    await button(host, 'Close the vote').click();
    await button(host, 'Close it for good').click();
    await until(() => expect(host.locator('.show-results > li').count()).resolves.toBe(2));
    await shows(host.locator('.show-results .show-place').first(), /1=$/);
    await open(rosaura, address);
    await until(() => expect(rosaura.getByText('they share the place').count()).resolves.toBe(2));
  });
});
