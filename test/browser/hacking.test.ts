import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Hackathon } from '../../api/hackathons/schema.ts';
import { shows, until } from './eyes.ts';
import { button, field, own } from './parts.ts';
import { open } from './settled.ts';
import { test } from './visit.ts';

const dayMs = 24 * 60 * 60_000;
const at = (days: number, time: string) =>
  `${new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)}T${time}`;
const picture = new URL('../../api/demo/pictures/oven.webp', import.meta.url).pathname;

/** An id of each try's own. */
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 10).toString()).join('');

const asked = async (page: Page, method: 'PUT' | 'POST', path: string, data: object = {}) => {
  const answer = await page.context().request.fetch(`/api${path}`, { method, data });
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.json();
};

/** A hackathon of this try's own in which everybody hacks, with one hack team. */
async function hacking(host: Page, member: Page, helper: Page) {
  const begins = {
    ...{ pitching: at(-1, '09:00'), forming: at(60, '09:00'), hacking: at(61, '09:00') },
    ...{ showing: at(62, '15:00'), over: at(62, '18:00') },
  };
  const { slug }: Hackathon = await asked(host, 'POST', '/hackathons', {
    ...{ id: newId(), title: own('A day of doors'), abstract: '', zone: 'Europe/Lisbon' },
    ...{ place: '', link: '', seats: null, begins, challenges: [] },
    mixed: { sizeLeast: 1, sizeMost: 4, teamsLeast: 1, staffBeside: true },
  });
  const idea = newId();
  await asked(member, 'PUT', `/events/${slug}/signup`);
  await asked(helper, 'PUT', `/events/${slug}/signup`);
  await asked(member, 'PUT', `/hackathons/${slug}/ideas/${idea}`, {
    ...{ title: 'A door that waits', problem: 'Both hands are full.', sketch: '' },
    ...{ tags: [], challenge: null, skills: [], version: 0 },
  });
  await asked(host, 'PUT', `/hackathons/${slug}/phase`, { phase: 'forming' });
  await asked(member, 'PUT', `/ideas/${idea}/team`, { parts: ['builds'] });
  await asked(host, 'PUT', `/hackathons/${slug}/phase`, { phase: 'hacking' });
  return { team: `/hackathons/${slug}/teams/${idea}/`, wall: `/hackathons/${slug}/help/` };
}

describe.concurrent('the time of hacking', () => {
  test('Catarina’s team asks for help, Samir comes, and it hands in what it made with a picture', async ({
    visit,
  }) => {
    const [host, member, helper] = await Promise.all([
      visit({ as: 'rosaura-quispe' }),
      visit({ as: 'catarina-lobato' }),
      visit({ as: 'samir-haddadin', widthPx: 360 }),
    ]);
    const { team, wall } = await hacking(host, member, helper);
    await open(member, team);
    await button(member, 'Building').click();
    await until(() =>
      expect(button(member, 'Building').getAttribute('aria-pressed')).resolves.toBe('true'),
    );
    await field(member, 'We need help with …').fill('A hinge that does not squeak');
    await button(member, 'Ask for help').click();
    await open(helper, wall);
    await helper.getByRole('button', { name: /^I am coming/ }).click();
    await until(() => expect(helper.getByText('You come').count()).resolves.toBe(1));
    const help = member.getByRole('region', { name: 'Help wanted' });
    await until(() => expect(help.getByText('Samir Haddadin comes').count()).resolves.toBe(1));

    await member.getByLabel('A picture').setInputFiles(picture);
    await member.getByLabel('What does it show?').fill('A door, and somebody with two crates');
    await button(member, 'Add the picture').click();
    const made = member.getByRole('region', { name: 'What we made' });
    await until(() => expect(made.locator('img').count()).resolves.toBe(1));
    await button(member, 'Write it down').click();
    await field(member, 'Its title').fill('The patient door');
    await member.getByLabel('What it is, in one paragraph').fill('It stays open for crates.');
    await member.getByLabel('What you proved').fill('A radar of six euros sees a crate.');
    await member.getByLabel('Catarina Lobato').check();
    await button(member, 'Save').click();
    await shows(made.getByRole('status').first(), 'Everything is there: hand it in.');
    await button(member, 'Hand it in').click();
    await shows(made.getByRole('status').first(), /^It is handed in/);

    await open(helper, team);
    await until(() =>
      expect(helper.getByRole('heading', { name: 'The patient door' }).count()).resolves.toBe(1),
    );
    const shown = helper.getByRole('img', { name: 'A door, and somebody with two crates' });
    await shown.scrollIntoViewIfNeeded();
    await until(() =>
      expect(shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).resolves.toBe(1200),
    );
  });
});
