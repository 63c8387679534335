import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Hosting } from '../../api/cohorts/hosting/schema.ts';
import type { Cohort } from '../../api/cohorts/schema.ts';
import { workday } from '../../api/demo/days.ts';
import { newId } from '../../api/id.ts';
import { barriers } from './axe.ts';
import { overflowPx } from './eyes.ts';
import { press, type } from './keyboard.ts';
import { button, field } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const zone = 'Europe/Lisbon';
const hire = { role: 'Data engineer', place: '', startsOn: null, partTime: [], buddy: null };

/** A released cohort of Gonçalo, whom Raghav receives at Search on its second day; how he is called. */
async function released(page: Page): Promise<string> {
  const now = new Date();
  const call = async (method: 'post' | 'put', path: string, data: unknown) => {
    const answer = await page.request[method](`/api/cohorts${path}`, { data });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as Cohort;
  };
  const firstDay = workday(now, zone, 1);
  const facts = { title: 'One of search', programme: 'engineering', firstDay, zone };
  const { slug } = await call('post', '', { ...facts, id: newId(now), daysOff: [] });
  const id = newId(now);
  // Tried again, it is somebody of another name.
  const name = `Gonçalo ${id.slice(-4)}`;
  const one = { ...hire, name, person: 'goncalo-seabra' };
  await call('put', `/${slug}/hires/${id}`, one);
  await call('put', `/${slug}/hires/${id}/visits/search`, {
    ...{ day: workday(now, zone, 2), half: 'day', host: 'raghav-ilangovan', pinned: false },
  });
  await call('post', `/${slug}/releases`, {});
  return name;
}

/** Somebody who was at Storefront waits for help, and nothing was learned yet: also when tried again. */
async function asksForHelp(page: Page, name: string): Promise<void> {
  const answer = await page.request.get('/api/hosting');
  const { visits } = (await answer.json()) as Hosting;
  const one = visits.find(
    ({ hire, rotation }) => hire.name === name && rotation.slug === 'storefront',
  );
  const now = new Date();
  const said = { id: newId(now), project: null, state: 'asked-for-help', words: 'A flag is gone.' };
  const data = { ...said, at: now.toISOString() };
  const put = await page.request.put(`/api/visits/${one?.id}/mini-project`, { data });
  expect(put.status()).toBe(200);
  await page.request.delete(`/api/visits/${one?.id}/words/learned`);
}

const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

describe('hosts of the boot camp', () => {
  test('a host swaps: the first who takes over has it, and the slower one reads who', async ({
    visit,
  }) => {
    const hire = await released(await visit({ as: 'henrike-vollmer' }));
    const name = `${hire} at Search`;
    const raghav = await visit({ as: 'raghav-ilangovan', widthPx: narrowPx });
    await open(raghav, '/bootcamp/hosting/');
    const his = row(raghav, name);
    await his.getByText('Not accepted yet').waitFor();
    await press(raghav, his.getByRole('button', { name: /^Ask for a swap/ }));
    await type(raghav, field(raghav, 'Why, in a few words'), 'I am at a wedding.');
    expect(await barriers(raghav)).toEqual([]);
    await press(raghav, button(raghav, 'Ask the other hosts'));
    await his.getByText('Swap asked').waitFor();
    await his.getByText('Beatriz Farinha or Dagny Solheim can take it over').waitFor();
    expect(await overflowPx(raghav)).toBeLessThanOrEqual(0);

    const [dagny, beatriz] = await Promise.all([
      visit({ as: 'dagny-solheim' }),
      visit({ as: 'beatriz-farinha', widthPx: narrowPx }),
    ]);
    await Promise.all([open(dagny, '/bootcamp/hosting/'), open(beatriz, '/bootcamp/hosting/')]);
    const take = (page: Page) =>
      page.getByRole('button', { name: new RegExp(`^Take it over.*${name}`) });
    await take(beatriz).waitFor();
    expect(await barriers(beatriz)).toEqual([]);
    await press(dagny, take(dagny));
    await row(dagny, name).getByText('Accepted').waitFor();
    await press(beatriz, take(beatriz));
    await beatriz.getByText('Dagny Solheim has taken it over already.').waitFor();
    await beatriz.getByText('Nobody asks for a swap any more.').waitFor();
    expect(await take(beatriz).count()).toBe(0);

    const goncalo = await visit({ as: 'goncalo-seabra' });
    await open(goncalo, '/notices/');
    await goncalo
      .getByText(/Dagny Solheim receives you at Search on .*, in place of Raghav Ilangovan\./)
      .first()
      .waitFor();
  });

  test('a mentor helps, closes the mini-project and writes how it was, by keyboard', async ({
    visit,
  }) => {
    const page = await visit({ as: 'mei-ling-tsang' });
    await asksForHelp(page, 'Ingrid Halvorsen');
    await open(page, '/bootcamp/hosting/');
    const ingrid = row(page, 'Ingrid Halvorsen at Storefront');
    await press(page, ingrid.getByRole('button', { name: /^I am helping/ }));
    await ingrid.getByText('(going)').waitFor();
    await press(page, ingrid.getByRole('button', { name: /^Close the mini-project/ }));
    await field(page, 'Which one Ingrid Halvorsen did').selectOption({ index: 1 });
    await type(page, field(page, 'What came of it, in one sentence'), 'It is merged.');
    expect(await barriers(page)).toEqual([]);
    await press(page, button(page, 'It is done'));
    await ingrid.getByText('(done): “It is merged.”').waitFor();
    await press(page, ingrid.getByRole('button', { name: /^What I learned from them/ }));
    await type(
      page,
      field(page, 'What did you learn from Ingrid Halvorsen?'),
      'To ask before the whiteboard is full.',
    );
    await press(page, button(page, 'Keep it'));
    await ingrid.getByText('Mei-Ling Tsang learned from Ingrid Halvorsen').waitFor();
    await page.setViewportSize({ width: narrowPx, height: 800 });
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
  });
});
