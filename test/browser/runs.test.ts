import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Run } from '../../api/runs/schema.ts';
import { barriers } from './axe.ts';
import { hasFocus, overflowPx, shows, until } from './eyes.ts';
import { press, tabTo } from './keyboard.ts';
import { button, field, link } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, serviceDown, serviceUp, test, widePx } from './visit.ts';

const playbook = '/playbooks/systems/fail-over-a-data-centre/';
const steps = 6;

/** Begins a run there; its address. */
async function begins(page: Page, mode = 'A drill', address = playbook): Promise<string> {
  await open(page, address);
  await press(page, button(page, 'Run this playbook'));
  await press(page, button(page, mode));
  await page.waitForURL(/[?]run=[0-9a-z]{16}$/);
  await step(page, 1).waitFor();
  return page.url();
}

const step = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`^${number}\\. `) });

const count = (page: Page) => page.locator('.run-count');
const said = (page: Page) => page.locator('.run-kept [role="status"]');

/** The run as the service has it. */
async function kept(page: Page, address: string): Promise<Run | undefined> {
  const answer = await page.request.get(`/api/runs/${address.split('run=')[1]}`);
  return answer.ok() ? ((await answer.json()) as Run) : undefined;
}

const tickers = (run: Run | undefined) => run?.steps.map(({ ticked }) => ticked?.by.name ?? null);

