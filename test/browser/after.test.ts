import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newId } from '../../api/id.ts';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field, link, own } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const slug = 'a-winter-morning-in-the-van';
const talk = `/talks/${slug}/`;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

const question = (page: Page, words: string) => page.locator('.question', { hasText: words });
/** Also after somebody wrote some. */
const writes = (page: Page) => page.getByRole('button', { name: /^(Write notes|Go on writing)$/ });

describe('after a talk', () => {
  test('Priyanka brings her slides; Aroha reads them, asks, says thanks, and wants a playbook', async ({
    visit,
  }) => {
    const [priyanka, aroha] = await Promise.all([
      visit({ as: 'priyanka-wijeratne' }),
      visit({ as: 'aroha-ngatoro', widthPx: narrowPx }),
    ]);
    const [slides, asked, wanted] = [
      own('winter morning'),
      own('What is in the notebook about doors?'),
      own('Doors that do not open'),
    ];
    const name = `${slides.replaceAll(' ', '_')}.pdf`;
    await aroha.request.delete(`/api/events/${slug}/thanks`);
    await open(priyanka, talk);
    await button(priyanka, 'Add a file').focus();
    await priyanka.keyboard.press('Enter');
    await hasFocus(field(priyanka, 'File'));
    await field(priyanka, 'File').setInputFiles(file(name, Buffer.from('MZ\0\0')));
    await until(async () => expect(await field(priyanka, 'Title').inputValue()).toBe(slides));
    await press(priyanka, button(priyanka, 'Add it'));
    await shows(
      priyanka.getByRole('alert'),
      'Its name promises a PDF, but its content is something else.',
    );
    expect(await barriers(priyanka)).toEqual([]);
    await field(priyanka, 'File').setInputFiles(file(name, pdf));
    // Nothing of it arrives, so that there is time to stop.
    await priyanka.route('**/file?*', () => undefined);
    await button(priyanka, 'Add it').click();
    await button(priyanka, 'Stop sending').click();
    await button(priyanka, 'Add it').waitFor();
    await priyanka.unroute('**/file?*');
    await button(priyanka, 'Add it').click();
    await link(priyanka, slides).waitFor();

    await open(aroha, talk);
    const address = await link(aroha, slides).getAttribute('href');
    const opened = await aroha.request.get(address ?? '');
    expect([opened.status(), await opened.body()]).toEqual([200, pdf]);
    await button(aroha, 'Ask something').click();
    await field(aroha, 'Your question').fill(asked);
    await aroha.getByRole('checkbox', { name: /^Ask without my name/ }).check();
    await button(aroha, 'Ask').click();
    await shows(question(aroha, asked).locator('.row-facts'), 'Without a name');
    await button(aroha, 'Say thanks').click();
    await shows(
      aroha.getByRole('region', { name: 'Thanks' }).getByRole('status'),
      '1 person says thanks.',
    );
    await button(aroha, 'This should become a playbook').click();
    await hasFocus(field(aroha, 'What should the playbook be called?'));
    await field(aroha, 'What should the playbook be called?').fill(wanted);
    await field(aroha, 'Who writes it?').selectOption('Mobile');
    await button(aroha, 'Ask for it').click();
    await aroha.getByRole('heading', { name: wanted }).waitFor();
    expect(await barriers(aroha)).toEqual([]);
    expect(await overflowPx(aroha)).toBe(0);

    await open(priyanka, talk);
    await priyanka
      .getByRole('list', { name: 'Who says thanks' })
      .getByText('Aroha Ngatoro')
      .waitFor();
    await question(priyanka, asked)
      .getByRole('button', { name: /^Answer/ })
      .click();
    await field(priyanka, 'Your answer').fill('Which ones *stick*.');
    await button(priyanka, 'Save the answer').click();
    await shows(
      question(priyanka, asked).locator('.answer'),
      'Which ones stick. Priyanka Wijeratne answered.',
    );
  });

  test('what should become a playbook waits in its team’s queue until somebody ends it', async ({
    visit,
  }) => {
    const leif = await visit({ as: 'leif-sandqvist', widthPx: narrowPx });
    const title = own('Start a van in the cold');
    const answer = await leif.request.put(`/api/events/${slug}/follow-ups/${newId(new Date())}`, {
      data: { title, team: 'fulfilment', due: '2030-01-31' },
    });
    expect(answer.status()).toBe(200);
    await open(leif, '/reviews/?team=fulfilment');
    const row = leif.locator('.row', { hasText: title });
    await shows(row.locator('code'), `npm run new -- playbook '${title}' --owner fulfilment`);
    await row.getByRole('button', { name: /^Done, or dropped/ }).focus();
    await leif.keyboard.press('Enter');
    await row.getByRole('radio', { name: 'It will not be written' }).check();
    await type(leif, row.getByRole('textbox'), 'The vans are electric now.');
    expect(await barriers(leif)).toEqual([]);
    expect(await overflowPx(leif)).toBe(0);
    await press(leif, row.getByRole('button', { name: 'Save it' }));
    await row.getByText('Leif Sandqvist: The vans are electric now.').waitFor();
    await hasFocus(leif.getByRole('heading', { name: 'To be written' }));
  });

  test('of two who write notes at once the second sees the other’s, and nothing is lost', async ({
    visit,
  }) => {
    const [priyanka, aroha] = await Promise.all([
      visit({ as: 'priyanka-wijeratne' }),
      visit({ as: 'aroha-ngatoro' }),
    ]);
    await open(priyanka, talk);
    await priyanka.getByRole('checkbox', { name: /^Those who had a seat/ }).check();
    await priyanka.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await open(aroha, talk);
    await writes(aroha).click();
    await field(aroha, 'What was said').fill('Gloves.');
    await writes(priyanka).click();
    await field(priyanka, 'What was said').fill('Doors.');
    await button(priyanka, 'Save the notes').click();
    await button(priyanka, 'Go on writing').waitFor();
    await button(aroha, 'Save the notes').click();
    await shows(aroha.locator('.after-theirs'), 'Doors.');
    await field(aroha, 'What was said').fill('Gloves. Doors.');
    await button(aroha, 'Save mine over it').click();
    await shows(
      aroha.getByRole('region', { name: 'Notes' }).locator('.prose').first(),
      'Gloves. Doors.',
    );
    await aroha.getByText('Earlier versions').click();
    await aroha
      .getByRole('button', { name: /^Priyanka Wijeratne/ })
      .first()
      .click();
    await shows(aroha.locator('details .prose'), 'Doors.');
  });
});
