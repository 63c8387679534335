import { expect, onTestFinished, test } from 'vitest';
import { silence } from '../../api/log.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { pathOf } from '../../api/mail/paths/rules.ts';
import { openRunner } from '../../api/mail/runner.ts';
import type { Message } from '../../api/mail/schema.ts';
import { bela, dora } from '../cast.ts';
import { camp } from '../cohorts/camp.ts';
import { hire, id, opened } from '../cohorts/stage.ts';
import { from } from './stage.ts';

/** Dora is a hire of Ada's cohort, Béla can receive her, and what is mailed is kept here. */
async function posted() {
  const stage = await opened({ programmes: camp.programmes, rotations: camp.rotations });
  const { ada, path, portal, db } = stage;
  await db.write(`UPDATE people SET mail = slug || '@example.org'`);
  await setMode(db, 'smtp');
  const went: Message[] = [];
  const post = {
    send: async (message: Message) => void went.push(message),
    close: () => undefined,
    keeps: false,
  };
  const runner = openRunner({ ...portal, from, log: silence, post });
  onTestFinished(() => runner.stop());
  const visit = `${path}/hires/${id('dora')}/visits/payments`;
  const visitOn = (day: string) =>
    ada.put(visit, { day, half: 'day', host: bela.slug, pinned: false });
  await ada.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', { person: dora.slug }));
  /** Releases the plan, and tells who was mailed about it, with what. */
  const release = async () => {
    went.length = 0;
    await ada.post(`${path}/releases`);
    await runner.round();
    return told();
  };
  const told = () =>
    went.map(({ to, parts }) => [to.name, ...parts.map(({ method }) => method)]).sort();
  return { ...stage, went, runner, visit, visitOn, release, told };
}

test('a released plan tells hire and host of their visits, and takes back what goes', async () => {
  const { ada, went, visit, visitOn, release, path } = await posted();
  await visitOn('2026-12-02');
  expect(await release()).toEqual([
    [bela.name, 'REQUEST'],
    [dora.name, 'REQUEST'],
  ]);
  expect(went[0]?.text).toContain('Wednesday 2 December 2026');
  const [, , cohort] = path.split('/');
  const leads = (name: string) => went.find(({ to }) => to.name === name)?.text;
  expect(leads(dora.name)).toContain(`/bootcamp/mine/?cohort=${cohort}`);
  expect(leads(bela.name)).toContain('/bootcamp/hosting/');
  await ada.delete(visit);
  expect(await release()).toEqual([
    [bela.name, 'CANCEL'],
    [dora.name, 'CANCEL'],
  ]);
});

test('quiet hours do not hold back a visit that begins, or was to begin, before they end', async () => {
  const { db, clock, visitOn, release, runner, told, went } = await posted();
  await db.write(
    `INSERT INTO mail_hours (person, digest_day, quiet_from, quiet_to)
     SELECT id, 1, '20:00', '10:00' FROM people WHERE slug = :slug`,
    { slug: dora.slug },
  );
  await visitOn('2026-12-03');
  clock.now = new Date('2026-12-01T22:00:00Z');
  expect(await release()).toEqual([[bela.name, 'REQUEST']]);
  clock.now = new Date('2026-12-02T10:30:00Z');
  await runner.round();
  expect(told()).toContainEqual([dora.name, 'REQUEST']);
  clock.now = new Date('2026-12-02T22:00:00Z');
  await visitOn('2026-12-04');
  expect(await release()).toHaveLength(2);
  expect(went.map(({ text }) => text).join()).toContain('Friday 4 December 2026');
});

test.each([
  ['help-wanted', '/bootcamp/hosting/'],
  ['welcomed', '/bootcamp/mine/'],
  ['proposed', '/bootcamp/feedback/'],
  ['outcome-asked', '/people/me/#bootcamp'],
  ['swapped', '/bootcamp/cohorts/winter/'],
] as const)('a mail of the boot camp that says “%s” leads to %s', (what, path) => {
  const about = { kind: 'cohort', slug: 'winter', title: 'Winter', mine: false } as const;
  expect(pathOf({ what, about })).toBe(path);
});