describe.concurrent('runs of a playbook', () => {
  test('Hoa and Leif share a run by keyboard alone, and see each other’s ticks', async ({
    visit,
  }) => {
    const [hoa, leif] = await Promise.all([
      visit({ as: 'hoa-lam', widthPx: narrowPx }),
      visit({ as: 'leif-sandqvist' }),
    ]);
    const address = await begins(hoa, 'For real');
    await until(async () => expect(await kept(hoa, address)).toBeDefined());
    await open(leif, address);
    await press(leif, button(leif, 'Join'));
    await leif.getByRole('list', { name: 'Who is on it' }).getByText('Leif Sandqvist').waitFor();

    await tabTo(hoa, step(hoa, 1));
    await hoa.keyboard.press('Space');
    await shows(count(hoa), `1 of ${steps}`);
    await shows(count(leif), `1 of ${steps}`);
    await press(leif, link(leif, 'Read step 2 in the text'));
    await press(leif, button(leif, 'Done: step 2'));
    await shows(count(hoa), `2 of ${steps}`);
    expect(await hoa.locator('[aria-current="step"]').innerText()).toContain('3. ');

    await press(hoa, button(hoa, 'Note at step 3'));
    await hasFocus(field(hoa, 'What did you see at step 3?'));
    await hoa.keyboard.type('The lag stood at 40 s');
    await press(hoa, button(hoa, 'The playbook is wrong here'));
    await leif.getByText('The lag stood at 40 s').waitFor();
    const reports = await leif.request.get('/api/reports?team=reliability');
    expect(await reports.text()).toContain('The lag stood at 40 s');
    expect(await barriers(hoa)).toEqual([]);
    expect(await overflowPx(hoa)).toBeLessThanOrEqual(0);
  });

  test('Joaquim ends a clean run, and it counts as fresh eyes', async ({ visit, task }) => {
    // A person's eyes are fresh once a day: tried again, it is somebody else.
    const eyes = ['joaquim-robalo', 'siobhan-mcgettrick', 'pawel-gorczyca'];
    const as = eyes[task.result?.retryCount ?? 0] ?? '';
    const page = await visit({ as, widthPx: narrowPx, scheme: 'dark' });
    await begins(page, 'A drill', '/playbooks/on-call/first-on-call-week/');
    for (const number of [1, 2, 3, 4, 5]) await step(page, number).click();
    await shows(count(page), '5 of 5');
    expect(await barriers(page)).toEqual([]);
    await press(page, button(page, 'Worked'));
    await page.getByText('It counts as a review by fresh eyes.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.run-outcome').isVisible()).toBe(true);
    expect(await page.locator('.leaf').isVisible()).toBe(false);
    expect(await page.getByRole('button').locator('visible=true').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await open(page, '/runs/');
    await link(page, 'Your first on-call week').last().click();
    await page.waitForURL('**/runs/*/');
    await shows(page.locator('h1'), 'Your first on-call week');
    await shows(page.locator('.run-outcome'), 'Worked');
    for (const width of [narrowPx, widePx]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    }
  });

  test('what Ewa begins and ticks without a network arrives once', async ({ visit }) => {
    const page = await visit({ as: 'ewa-brzezicka' });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.url());
    });
    await open(page, playbook);
    await button(page, 'Run this playbook').click();
    await button(page, 'A drill').waitFor();
    await page.context().setOffline(true);
    await button(page, 'A drill').click();
    await step(page, 1).click();
    await step(page, 2).click();
    await shows(count(page), `2 of ${steps}`);
    await shows(said(page), 'Out of reach. 3 changes are kept here and sent later.');
    const address = page.url();
    sent.length = 0;
    await page.context().setOffline(false);
    await shows(said(page), 'Everyone on it sees the same.');
    await until(async () => {
      const names = tickers(await kept(page, address));
      expect(names?.slice(0, 3)).toEqual(['Ewa Brzezicka', 'Ewa Brzezicka', null]);
    });
    expect(new Set(sent).size).toBe(3);
    expect((await kept(page, address))?.version).toBe(3);
  });

  test('ticks outlive a reload while nobody answers, and a second tab', async ({ visit }) => {
    const page = await visit({ as: 'raghav-ilangovan' });
    const address = await begins(page);
    await until(async () => expect(await kept(page, address)).toBeDefined());
    await serviceDown(page);
    await step(page, 1).click();
    await shows(said(page), 'Out of reach. One change is kept here and sent later.');
    await page.reload();
    await shows(count(page), `1 of ${steps}`);
    await step(page, 2).click();
    await shows(count(page), `2 of ${steps}`);

    // Another tab of the same browser, which has the network and is on quite another page.
    const other = await page.context().newPage();
    await open(other, '/teams/');
    await until(async () => {
      const run = await kept(other, address);
      expect(tickers(run)?.slice(0, 2)).toEqual(['Raghav Ilangovan', 'Raghav Ilangovan']);
      expect(run?.version).toBe(3);
    });
    await serviceUp(page);
    await shows(said(page), 'Everyone on it sees the same.');
    expect((await kept(page, address))?.version).toBe(3);
  });

  test('a tick after somebody else’s end is shown and not lost', async ({ visit }) => {
    const [dagny, goncalo] = await Promise.all([
      visit({ as: 'dagny-solheim' }),
      visit({ as: 'goncalo-seabra' }),
    ]);
    const address = await begins(dagny);
    await until(async () => expect(await kept(dagny, address)).toBeDefined());
    await open(goncalo, address);
    await button(goncalo, 'Join').click();
    await until(async () => expect((await kept(dagny, address))?.people).toHaveLength(2));
    await serviceDown(dagny);
    await goncalo.getByRole('button', { name: 'End this run' }).click();
    await button(goncalo, 'Did not work').click();
    await shows(goncalo.locator('.run-outcome'), 'Did not work');
    await step(dagny, 1).click();
    await serviceUp(dagny);
    const problem = dagny.getByRole('alert');
    await problem.getByText('Gonçalo Seabra had ended this run already.').waitFor();
    await button(dagny, 'I have read it').click();
    await problem.waitFor({ state: 'detached' });
    await shows(count(dagny), `0 of ${steps}`);
  });

  test('a visitor who presses the button is asked to sign in', async ({ visit }) => {
    const page = await visit();
    await open(page, playbook);
    await press(page, button(page, 'Run this playbook'));
    await page.getByText('Sign in to run this playbook.').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('Tomas finds home what he is in the middle of', async ({ visit }) => {
    const page = await visit({ as: 'tomas-vrbka' });
    await open(page, '/');
    await page.getByText('You are in the middle of').waitFor();
    await link(page, 'Your first on-call week').first().click();
    await page.waitForURL(/first-on-call-week.*run=/);
    await shows(count(page), '2 of 5');
    await page.getByText('It rang after eleven seconds').waitFor();
  });
});
