import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newId } from '../../api/id.ts';
import type { MeetingPage } from '../../api/reading-groups/meetings/schema.ts';
import type { ReadingGroup } from '../../api/reading-groups/schema.ts';
import { overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field, link, own } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const three = ['siobhan-mcgettrick', 'joaquim-robalo', 'anselm-rieger'] as const;
const held = '/reading-groups/papers-we-lean-on/meetings/2/';
const meetings = (page: Page) => page.getByRole('region', { name: 'What comes' });

/** Nobody writes the notes, whatever an earlier try left; what they say then. */
async function notesOf(page: Page): Promise<string> {
  const pen = newId(new Date());
  const taken = await page.request.put(`/api${held}pen`, { data: { pen, word: 'Once more' } });
  const { notes } = (await taken.json()) as MeetingPage;
  expect((await page.request.delete(`/api${held}pens/${pen}`)).status()).toBe(200);
  return notes?.text ?? '';
}

describe.concurrent('a month in a reading group', () => {
  test('Siobhán founds a group, two join, all say what to read, and two change places', async ({
    visit,
  }) => {
    const [host, second, third] = await Promise.all([
      visit({ as: three[0] }),
      visit({ as: three[1], widthPx: narrowPx }),
      visit({ as: three[2] }),
    ]);
    await open(host, '/reading-groups/new/');
    await field(host, 'What is it called?').fill(own('Slow systems'));
    // Not today: its first meeting must not begin while this is told.
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await field(host, 'From').fill(day);
    await button(host, 'Begin the group').click();
    await host.waitForURL('**/reading-groups/slow-systems-*/');
    const address = new URL(host.url()).pathname;
    for (const page of [second, third]) {
      await open(page, address);
      await button(page, 'Join the group').click();
      await until(() => expect(button(page, 'Propose a text').count()).resolves.toBe(1));
    }
    await button(second, 'Propose a text').click();
    await field(second, 'Title').fill('Crash-Only Software');
    await field(second, 'Authors').fill('George Candea; Armando Fox');
    await second.getByRole('dialog').getByRole('button', { name: 'Propose a text' }).click();
    await until(() => expect(second.getByText('Proposed by Joaquim').count()).resolves.toBe(1));
    expect(await overflowPx(second)).toBe(0);

    await open(third, address);
    await third.getByRole('button', { name: /^Me too/ }).click();
    await until(() => expect(third.getByText('backed by Anselm Rieger').count()).resolves.toBe(1));
    await open(host, address);
    await host.getByRole('button', { name: /^Put on the list/ }).click();
    await until(() =>
      expect(
        meetings(host).getByRole('link', { name: 'Crash-Only Software' }).count(),
      ).resolves.toBe(1),
    );

    // Of the eight who presents which is the rota's: the first two change places.
    await meetings(host)
      .getByRole('button', { name: /^Change places/ })
      .first()
      .click();
    await host.getByRole('dialog').getByRole('button', { name: 'Ask' }).click();
    const group = async () =>
      (await (await host.request.get(`/api${address.slice(0, -1)}`)).json()) as ReadingGroup;
    await until(async () => expect((await group()).swaps).toHaveLength(1));
    const { swaps } = await group();
    const other = swaps[0]?.other.slug === three[1] ? second : third;
    await open(other, address);
    await button(other, 'Change places').click();
    await until(async () => expect((await group()).swaps).toEqual([]));
    const first = (await group()).coming[0];
    expect(first).toMatchObject({ how: 'swapped', presenter: { slug: swaps[0]?.other.slug } });
  });

  test('two write the notes of a meeting, a third decides something, and the archive has it', async ({
    visit,
  }) => {
    const [one, two, three_] = await Promise.all([
      visit({ as: three[0] }),
      visit({ as: three[1], widthPx: narrowPx }),
      visit({ as: three[2] }),
    ]);
    const before = await notesOf(one);
    const [said, more] = [own('kettledrum'), own('sourdough')];
    const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });
    await open(one, held);
    await button(one, before ? 'Go on writing' : 'Write notes').click();
    const text = one.getByLabel('What was said');
    await text.fill(`A ${said}.`);
    await until(() => expect(one.locator('[data-state="saved"]').count()).resolves.toBe(1));

    await open(two, held);
    await shows(notes(two).getByRole('status'), /^Being written Siobhán McGettrick writes since/);
    expect(await overflowPx(two)).toBe(0);
    await button(two, 'Take over').click();
    await field(two, 'A word to Siobhán McGettrick').fill('I heard the end');
    await button(two, 'Take over').click();
    await two.getByLabel('What was said').fill(`A ${said}, and ${more}.`);
    await until(() => expect(two.locator('[data-state="saved"]').count()).resolves.toBe(1));

    // Who lost the pen keeps what they typed, and sees both.
    await text.fill(`A ${said}, and my own end.`);
    const lost = one.getByRole('alert');
    await shows(lost.locator('strong'), 'Joaquim Robalo writes now: “I heard the end”');
    await shows(lost.locator('pre'), `A ${said}, and ${more}.`);
    expect(await text.inputValue()).toBe(`A ${said}, and my own end.`);
    await button(one, 'Leave mine').click();
    await button(two, 'Done writing').click();
    await until(() => expect(button(two, 'Go on writing').count()).resolves.toBe(1));

    // By keyboard alone: a decision, with who sees to it.
    await open(three_, held);
    await press(three_, button(three_, 'We decided something'));
    await type(three_, field(three_, 'What should we do?'), own('Back up the backups'));
    await three_.getByLabel('Who sees to it?').selectOption('person:anselm-rieger');
    await press(three_, button(three_, 'Ask for it'));
    await until(() =>
      expect(
        three_.getByRole('heading', { name: /^Back up the backups/ }).count(),
      ).resolves.not.toBe(0),
    );

    await open(three_, `/reading-groups/archive/?words=${encodeURIComponent(more)}`);
    await shows(three_.getByRole('main').getByRole('status'), '1 text.');
    await link(three_, 'Save as BibTeX').waitFor();
    await three_.getByRole('link', { name: /, with notes$/ }).click();
    await three_.waitForURL(`**${held}`);
    await until(() => expect(notes(three_).getByText(more).count()).resolves.toBe(1));
  });
});
