import { describe, expect } from 'vitest';
import { barriers } from './axe.ts';
import { shows, until } from './eyes.ts';
import { press, tabTo } from './keyboard.ts';
import { offers, takesSeat, whoComes } from './offer.ts';
import { button, mine, unread } from './parts.ts';
import { open } from './settled.ts';
import { hold, test } from './visit.ts';

describe.concurrent('seats, by keyboard alone', () => {
  test('Rosaura takes the last seat, Farid and Gonçalo wait, and Farid inherits it', async ({
    visit,
  }) => {
    const speaker = await visit({ as: 'catarina-lobato' });
    const talk = await offers(speaker, 'Rounding a third');
    const [rosaura, farid, goncalo] = await Promise.all([
      visit({ as: 'rosaura-quispe' }),
      visit({ as: 'farid-mehrabani' }),
      visit({ as: 'goncalo-seabra' }),
    ]);

    await open(rosaura, talk);
    await press(rosaura, button(rosaura, 'Take a seat'));
    await shows(mine(rosaura), 'You have a seat.');
    await open(farid, talk);
    await press(farid, button(farid, 'Join the waiting list'));
    await shows(mine(farid), 'You are 1st in the list.');
    await open(goncalo, talk);
    await press(goncalo, button(goncalo, 'Join the waiting list'));
    await shows(mine(goncalo), 'You are 2nd in the list.');
    expect(await barriers(goncalo)).toEqual([]);

    await open(rosaura, talk);
    await press(rosaura, button(rosaura, 'Give up my seat'));
    await button(rosaura, 'Join the waiting list').waitFor();

    await open(farid, talk);
    await shows(mine(farid), 'You have a seat.');
    await press(farid, unread(farid));
    await farid.waitForURL('**/notices/');
    const notice = farid.getByRole('link', { name: /Rounding a third/ }).first();
    await shows(notice, 'A seat became free: you now have a place at “Rounding a third”.');
    await press(farid, notice);
    await farid.waitForURL(`**${talk}`);

    await open(goncalo, talk);
    await shows(mine(goncalo), 'You are 1st in the list.');
    expect(await whoComes(speaker, talk)).toEqual({
      seated: ['Farid Mehrabani'],
      waiting: ['Gonçalo Seabra'],
    });
  });

  test('Ewa presses again while the first press is under way, and it counts once', async ({
    visit,
  }) => {
    const [speaker, ewa] = await Promise.all([
      visit({ as: 'beatriz-farinha' }),
      visit({ as: 'ewa-brzezicka' }),
    ]);
    const talk = await offers(speaker, 'Butter before peanuts', { seats: 5 });
    await open(ewa, talk);
    const held = await hold(ewa, '**/signup');
    await press(ewa, button(ewa, 'Take a seat'));
    await button(ewa, 'Taking a seat').waitFor();
    await ewa.keyboard.press('Enter');
    held.release();
    await shows(mine(ewa), 'You have a seat.');
    expect(held.count()).toBe(1);
    expect(await whoComes(speaker, talk)).toEqual({ seated: ['Ewa Brzezicka'], waiting: [] });
  });

  test('Leif clicks as people double-click and still has his seat', async ({ visit }) => {
    const [speaker, leif] = await Promise.all([
      visit({ as: 'beatriz-farinha' }),
      visit({ as: 'leif-sandqvist' }),
    ]);
    const talk = await offers(speaker, 'Salt is not coffee', { seats: 5 });
    await leif.clock.install();
    await open(leif, talk);
    await leif.clock.pauseAt(Date.now() + 60_000);
    await button(leif, 'Take a seat').click();
    // A hand is slower than the service: the answer is there before the second half of the click.
    await shows(mine(leif), 'You have a seat.');
    const giveUp = button(leif, 'Give up my seat');
    await giveUp.hover();
    await leif.mouse.down({ clickCount: 2 });
    await leif.mouse.up({ clickCount: 2 });
    // The button says that it rests, and keeps the focus; what is pressed then does nothing.
    expect(await giveUp.isDisabled()).toBe(true);
    await leif.keyboard.press('Enter');
    await leif.clock.runFor(700);
    await expect.poll(() => giveUp.isEnabled()).toBe(true);
    await shows(mine(leif), 'You have a seat.');
    await leif.clock.resume();
    await open(leif, talk);
    await shows(mine(leif), 'You have a seat.');
    expect(await whoComes(speaker, talk)).toEqual({ seated: ['Leif Sandqvist'], waiting: [] });
  });

  test('the last seat goes to one of Hoa and Pawel, who press at once', async ({ visit }) => {
    const [speaker, hoa, pawel] = await Promise.all([
      visit({ as: 'beatriz-farinha' }),
      visit({ as: 'hoa-lam' }),
      visit({ as: 'pawel-gorczyca' }),
    ]);
    const talk = await offers(speaker, 'Forty pins and a string');
    const both = [hoa, pawel];
    await Promise.all(both.map((page) => open(page, talk)));
    for (const page of both) await tabTo(page, button(page, 'Take a seat'));
    await Promise.all(both.map((page) => page.keyboard.press('Enter')));
    await until(async () => {
      const words = await Promise.all(both.map((page) => mine(page).innerText()));
      expect(words.sort()).toEqual(['You are 1st in the list.', 'You have a seat.']);
    });
    const { seated, waiting } = await whoComes(speaker, talk);
    expect([seated.length, waiting.length]).toEqual([1, 1]);
  });

  test('Dagny comes too late for the seat that her page still shows', async ({ visit }) => {
    const [speaker, dagny, chidi] = await Promise.all([
      visit({ as: 'beatriz-farinha' }),
      visit({ as: 'dagny-solheim' }),
      visit({ as: 'chidi-ezeobi' }),
    ]);
    const talk = await offers(speaker, 'Two hundred judgements');
    // Her page would otherwise hear of it before she presses.
    const held = await hold(dagny, '**/stamp');
    await open(dagny, talk);
    await takesSeat(chidi, talk);
    await press(dagny, button(dagny, 'Take a seat'));
    await shows(mine(dagny), 'You are 1st in the list.');
    held.release();
  });

  test('Leonor sees without a reload that Paweł takes a seat, and that he leaves', async ({
    visit,
  }) => {
    const [speaker, leonor, pawel] = await Promise.all([
      visit({ as: 'beatriz-farinha' }),
      visit({ as: 'leonor-vidigal' }),
      visit({ as: 'pawel-gorczyca' }),
    ]);
    const talk = await offers(speaker, 'What a page weighs', { seats: 5 });
    await open(leonor, talk);
    await open(pawel, talk);
    const comes = leonor.getByRole('link', { name: 'Paweł Gorczyca' });
    await button(pawel, 'Take a seat').click();
    await comes.waitFor();
    // The button that took the seat rests, so that a second press at once does not give it up.
    await open(pawel, talk);
    await button(pawel, 'Give up my seat').click();
    await comes.waitFor({ state: 'detached' });
  });
});
