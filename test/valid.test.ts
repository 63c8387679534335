import { expect, test } from 'vitest';
import { z } from 'zod';
import { body, json, route } from '../api/route.ts';
import { TalkOffer } from '../api/talks/schema.ts';
import { newRoutes } from '../api/valid.ts';

const offer: TalkOffer = {
  title: 'Failing over by hand',
  abstract: '',
  date: '2026-11-26',
  time: '12:30',
  zone: 'Europe/Lisbon',
  minutes: 45,
  place: '',
  link: '',
  seats: null,
};

test.each<[Record<string, unknown>, string, string]>([
  [{ title: undefined }, 'title', 'This is missing.'],
  [{ title: ' ' }, 'title', 'Give it a title.'],
  [{ title: 'x'.repeat(121) }, 'title', 'At most 120 characters.'],
  [{ title: 5 }, 'title', 'Give a text.'],
  [{ title: 'a\0b' }, 'title', 'Remove the invisible character U+0000.'],
  [{ date: '26.11.2026' }, 'date', 'Give a day such as 2026-11-26.'],
  [{ minutes: 14 }, 'minutes', 'At least 15.'],
  [{ minutes: '45' }, 'minutes', 'Give a number.'],
  [{ minutes: 45.5 }, 'minutes', 'Give a whole number.'],
  [{ minutes: null }, 'minutes', 'Give a number.'],
  [{ seats: 10_001 }, 'seats', 'At most 10000.'],
  [{ link: 'javascript:alert(1)' }, 'link', 'Give a full address that begins with https://.'],
  [{ speaker: 'ada' }, 'speaker', 'There is no such field here.'],
])('%j is refused in our words', async (change, field, message) => {
  const { status, answer } = await offering({ ...offer, ...change });
  expect({ status, answer }).toEqual({
    status: 422,
    answer: {
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      code: 'invalid',
      detail: 'One thing needs another look.',
      fields: [{ field, message }],
    },
  });
});

test('everything that is wrong is said at once, each with its place', async () => {
  const { answer } = await offering({ ...offer, title: '', seats: 0, tags: ['a', 5] });
  expect(answer).toMatchObject({
    detail: '3 things need another look.',
    fields: [{ field: 'title' }, { field: 'seats' }, { field: 'tags.1', message: 'Give a text.' }],
  });
});

test('what fits comes through', async () => {
  expect(await offering(offer)).toEqual({ status: 200, answer: { title: offer.title } });
});

test('an address that cannot be one of ours leads nowhere', async () => {
  const response = await app().request('/offers/none', { method: 'DELETE' });
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'missing' }]);
});

function app() {
  const put = route({
    act: 'contract.read',
    method: 'put',
    path: '/offers',
    request: { body: body(TalkOffer.extend({ tags: z.array(z.string()).optional() })) },
    responses: { 200: json(z.object({ title: z.string() }), '') },
  });
  const remove = route({
    act: 'contract.read',
    method: 'delete',
    path: '/offers/{number}',
    request: { params: z.object({ number: z.coerce.number() }) },
    responses: { 204: { description: '' } },
  });
  return newRoutes()
    .openapi(put, (c) => c.json({ title: c.req.valid('json').title }, 200))
    .openapi(remove, (c) => c.body(null, 204));
}

async function offering(value: unknown) {
  const response = await app().request('/offers', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
  return { status: response.status, answer: await response.json() };
}
