import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Cohort } from '../../api/cohorts/schema.ts';
import { newId } from '../../api/id.ts';
import { placingOn } from '../../src/islands/cohorts/useMoves.ts';
import { barriers } from './axe.ts';
import { overflowPx, shows, until } from './eyes.ts';
import { press, tabTo, type } from './keyboard.ts';
import { button, field, link } from './parts.ts';
import { open, settled } from './settled.ts';
import { narrowPx, test } from './visit.ts';

/** A Monday of March in the next year, so that no visit is over on any day of testing. */
const firstDay = (() => {
  const day = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 1));
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
})();

const names = ['Ada One', 'Ben Two', 'Cleo Three', 'Dan Four', 'Eve Five', 'Fay Six'];
const found = (page: Page) => page.getByRole('region', { name: 'The plan that was found' });
const slugOf = (page: Page) => page.url().split('/')[5] ?? '';

/** The planner has twenty seconds, and a core of its own when there is one. */
const planned = (page: Page) => found(page).waitFor({ timeout: 25_000 });

async function kept(page: Page, slug = slugOf(page)): Promise<Cohort> {
  const answer = await page.request.get(`/api/cohorts/${slug}`);
  return (await answer.json()) as Cohort;
}

/** A cohort of six, made at the service: what comes before is another story. */
async function sixOf(page: Page, title: string): Promise<string> {
  // One who tries again has a cohort of their own: the same one would be planned already.
  const facts = {
    id: newId(new Date()),
    title,
    programme: 'engineering',
    firstDay,
    zone: 'Europe/Lisbon',
  };
  const made = await page.request.post('/api/cohorts', { data: { ...facts, daysOff: [] } });
  const { slug } = (await made.json()) as Cohort;
  const text = ['name', ...names].join('\n');
  await page.request.post(`/api/cohorts/${slug}/hire-list`, { data: { text } });
  return slug;
}

/** A visit that could be on another day, and that day. */
function movable(cohort: Cohort) {
  for (const visit of cohort.visits) {
    for (const day of cohort.days.filter((one) => one !== visit.plan?.day)) {
      if (placingOn(cohort, visit, day).broken.length === 0) return { visit, day };
    }
  }
  throw new Error('No visit can be moved.');
}

