import { expect, test } from 'vitest';
import { teamsWhoWrote, tellingWords } from '../../api/talks/requests/rules.ts';
import { ada, adaOffers, after, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf, playbook } from '../playbooks-of.ts';

const id = 'r'.repeat(16);
const request = `/topic-requests/${id}`;
const sails = { title: 'How sails are cut', about: 'With *pictures*.', topic: 'sql' };
const draftId = 'd'.repeat(16);

async function opened() {
  const catalogue = { ...catalogueOf(), skills: [{ slug: 'sql', name: 'SQL' }] };
  const { app, db } = await openPortal({ now: () => monday, catalogue });
  await arrive(db);
  const they = {
    ada: await browserOf(app, ada),
    bela: await browserOf(app, bela),
    chidi: await browserOf(app, chidi),
    dora: await browserOf(app, dora),
  };
  return { app, db, ...they };
}

const ofPerson = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });

test('Béla asks, and is the first who would come; asking again changes nothing', async () => {
  const { bela: he, chidi: she } = await opened();
  const asked = await he.put(request, sails);
  expect(asked.body).toMatchObject({
    ...{ id, title: 'How sails are cut', come: 1, speak: [], mine: true, talk: null },
    voice: { come: true, speak: false },
    by: ofPerson(bela),
  });
  expect((await he.put(request, { ...sails, title: 'Other' })).body).toEqual(asked.body);
  await she.put(`${request}/voice`, { come: true, speak: true });
  await she.put(`${request}/voice`, { come: true, speak: true });
  expect((await he.get('/topic-requests')).body).toMatchObject({
    requests: [{ come: 2, speak: [ofPerson(chidi)] }],
  });
  await she.put(`${request}/voice`, { come: false, speak: false });
  expect((await he.get('/topic-requests')).body).toMatchObject({
    requests: [{ come: 1, speak: [] }],
  });
});

test('a request becomes a talk with one click, of one person, and who asked hears first', async () => {
  const { ada: she, bela: he, chidi: other, dora } = await opened();
  await he.put(request, sails);
  await dora.put(`${request}/voice`, { come: true, speak: false });
  const begun = await she.post(`${request}/talk`, { draft: draftId });
  expect((await she.post(`${request}/talk`, { draft: draftId })).body).toEqual(begun.body);
  const { slug } = begun.body as { slug: string };
  expect(await other.post(`${request}/talk`, { draft: 'e'.repeat(16) })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });
  expect((await he.get('/topic-requests')).body).toMatchObject({
    requests: [{ talk: { by: ada.name, open: false } }],
  });
  expect((await he.get('/notices')).body).toMatchObject({ unread: 0 });

  const said = { title: sails.title, abstract: '', seats: null, place: '', link: '', version: 1 };
  const when = { date: '2026-11-27', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 };
  expect((await she.put(`/drafts/${slug}`, { ...said, ...when })).status).toBe(200);
  expect((await she.put(`/drafts/${slug}/announcement`)).status).toBe(200);
  const told = { notices: [{ what: 'asked-for', about: { kind: 'talk', slug } }] };
  expect((await he.get('/notices')).body).toMatchObject(told);
  expect((await dora.get('/notices')).body).toMatchObject(told);
  expect((await other.get('/notices')).body).toMatchObject({ unread: 0 });
  expect((await she.get('/notices')).body).toMatchObject({ unread: 0 });
  expect((await he.get(`/events/${slug}/topics`)).body).toMatchObject({ topics: ['sql'] });
  expect(await he.delete(request)).toMatchObject({ status: 409 });
});

test('two who take it up at once: one gets it, the other reads why not', async () => {
  const { ada: one, chidi: two, bela: he } = await opened();
  await he.put(request, sails);
  const answers = await Promise.all([
    one.post(`${request}/talk`, { draft: draftId }),
    two.post(`${request}/talk`, { draft: 'e'.repeat(16) }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const drafts = await Promise.all([one, two].map((they) => they.get('/drafts')));
  expect(drafts.flatMap(({ body }) => (body as { drafts: [] }).drafts)).toHaveLength(1);
});

test('a draft that is thrown away opens the request again', async () => {
  const { ada: she, bela: he } = await opened();
  await he.put(request, sails);
  const { slug } = (await she.post(`${request}/talk`, { draft: draftId })).body as { slug: string };
  await she.delete(`/drafts/${slug}`);
  expect((await he.get('/topic-requests')).body).toMatchObject({ requests: [{ talk: null }] });
});

test('who may know it: those who say so and those who spoke about it', async () => {
  const { db, bela: he, chidi: she } = await opened();
  const startsAt = after(monday, { days: -9 }).toISOString();
  const endsAt = after(monday, { days: -9, minutes: 45 }).toISOString();
  await adaOffers(db, { slug: 'sails', title: 'Old sails', startsAt, endsAt });
  await she.put('/skills/sql/mine', { kind: 'knows' });
  await he.put(request, sails);
  expect((await he.get(`${request}/suggestions`)).body).toMatchObject({
    people: [
      { ...ofPerson(ada), knows: false, spoke: ['Old sails'] },
      { ...ofPerson(chidi), knows: true, spoke: [] },
    ],
    teams: [],
  });
});

test('a request is taken back by who asked, and by nobody else', async () => {
  const { bela: he, chidi: she } = await opened();
  await he.put(request, sails);
  expect((await she.delete(request)).status).toBe(403);
  expect((await he.delete(request)).status).toBe(204);
  expect((await he.delete(request)).status).toBe(204);
  expect((await he.put(`${request}/voice`, { come: true, speak: false })).status).toBe(404);
  expect(await he.put(request, { ...sails, topic: 'fishing' })).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'topic' }] },
  });
});

test('teams are named by how much they wrote about it', () => {
  const { playbooks } = catalogueOf(
    playbook('a/lock', { title: 'The deployment lock', owner: 'platform' }),
    playbook('a/two', { tags: ['deployment'], owner: 'platform' }),
    playbook('a/three', { tags: ['deployment'], owner: 'search' }),
    playbook('a/four', { tags: ['deploy'], owner: 'data' }),
  );
  const team = (slug: string) => ({ slug, name: slug }) as never;
  const words = tellingWords('How the deployment lock works');
  const teams = [team('data'), team('search'), team('platform')];
  expect(teamsWhoWrote(words, '', { playbooks, teams })).toEqual([
    { slug: 'platform', name: 'platform', playbooks: 2 },
    { slug: 'search', name: 'search', playbooks: 1 },
  ]);
});
