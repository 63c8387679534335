import { expect } from 'vitest';
import type { Cohort } from '../../api/cohorts/schema.ts';
import { button, field } from './parts.ts';
import { open } from './settled.ts';
import { narrowPx, test } from './visit.ts';

const nextYear = new Date().getUTCFullYear() + 1;
const hire = { id: '0000000000000k1m', name: 'Kim Novak' };

test('Rosaura comes by invitation: she signs in on the way, and says who she is', async ({
  visit,
}) => {
  const organiser = await visit({ as: 'henrike-vollmer' });
  // A Monday of February, so that it is ahead on any day of testing.
  const day = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(nextYear, 1, 8 + at)));
  const firstDay = day
    .find((one) => one.getUTCDay() === 1)
    ?.toISOString()
    .slice(0, 10);
  const facts = { id: '00000000byw0rd00', title: 'By invitation', programme: 'engineering' };
  const made = await organiser.request.post('/api/cohorts', {
    data: { ...facts, firstDay, zone: 'Europe/Lisbon' },
  });
  const { slug } = (await made.json()) as Cohort;
  await organiser.request.put(`/api/cohorts/${slug}/hires/${hire.id}`, {
    data: {
      ...{ name: hire.name, role: '', place: '', startsOn: null, partTime: [], buddy: null },
      person: null,
    },
  });
  await open(organiser, `/bootcamp/cohorts/${slug}/`);
  await organiser.getByRole('button', { name: /^Invitation link ?: Kim Novak$/ }).click();
  await button(organiser, 'Make the link').click();
  const address = await field(organiser, 'Invitation link').inputValue();

  const page = await visit({ widthPx: narrowPx });
  await open(page, address);
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  // What the address says after its `#` goes to nobody.
  await page.waitForURL('**/sign-in/**');
  expect(page.url()).not.toContain(address.split('#')[1]);
  await page.getByRole('button', { name: /Rosaura Quispe/ }).click();
  await page.getByRole('heading', { name: `You are ${hire.name} of “By invitation”?` }).waitFor();
  await button(page, 'This is me').click();
  await page.getByText(`You are ${hire.name}.`, { exact: true }).waitFor();
  const after = await organiser.request.get(`/api/cohorts/${slug}`);
  expect(((await after.json()) as Cohort).hires).toMatchObject([
    { name: hire.name, person: { slug: 'rosaura-quispe' } },
  ]);
});