describe.concurrent('a cohort', () => {
  test('Henrike makes a cohort of six by keyboard, plans it and releases it', async ({ visit }) => {
    const page = await visit({ as: 'henrike-vollmer' });
    await open(page, '/bootcamp/');
    await press(page, link(page, 'Cohorts: who starts when, and where they are'));
    await page.waitForURL('**/bootcamp/cohorts/');
    await settled(page);
    await type(page, field(page, 'What people call it'), 'Six of spring');
    await tabTo(page, field(page, 'First day'));
    await page.keyboard.type(firstDay.split('-').reverse().join(''));
    await press(page, button(page, 'Make the cohort'));
    await page.waitForURL('**/bootcamp/cohorts/six-of-spring-*/');
    await shows(page.locator('h1'), 'Six of spring');

    await press(page, page.getByText('Paste a list', { exact: true }));
    const list = ['name,off', ...names, 'Gus Seven,Sunday'].join('\n');
    await field(page, 'From a spreadsheet, or as CSV').fill(list);
    await press(page, button(page, 'Add them'));
    await page.getByText('Line 8: “sunday” is no weekday. Write “Fri” or “Wed pm”.').waitFor();
    await until(async () => expect((await kept(page)).hires).toHaveLength(6));

    await press(page, button(page, 'Plan it'));
    await planned(page);
    await found(page).getByText('Everybody sees everything.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await button(page, 'Take this plan').press('Enter');
    await page.getByRole('region', { name: 'Timetable' }).getByText('Payments').first().waitFor();
    await button(page, 'Release the plan').press('Enter');
    await page.getByText('Everybody knows the plan as it is.').waitFor();
    expect(await kept(page)).toMatchObject({ state: 'released', releases: [{}] });
    expect(await barriers(page)).toEqual([]);
  });

  test('one falls ill on day three and is planned anew by keys; only theirs changes', async ({
    visit,
  }) => {
    const page = await visit({ as: 'henrike-vollmer', widthPx: narrowPx });
    const slug = await sixOf(page, 'Six of autumn');
    await open(page, `/bootcamp/cohorts/${slug}/`);
    await press(page, button(page, 'Plan it'));
    await planned(page);
    await press(page, button(page, 'Take this plan'));
    await press(page, button(page, 'Release the plan'));
    await page.getByText('Everybody knows the plan as it is.').waitFor();
    const { days } = await kept(page);
    const third = (days[2] ?? '').split('-').reverse().join('');

    await press(page, page.getByRole('button', { name: /^Away.*Ada One/ }));
    const away = page.getByRole('dialog');
    for (const day of ['From', 'To']) {
      await tabTo(page, away.getByLabel(day));
      await page.keyboard.type(third);
    }
    await press(page, away.getByRole('button', { name: 'Note it' }));
    await page.getByText('Ada One is away then.').first().waitFor();
    const forWhom = field(page, 'For whom');
    await tabTo(page, forWhom);
    await page.keyboard.type('Ada');
    const ada = (await kept(page)).hires.find(({ name }) => name === 'Ada One')?.id ?? '';
    await until(async () => expect(await forWhom.inputValue()).toBe(ada));
    await press(page, button(page, 'Plan it'));
    await planned(page);
    await found(page).getByText('What it changes').waitFor();
    const changes = await found(page).getByRole('listitem').allInnerTexts();
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((words) => !words.startsWith('Ada One'))).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    await press(page, button(page, 'Take this plan'));
    await press(page, button(page, 'Release the plan'));
    await until(async () => expect((await kept(page)).releases).toHaveLength(2));
    const [last] = (await kept(page)).releases;
    const people = (await kept(page)).hires.filter(({ id }) =>
      last?.changes.some(({ hire }) => hire === id),
    );
    expect(people.map(({ name }) => name)).toEqual(['Ada One']);
  });

  test('a visit is moved in its dialog, and says what would clash', async ({ visit }) => {
    const page = await visit({ as: 'henrike-vollmer' });
    const slug = await sixOf(page, 'Six of summer');
    await open(page, `/bootcamp/cohorts/${slug}/`);
    await button(page, 'Plan it').press('Enter');
    await planned(page);
    await button(page, 'Take this plan').press('Enter');
    await page.getByRole('region', { name: 'Timetable' }).getByText('Data').first().waitFor();
    const cohort = await kept(page);
    const { visit: moved, day } = movable(cohort);
    const name = cohort.hires.find(({ id }) => id === moved.hire)?.name ?? '';
    const title = cohort.rotations.find(({ slug }) => slug === moved.rotation)?.title ?? '';
    const opener = page
      .getByRole('region', { name: 'Timetable' })
      .getByRole('button', { name: new RegExp(`^Move ${name} at\\s+${title}`) });
    const dayField = page.getByRole('dialog').getByLabel('Day');
    await opener.press('Enter');
    await dayField.selectOption(cohort.days[0] ?? '');
    const clash = `The programme has something else then, so ${name} cannot be at ${title}.`;
    await page.getByText(clash).waitFor();
    expect(await barriers(page)).toEqual([]);
    await dayField.selectOption(day);
    await page.getByText('Nothing clashes.').waitFor();
    await button(page, 'Move it there').press('Enter');
    await until(async () => {
      const now = (await kept(page)).visits.find(
        ({ hire, rotation }) => hire === moved.hire && rotation === moved.rotation,
      );
      expect(now?.plan?.day).toBe(day);
    });

    await opener.press('Enter');
    await button(page, 'Take it out of the plan').press('Enter');
    const missing = new RegExp(`^Put it somewhere.*${name} at ${title}`);
    await page.getByRole('button', { name: missing }).press('Enter');
    await page.getByText('Nothing clashes.').waitFor();
    await button(page, 'Put it there').press('Enter');
    await until(async () => expect((await kept(page)).visits).toHaveLength(cohort.visits.length));
  });

  test('a visit is carried by keys, says what clashes, and is dropped', async ({ visit }) => {
    const page = await visit({ as: 'henrike-vollmer' });
    const slug = await sixOf(page, 'Six of winter');
    const fresh = await kept(page, slug);
    const [hire, where] = [fresh.hires[0]?.id ?? '', fresh.rotations[0]?.slug ?? ''];
    const none = { hire, rotation: where, plan: null, pinned: false };
    const { placing } = placingOn(fresh, none, fresh.days[3] ?? '');
    const put = `/api/cohorts/${slug}/hires/${hire}/visits/${where}`;
    expect((await page.request.put(put, { data: placing })).ok()).toBe(true);
    await open(page, `/bootcamp/cohorts/${slug}/`);
    const timetable = page.getByRole('region', { name: 'Timetable' });
    const cohort = await kept(page, slug);
    const { visit: moved, day } = movable(cohort);
    const at = cohort.days.indexOf(moved.plan?.day ?? '');
    const steps = cohort.days.indexOf(day) - at;
    const carried = timetable.locator(`[data-visit="${moved.hire} ${moved.rotation}"]`);
    const said = page.locator('.timetable-said');

    // Back to the first day, on which the programme has something else.
    await carried.press('Space');
    await said.getByText('nothing clashes. Enter drops it, Escape puts it back.').waitFor();
    for (let step = 0; step < at; step += 1) await carried.press('ArrowLeft');
    await said.getByText('The programme has something else then').waitFor();
    expect(await barriers(page)).toEqual([]);
    await carried.press('Enter');
    await said.getByText('It cannot be dropped here.').waitFor();
    await carried.press('Escape');
    await said.getByText('is where it was.').waitFor();

    await carried.press('Space');
    for (let step = 0; step < Math.abs(steps); step += 1) {
      await carried.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
    }
    if (moved.plan?.half !== 'day') {
      const half = placingOn(cohort, moved, day).placing.half;
      await carried.press(half === 'am' ? 'ArrowUp' : 'ArrowDown');
    }
    await timetable.getByText(/^here,/).waitFor();
    await carried.press('Enter');
    await until(async () => {
      const now = (await kept(page)).visits.find(({ id }) => id === moved.id);
      expect(now?.plan?.day).toBe(day);
    });
    // Whoever moved it goes on from there.
    await until(async () => {
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-visit'));
      expect(focused).toBe(`${moved.hire} ${moved.rotation}`);
    });
  });
});
