import { describe, expect } from 'vitest';
import { shows, until } from './eyes.ts';
import { button, field, own } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const dayMs = 24 * 60 * 60_000;
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)}T${time}`;

describe.concurrent('hackathons', () => {
  test('Paweł opens a hackathon; an idea becomes a team, which somebody asks to join and another is asked into', async ({
    visit,
  }) => {
    const [host, pitcher, joiner, asked] = await Promise.all([
      visit({ as: 'pawel-gorczyca' }),
      visit({ as: 'marc-andre-thivierge' }),
      visit({ as: 'joaquim-robalo' }),
      visit({ as: 'tomas-vrbka', widthPx: 360 }),
    ]);
    await open(host, '/hackathons/new/');
    await field(host, 'Title').fill(own('Two days of tests'));
    const begins = [
      ['Pitching opens', at(-1, '09:00')],
      ['Teams form from', at(20, '09:00')],
      ['Hacking begins', at(40, '09:00')],
      ['Showing begins', at(41, '15:00')],
      ['It ends', at(41, '18:00')],
    ] as const;
    for (const [label, moment] of begins) await host.getByLabel(label).fill(moment);
    await button(host, 'Offer the hackathon').click();
    await host.waitForURL('**/hackathons/two-days-of-tests-*/');
    const address = new URL(host.url()).pathname;

    await Promise.all(
      [pitcher, joiner, asked].map(async (page) => {
        await open(page, address);
        await button(page, 'Take a seat').click();
        await shows(page.getByRole('region', { name: 'Places' }).getByRole('status'), /^You have/);
      }),
    );
    await button(pitcher, 'Pitch an idea').click();
    await field(pitcher, 'Title').fill('An oven that waits');
    await pitcher.getByLabel('Whose problem is it?').fill('Whoever comes late.');
    await button(pitcher, 'Pitch it').click();
    await pitcher.waitForURL('**/ideas/*/');
    const idea = new URL(pitcher.url()).pathname;
    await open(joiner, idea);
    await button(joiner, 'I would join').click();
    await shows(
      joiner.getByRole('region', { name: 'Interest' }).getByRole('status'),
      '1 would join.',
    );

    await button(host, 'Open forming now').click();
    await shows(host.locator('.page-head .badge'), 'Forming');
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
});
