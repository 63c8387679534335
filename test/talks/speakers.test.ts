import { expect, test } from 'vitest';
import { ada, bela, chidi } from '../cast.ts';
import { at, offer, opened, refOf, sentences } from './stage.ts';

const seat = '/events/failing-over-by-hand/signup';
const withBela = { ...offer, speakers: [ada.slug, bela.slug], version: 1 };
const guest = { name: 'Grace Brewster', bio: 'Kept *moths* out of relays.' };

test('a colleague is put down to speak, hears of it, and may edit from then on', async () => {
  const { ada: adas, bela: belas } = await opened();
  const edited = await adas.put(at, withBela);
  expect(edited).toMatchObject({
    status: 200,
    body: {
      ...{ speakers: [refOf(ada), refOf(bela)], host: refOf(ada), version: 2 },
      changes: [{ what: 'edited', detail: { speakers: [ada.name, `${ada.name}, ${bela.name}`] } }],
    },
  });
  expect(await sentences(belas)).toEqual([
    `${ada.name} put you down to speak at “${offer.title}”. You can say no on its page.`,
  ]);
  expect((await belas.get(at)).body).toMatchObject({
    mine: true,
    refusals: { edit: null, decline: null },
  });
  expect((await belas.put(at, { ...offer, title: 'By hand', version: 2 })).status).toBe(200);
});

test('who speaks needs no seat: theirs goes to the first who waits', async () => {
  const { ada: adas, bela: belas, chidi: chidis } = await opened();
  await adas.put(at, { ...offer, seats: 1, version: 1 });
  await belas.put(seat);
  await chidis.put(seat);
  expect((await adas.put(at, { ...withBela, seats: 1, version: 2 })).body).toMatchObject({
    ...{ confirmed: 1, waiting: 0 },
  });
  expect((await chidis.get(at)).body).toMatchObject({ signup: { state: 'confirmed' } });
});

test('the colleague says no with one click, and the host hears of it', async () => {
  const { ada: adas, bela: belas, chidi: chidis } = await opened();
  await adas.put(at, withBela);
  expect((await belas.delete(`${at}/speaker`)).status).toBe(204);
  // Saying it again, and saying it of what one never spoke at, changes nothing.
  expect((await belas.delete(`${at}/speaker`)).status).toBe(204);
  expect((await chidis.delete(`${at}/speaker`)).status).toBe(204);
  expect((await adas.get(at)).body).toMatchObject({
    ...{ speakers: [refOf(ada)], version: 3 },
    changes: [
      { what: 'edited' },
      { by: refOf(bela), detail: { speakers: [`${ada.name}, ${bela.name}`, ada.name] } },
    ],
  });
  expect(await sentences(adas)).toEqual([`${bela.name} does not speak at “${offer.title}”.`]);
  // Asked once more, they hear of it once more.
  await adas.put(at, { ...withBela, version: 3 });
  expect(await sentences(belas)).toHaveLength(2);
});

test('the host does not leave their own talk by that door', async () => {
  const { ada: adas } = await opened();
  expect(await adas.delete(`${at}/speaker`)).toMatchObject({
    status: 409,
    body: { detail: 'This talk is yours. Cancel it, or name others who speak.' },
  });
});

test('a guest speaks for a host who listens', async () => {
  const { ada: adas, visitor } = await opened({ offered: false });
  const offered = await adas.post('/talks', { ...offer, speakers: [], guests: [guest] });
  const { slug } = offered.body as { slug: string };
  expect(offered.body).toMatchObject({
    ...{ host: refOf(ada), speakers: [], mine: false, refusals: { take: null, edit: null } },
    guests: [{ ...guest, bioHtml: '<p>Kept <em>moths</em> out of relays.</p>\n' }],
  });
  expect((await visitor.get('/talks')).body).toMatchObject({
    talks: [{ guests: [{ name: guest.name }] }],
  });
  expect((await visitor.get(`/talks/${slug}/calendar.ics`)).body).toContain(`With ${guest.name}`);
  // More about the guest is a change, too.
  const more = { ...offer, guests: [{ ...guest, bio: 'Found the *first* one.' }], version: 1 };
  expect((await adas.put(`/talks/${slug}`, more)).body).toMatchObject({
    changes: [{ what: 'edited', detail: { guests: ['', 'more about who they are'] } }],
  });
});

