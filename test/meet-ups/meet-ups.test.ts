import { expect, test } from 'vitest';
import { offer, opened } from '../talks/stage.ts';

const evening = { ...offer, kind: 'meet-up', title: 'Queues we have known', time: '18:30' };

test('Ada offers a meet-up: it stands among the meet-ups, and is no talk', async () => {
  const { ada, bela, visitor } = await opened();
  const offered = await ada.post('/talks', evening);
  expect(offered).toMatchObject({ status: 201, body: { kind: 'meet-up', seats: 2 } });
  const { slug } = offered.body as { slug: string };
  const listed = async (kind: string) => {
    const { body } = await visitor.get(`/talks?kind=${kind}`);
    return (body as { talks: { slug: string }[] }).talks.map((one) => one.slug);
  };
  expect(await listed('meet-up')).toEqual([slug]);
  expect(await listed('talk')).not.toContain(slug);
  expect(await bela.put(`/events/${slug}/signup`)).toMatchObject({
    body: { signup: { state: 'confirmed' } },
  });
  const file = await visitor.get(`/talks/${slug}/calendar.ics`);
  expect(file.status).toBe(200);
  const { body: day } = await visitor.get(
    '/calendar?from=2026-11-25T00:00:00Z&to=2026-11-26T00:00:00Z',
  );
  expect(JSON.stringify(day)).toContain(`"kind":"meet-up"`);
  const found = await visitor.get('/find?words=queues');
  expect(found.body).toMatchObject({ finds: [{ kind: 'meet-up', slug }] });
});

test('what one may not do with a meet-up is said of a meet-up', async () => {
  const { ada, bela, waitUntil } = await opened({ offered: false });
  const { slug } = (await ada.post('/talks', evening)).body as { slug: string };
  const { body } = await bela.get(`/talks/${slug}`);
  expect(body).toMatchObject({
    refusals: {
      edit: 'Only its host, its speakers or an admin can edit this meet-up.',
      duplicate: 'Only its host, its speakers or an admin can copy this meet-up.',
    },
  });
  waitUntil(new Date('2026-11-25T19:00:00.000Z'));
  expect(await ada.put(`/talks/${slug}/cancellation`, { reason: 'Flood.' })).toMatchObject({
    status: 409,
    body: { detail: 'This meet-up has begun; it can no longer be cancelled.' },
  });
});

test('a meet-up is drafted, copied and announced, and stays a meet-up', async () => {
  const { ada } = await opened({ offered: false });
  const id = '0000000000000abc';
  expect(await ada.post('/drafts', { ...evening, id })).toMatchObject({
    body: { kind: 'meet-up', phase: 'draft' },
  });
  const { body: drafts } = await ada.get('/drafts?kind=meet-up');
  const [draft] = (drafts as { drafts: { slug: string }[] }).drafts;
  expect(draft).toBeDefined();
  expect((await ada.get('/drafts')).body).toEqual({ drafts: [] });
  const announced = await ada.put(`/drafts/${draft?.slug}/announcement`);
  expect(announced.body).toMatchObject({ kind: 'meet-up', phase: 'announced' });
  const copied = await ada.post(`/talks/${draft?.slug}/duplicates`, { id: '0000000000000abd' });
  expect(copied.body).toMatchObject({ kind: 'meet-up', phase: 'draft', date: '' });
});
