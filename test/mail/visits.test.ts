import { expect, test } from 'vitest';
import { silence } from '../../api/log.ts';
import { setMode } from '../../api/mail/modes/store.ts';
import { openRunner } from '../../api/mail/runner.ts';
import type { Message } from '../../api/mail/schema.ts';
import { bela, dora } from '../cast.ts';
import { camp } from '../cohorts/camp.ts';
import { hire, id, opened } from '../cohorts/stage.ts';
import { from } from './stage.ts';

test('a released plan tells hire and host of their visits, and takes back what goes', async () => {
  const stage = await opened({ programmes: camp.programmes, rotations: camp.rotations });
  const { ada: organiser, path, portal, db } = stage;
  await db.write(`UPDATE people SET mail = slug || '@example.org'`);
  await setMode(db, 'smtp');
  const went: Message[] = [];
  const post = {
    send: async (message: Message) => void went.push(message),
    close: () => undefined,
    keeps: false,
  };
  const runner = openRunner({ ...portal, from, log: silence, post });
  const visit = `${path}/hires/${id('dora')}/visits/payments`;
  await organiser.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', { person: dora.slug }));
  await organiser.put(visit, {
    ...{ day: '2026-12-02', half: 'day', host: bela.slug, pinned: false },
  });
  await organiser.post(`${path}/releases`);
  await runner.round();
  const told = () =>
    went.map(({ to, parts }) => [to.name, ...parts.map(({ method }) => method)]).sort();
  expect(told()).toEqual([
    [bela.name, 'REQUEST'],
    [dora.name, 'REQUEST'],
  ]);
  expect(went[0]?.text).toContain('Wednesday 2 December 2026');
  went.length = 0;
  await organiser.delete(visit);
  await organiser.post(`${path}/releases`);
  await runner.round();
  expect(told()).toEqual([
    [bela.name, 'CANCEL'],
    [dora.name, 'CANCEL'],
  ]);
});
