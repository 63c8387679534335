import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { shows, until } from './eyes.ts';
import { button, field, own } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const dayMs = 24 * 60 * 60_000;
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)}T${time}`;

/** Opens a hackathon, and tells where it stands. */
async function offers(host: Page, title: string): Promise<string> {
  await open(host, '/hackathons/new/');
  await field(host, 'Title').fill(own(title));
  const begins = [
    ['Pitching opens', at(-1, '09:00')],
    ['Teams form from', at(20, '09:00')],
    ['Hacking begins', at(40, '09:00')],
    ['Showing begins', at(41, '15:00')],
    ['It ends', at(41, '18:00')],
  ] as const;
  for (const [label, moment] of begins) await host.getByLabel(label).fill(moment);
  await button(host, 'Offer the hackathon').click();
  await host.waitForURL(`**/hackathons/${title.toLowerCase().replaceAll(' ', '-')}-*/`);
  return new URL(host.url()).pathname;
}

/** Takes a place. */
async function comes(page: Page, address: string): Promise<void> {
  await open(page, address);
  await button(page, 'Take a place').click();
  await shows(page.getByRole('region', { name: 'Places' }).getByRole('status'), /^You have/);
}

/** Pitches an idea, and tells where it stands. */
async function pitches(page: Page, title: string): Promise<string> {
  await button(page, 'Pitch an idea').click();
  await field(page, 'Title').fill(title);
  await page.getByLabel('Whose problem is it?').fill('Whoever comes late.');
  await button(page, 'Pitch it').click();
  await page.waitForURL('**/ideas/*/');
  return new URL(page.url()).pathname;
}

/** Opens the next phase by hand. */
async function opens(host: Page, phase: string): Promise<void> {
  await button(host, `Open ${phase.toLowerCase()} now`).click();
  await shows(host.locator('.page-head .badge'), phase);
}

/** Says which ideas one would like, the best first. */
async function wishes(page: Page, address: string, ...titles: string[]): Promise<void> {
  await open(page, address);
  await button(page, 'Say what I would like').click();
  for (const [rank, title] of titles.entries()) {
    const select = page.getByLabel(['1st wish', '2nd wish', '3rd wish'][rank] ?? '');
    const option = await select.locator('option', { hasText: title }).getAttribute('value');
    await select.selectOption(option);
  }
  await button(page, 'That is what I would like').click();
  const list = page.getByRole('region', { name: 'No team yet?' }).getByRole('listitem');
  await until(() => expect(list.allInnerTexts()).resolves.toEqual(titles));
}

// Seven people in seven browsers: on a crowded machine their story took 74 seconds.
describe.concurrent('hackathons', { timeout: 180_000 }, () => {
  test('Paweł opens a hackathon; an idea becomes a team, which somebody asks to join and another is asked into', async ({
    visit,
  }) => {
    const [host, pitcher, joiner, asked] = await Promise.all([
      visit({ as: 'pawel-gorczyca' }),
      visit({ as: 'marc-andre-thivierge' }),
      visit({ as: 'joaquim-robalo' }),
      visit({ as: 'tomas-vrbka', widthPx: 360 }),
    ]);
    const address = await offers(host, 'Two days of tests');

    await Promise.all(
      [pitcher, joiner, asked].map(async (page) => {
        await comes(page, address);
      }),
    );
    const idea = await pitches(pitcher, 'An oven that waits');
    await open(joiner, idea);
    await button(joiner, 'I would join').click();
    await shows(
      joiner.getByRole('region', { name: 'Interest' }).getByRole('status'),
      '1 would join.',
    );

    await opens(host, 'Forming');
    await open(pitcher, idea);
    await button(pitcher, 'Begin a hack team').click();
    await pitcher.getByLabel('coordinates').check();
    await button(pitcher, 'Begin').click();
    const team = pitcher.getByRole('region', { name: 'The hack team' });
    await until(() => expect(team.getByText('Marc-André Thivierge').count()).resolves.toBe(1));

    await open(joiner, idea);
    await button(joiner, 'Ask to join').click();
    await joiner.getByLabel('tests').check();
    await button(joiner, 'Ask').click();
    await until(() => expect(joiner.getByText('You asked to join.').count()).resolves.toBe(1));
    await open(pitcher, idea);
    await button(pitcher, 'Yes to Joaquim Robalo').click();
    await until(() =>
      expect(team.getByText('One more person is missing').count()).resolves.toBe(1),
    );
    await pitcher.getByLabel('Ask somebody to join').selectOption('tomas-vrbka');
    await button(pitcher, 'Ask them').click();
    await until(() => expect(team.getByText('Asked', { exact: true }).count()).resolves.toBe(1));
    await open(asked, idea);
    await button(asked, 'I join').click();
    await until(() =>
      expect(asked.getByText('3 people; a team has 3 to 6.').count()).resolves.toBe(1),
    );
  });

  test('Ilse opens a hackathon; six people pitch, join, are matched by her, hand in and vote', async ({
    visit,
  }) => {
    const people = ['catarina-lobato', 'oluchi-nwankpa', 'raghav-ilangovan', 'aroha-ngatoro'];
    const [host, first, second, joiner, third, fourth, fifth] = (await Promise.all(
      ['ilse-van-doornik', ...people, 'kofi-boadi', 'thandiwe-mokwena'].map((as) => visit({ as })),
    )) as [Page, Page, Page, Page, Page, Page, Page];
    const address = await offers(host, 'Six at a table');
    const all = [first, second, joiner, third, fourth, fifth];
    await Promise.all(all.map((page) => comes(page, address)));
    const [kettle] = await Promise.all([
      pitches(first, 'A kettle that calls'),
      pitches(second, 'A shelf that counts'),
    ]);
    await opens(host, 'Forming');

    await open(first, kettle);
    await button(first, 'Begin a hack team').click();
    await first.getByLabel('coordinates').check();
    await button(first, 'Begin').click();
    await until(() => expect(button(first, 'Leave the team').count()).resolves.toBe(1));
    await open(joiner, kettle);
    await button(joiner, 'Ask to join').click();
    await joiner.getByLabel('tests').check();
    await button(joiner, 'Ask').click();
    await until(() => expect(joiner.getByText('You asked to join.').count()).resolves.toBe(1));
    await open(first, kettle);
    await button(first, 'Yes to Raghav Ilangovan').click();
    await until(() =>
      expect(first.getByText('One more person is missing').count()).resolves.toBe(1),
    );

    await Promise.all([
      wishes(second, address, 'A shelf that counts'),
      wishes(third, address, 'A shelf that counts', 'A kettle that calls'),
      wishes(fourth, address, 'A kettle that calls'),
    ]);
    await host.reload();
    await host.getByRole('link', { name: 'Match those without a team' }).click();
    await button(host, 'Propose teams').click();
    const proposal = host.getByRole('region', { name: 'The proposal' });
    await until(
      () => expect(proposal.getByText('No matching is better.').count()).resolves.toBe(1),
      40_000,
    );
    await shows(
      proposal.getByRole('status').first(),
      '3 have their 1st wish, 1 said no wish. No matching is better.',
    );
    // Whoever said nothing is what the shelf needs; and is taken there by hand, with the same words.
    await button(host, 'Move Thandiwe Mokwena').click();
    await host.getByRole('radio', { name: /^A shelf that counts/ }).check();
    await button(host, 'Move').click();
    await until(() =>
      expect(proposal.getByText('By hand', { exact: true }).count()).resolves.toBe(1),
    );
    await button(host, 'Release it').click();
    await button(host, 'Release').click();
    await until(() => expect(host.getByText('Everybody who has a place').count()).resolves.toBe(1));

    await open(third, address);
    await until(() =>
      expect(
        third.getByText('You were matched with “A shelf that counts”: your 1st wish.').count(),
      ).resolves.toBe(1),
    );

    await open(host, address);
    await opens(host, 'Hacking');
    await open(first, `${address}teams/${kettle.split('/')[2]}/`);
    await button(first, 'Write it down').click();
    await field(first, 'Its title').fill('The kettle that called');
    await first.getByLabel('What it is, in one paragraph').fill('It calls whoever is thirsty.');
    await first.getByLabel('What you proved').fill('It is heard two floors up.');
    await first.getByLabel('Catarina Lobato').check();
    await button(first, 'Save').click();
    await button(first, 'Hand it in').click();
    const made = first.getByRole('region', { name: 'What we made' });
    await shows(made.getByRole('status').first(), /^It is handed in/);
    await open(host, address);
    await opens(host, 'Showing');
    await open(host, `${address}showing/`);
    await button(host, 'Call a vote').click();
    await button(host, 'Open the vote').click();
    await until(() => expect(button(host, 'Close the vote').count()).resolves.toBe(1));
    await Promise.all(
      all.map(async (page, n) => {
        const mine = [0, 2, 4].includes(n) ? 'kettle' : 'shelf';
        const other = mine === 'shelf' ? 'The kettle that called' : 'A shelf that counts';
        await open(page, `${address}showing/`);
        await page.getByRole('button', { name: `3 points to ${other}` }).click();
        await button(page, 'Vote').click();
        await until(() => expect(page.getByText('Your vote counts').count()).resolves.not.toBe(0));
      }),
    );
    await button(host, 'Close the vote').click();
    await button(host, 'Close it for good').click();
    await until(() =>
      expect(host.getByRole('heading', { name: 'What everybody voted' }).count()).resolves.toBe(1),
    );
  });
});