test.each([
  ['nobody', { speakers: [] }, 'Say who speaks.'],
  ['a stranger', { speakers: ['who-is-this'] }, 'Nobody here is called who-is-this.'],
  ['a guest of the portal', { speakers: ['greta-gast'] }, 'Nobody here is called greta-gast.'],
])('a talk at which %s speaks is refused at its field', async (_, wrong, message) => {
  const { ada: adas } = await opened({ offered: false });
  expect(await adas.post('/talks', { ...offer, ...wrong })).toMatchObject({
    status: 422,
    body: { fields: [{ field: 'speakers', message }] },
  });
});

test('a draft has its speakers, who see it and can say no', async () => {
  const { ada: adas, bela: belas } = await opened({ offered: false });
  const id = 'a'.repeat(16);
  const made = await adas.post('/drafts', {
    ...{ ...offer, id, speakers: [ada.slug, bela.slug], guests: [guest] },
  });
  const { slug } = made.body as { slug: string };
  expect(made.body).toMatchObject({ speakers: [refOf(ada), refOf(bela)], guests: [guest] });
  expect((await belas.get('/drafts')).body).toMatchObject({ drafts: [{ slug, mine: true }] });
  expect(await sentences(belas)).toHaveLength(1);
  expect((await belas.delete(`/talks/${slug}/speaker`)).status).toBe(204);
  expect((await belas.get(`/talks/${slug}`)).status).toBe(404);
  expect((await adas.get(`/talks/${slug}`)).body).toMatchObject({ speakers: [refOf(ada)] });
});

test('a talk is copied into a draft with its words and none of its people', async () => {
  const { ada: adas, bela: belas, chidi: chidis } = await opened();
  await adas.put(at, { ...withBela, guests: [guest] });
  await chidis.put(seat);
  const id = 'c'.repeat(16);
  const copied = await adas.post(`${at}/duplicates`, { id });
  expect(copied).toMatchObject({
    status: 201,
    body: {
      ...{ phase: 'draft', title: offer.title, abstract: offer.abstract, seats: 2, version: 1 },
      ...{ date: '', time: '12:30', minutes: 45, place: 'Room Tagus', link: offer.link },
      ...{ speakers: [refOf(ada)], guests: [guest], missing: [{ field: 'date' }] },
    },
  });
  expect(await adas.post(`${at}/duplicates`, { id })).toEqual(copied);
  expect((await chidis.post(`${at}/duplicates`, { id: 'd'.repeat(16) })).status).toBe(403);
  expect(await sentences(belas)).toHaveLength(1);
});

test('a talk is moved with a reason: in its log, under the bell, and its calendar entry keeps its name', async () => {
  const { ada: adas, chidi: chidis } = await opened();
  await chidis.put(seat);
  const uid = async () => {
    const file = String((await chidis.get(`${at}/calendar.ics`)).body);
    return { uid: /UID:(.*)/.exec(file)?.[1], sequence: Number(/SEQUENCE:(\d+)/.exec(file)?.[1]) };
  };
  const before = await uid();
  const reason = 'The room is flooded';
  const moved = await adas.put(at, { ...offer, time: '15:00', reason, version: 1 });
  expect(moved.body).toMatchObject({
    changes: [{ what: 'moved', detail: { when: expect.any(Array), reason: ['', reason] } }],
  });
  expect(await sentences(chidis)).toEqual([
    `“${offer.title}” was moved to Wednesday 25 November 2026, 15:00 to 15:45, Lisbon time. The room is flooded.`,
  ]);
  expect(await uid()).toEqual({ uid: before.uid, sequence: before.sequence + 1 });
  // A reason alone is no change.
  const again = await adas.put(at, { ...offer, time: '15:00', reason: 'Again', version: 2 });
  expect(again.body).toEqual(moved.body);
  expect(chidi.name).not.toBe(ada.name);
});
