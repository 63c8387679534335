import { expect, test } from 'vitest';
import type { Directory, Profile } from '../../api/directory/schema.ts';
import type { OwnSkills } from '../../api/skills/schema.ts';
import { ada, adaOffers, after, arrive, bela, greta, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const catalogue = {
  ...catalogueOf(playbook('on-call/one', { verifier: ada.slug }), playbook('on-call/two')),
  teams: [{ slug: 'payments', name: 'Payments', summary: '.', ask: { channel: '#pay' }, runs: [] }],
  skills: [
    { slug: 'go', name: 'Go' },
    { slug: 'postgres', name: 'Postgres' },
    { slug: 'sql', name: 'SQL' },
  ],
};

async function opened() {
  const clock = { now: monday };
  const { app, db } = await openPortal({ now: () => clock.now, catalogue });
  await arrive(db);
  const [adas, belas, gretas] = await Promise.all(
    [ada, bela, greta].map((person) => browserOf(app, person)),
  );
  if (!adas || !belas || !gretas) throw new Error('Nobody came.');
  return { app, db, clock, adas, belas, gretas };
}

test('each says of themselves what they know and want; the last word counts', async () => {
  const { adas, belas } = await opened();
  await adas.put('/skills/sql/mine', { kind: 'knows' });
  await adas.put('/skills/go/mine', { kind: 'wants' });
  await adas.put('/skills/postgres/mine', { kind: 'wants' });
  const again = await adas.put('/skills/postgres/mine', { kind: 'knows' });
  const said: OwnSkills = {
    knows: [catalogue.skills[1], catalogue.skills[2]] as OwnSkills['knows'],
    wants: [catalogue.skills[0]] as OwnSkills['wants'],
  };
  expect(again.body).toEqual(said);
  expect((await adas.put('/skills/postgres/mine', { kind: 'knows' })).body).toEqual(said);

  const { people } = (await belas.get('/directory')).body as Directory;
  expect(people.find(({ slug }) => slug === ada.slug)).toMatchObject({
    knows: ['postgres', 'sql'],
    wants: ['go'],
  });
  expect(people.find(({ slug }) => slug === bela.slug)).toMatchObject({ knows: [], wants: [] });
  expect(people.some(({ slug }) => slug === greta.slug)).toBe(false);

  await adas.delete('/skills/go/mine');
  expect((await adas.delete('/skills/go/mine')).body).toEqual({ ...said, wants: [] });
  expect((await adas.put('/skills/nonsense/mine', { kind: 'knows' })).status).toBe(404);
});

test('a page tells what a person can help with, keeps right and speaks about', async () => {
  const { db, clock, adas, belas } = await opened();
  await adas.put('/skills/sql/mine', { kind: 'knows' });
  await adaOffers(db, { slug: 'first' });
  const later = { startsAt: '2026-12-02T12:30:00.000Z', endsAt: '2026-12-02T13:00:00.000Z' };
  await adaOffers(db, { slug: 'later', ...later });
  await adaOffers(db, { slug: 'never' });
  await adas.put('/talks/never/cancellation', { reason: 'No voice' });

  const read = async () => (await belas.get(`/people/${ada.slug}`)).body as Profile;
  expect(await read()).toMatchObject({
    ...{ name: 'Ada Lindqvist', title: 'Engineer', teamName: 'Payments', mine: false },
    skills: { knows: [{ slug: 'sql', name: 'SQL' }], wants: [] },
    verifies: [{ id: 'on-call/one', title: 'How to on-call/one' }],
  });
  const talks = ({ speaks }: Profile) => speaks.map(({ slug, past }) => [slug, past]);
  expect(talks(await read())).toEqual([
    ['first', false],
    ['later', false],
  ]);
  clock.now = after(monday, { days: 4 });
  expect(talks(await read())).toEqual([
    ['later', false],
    ['first', true],
  ]);
  expect(((await adas.get(`/people/${ada.slug}`)).body as Profile).mine).toBe(true);
});

test('nobody from outside reads about people, and a guest has no page', async () => {
  const { adas, gretas } = await opened();
  expect((await gretas.get(`/people/${ada.slug}`)).status).toBe(403);
  expect((await gretas.get('/directory')).status).toBe(403);
  expect((await adas.get(`/people/${greta.slug}`)).body).toMatchObject({
    status: 404,
    detail: 'Nobody of this name works here. They may have left.',
  });
});
