import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field, link } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const talk = '/talks/a-winter-morning-in-the-van/';
const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

describe('after a talk', () => {
  test('Priyanka brings her slides; Aroha reads them, asks, says thanks, and wants a playbook', async ({
    visit,
  }) => {
    const [priyanka, aroha] = await Promise.all([
      visit({ as: 'priyanka-wijeratne' }),
      visit({ as: 'aroha-ngatoro', widthPx: narrowPx }),
    ]);
    await open(priyanka, talk);
    await button(priyanka, 'Add a file').focus();
    await priyanka.keyboard.press('Enter');
    await hasFocus(field(priyanka, 'File'));
    await field(priyanka, 'File').setInputFiles(file('winter_morning.pdf', Buffer.from('MZ\0\0')));
    await until(async () =>
      expect(await field(priyanka, 'Title').inputValue()).toBe('winter morning'),
    );
    await press(priyanka, button(priyanka, 'Add it'));
    await shows(
      priyanka.getByRole('alert'),
      'Its name promises a PDF, but its content is something else.',
    );
    expect(await barriers(priyanka)).toEqual([]);
    await field(priyanka, 'File').setInputFiles(file('winter_morning.pdf', pdf));
    // Nothing of it arrives, so that there is time to stop.
    await priyanka.route('**/file?*', () => undefined);
    await button(priyanka, 'Add it').click();
    await button(priyanka, 'Stop sending').click();
    await button(priyanka, 'Add it').waitFor();
    await priyanka.unroute('**/file?*');
    await button(priyanka, 'Add it').click();
    await link(priyanka, 'winter morning').waitFor();

    await open(aroha, talk);
    const slides = await link(aroha, 'winter morning').getAttribute('href');
    const opened = await aroha.request.get(slides ?? '');
    expect([opened.status(), await opened.body()]).toEqual([200, pdf]);
    await button(aroha, 'Ask something').click();
    await field(aroha, 'Your question').fill('What is in the notebook about doors?');
    await aroha.getByRole('checkbox', { name: /^Ask without my name/ }).check();
    await button(aroha, 'Ask').click();
    await shows(aroha.locator('.question .row-facts'), 'Without a name');
    await button(aroha, 'Say thanks').click();
    await shows(
      aroha.getByRole('region', { name: 'Thanks' }).getByRole('status'),
      '1 person says thanks.',
    );
    await button(aroha, 'This should become a playbook').click();
    await hasFocus(field(aroha, 'What should the playbook be called?'));
    await field(aroha, 'What should the playbook be called?').fill('Doors that do not open');
    await field(aroha, 'Who writes it?').selectOption('Mobile');
    await button(aroha, 'Ask for it').click();
    await aroha.getByRole('heading', { name: 'Doors that do not open' }).waitFor();
    expect(await barriers(aroha)).toEqual([]);
    expect(await overflowPx(aroha)).toBe(0);

    await open(priyanka, talk);
    await priyanka
      .getByRole('list', { name: 'Who says thanks' })
      .getByText('Aroha Ngatoro')
      .waitFor();
    await priyanka.getByRole('button', { name: /^Answer.*notebook/ }).click();
    await field(priyanka, 'Your answer').fill('Which ones *stick*.');
    await button(priyanka, 'Save the answer').click();
    await shows(
      priyanka.locator('.question .answer'),
      'Which ones stick. Priyanka Wijeratne answered.',
    );
  });

  test('what should become a playbook waits in its team’s queue until somebody ends it', async ({
    visit,
  }) => {
    const leif = await visit({ as: 'leif-sandqvist', widthPx: narrowPx });
    const answer = await leif.request.put(
      `/api/events/${talk.split('/')[2]}/follow-ups/story-of-a-cold-van`,
      { data: { title: 'Start a van in the cold', team: 'fulfilment', due: '2030-01-31' } },
    );
    expect(answer.status()).toBe(200);
    await open(leif, '/reviews/?team=fulfilment');
    const row = leif.locator('.row', { hasText: 'Start a van in the cold' });
    await shows(
      row.locator('code'),
      "npm run new -- playbook 'Start a van in the cold' --owner fulfilment",
    );
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
    await button(aroha, 'Write notes').click();
    await field(aroha, 'What was said').fill('Gloves.');
    await button(priyanka, 'Write notes').click();
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
    await aroha.getByRole('button', { name: /^Priyanka Wijeratne/ }).click();
    await shows(aroha.locator('details .prose'), 'Doors.');
  });
});
