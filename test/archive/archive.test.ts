import { describe, expect, test } from 'vitest';
import { matchOf } from '../../api/archive/rules.ts';
import { ada, adaOffers, after, amina, arrive, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';
import { catalogueOf } from '../playbooks-of.ts';
import fc from '../property.ts';

const skills = [
  { slug: 'kubernetes', name: 'Kubernetes' },
  { slug: 'sql', name: 'SQL' },
];

async function opened() {
  const { app, db } = await openPortal({
    now: () => monday,
    catalogue: { ...catalogueOf(), skills },
  });
  await arrive(db);
  const held = async (
    slug: string,
    daysAgo: number,
    more: Parameters<typeof adaOffers>[1] = {},
  ) => {
    const startsAt = after(monday, { days: -daysAgo }).toISOString();
    const endsAt = after(monday, { days: -daysAgo, minutes: 45 }).toISOString();
    await adaOffers(db, { slug, title: slug, startsAt, endsAt, ...more });
  };
  const visitor = await browserOf(app);
  const titles = async (query: string) => {
    const { body } = await visitor.get(`/archive?${query}`);
    return (body as { talks: { title: string }[] }).talks.map(({ title }) => title);
  };
  return {
    ...{ app, db, held, visitor, titles },
    ada: await browserOf(app, ada),
    bela: await browserOf(app, bela),
    amina: await browserOf(app, amina),
  };
}

describe('the archive of talks', () => {
  test('has what was held, the latest first, and neither drafts nor what was cancelled', async () => {
    const { held, titles, db, ada } = await opened();
    await held('older', 20);
    await held('newer', 10);
    await held('coming', -3);
    await held('never-announced', 5);
    await db.write(`UPDATE events SET announced_at = NULL WHERE slug = 'never-announced'`);
    await held('called-off', -1);
    await ada.put('/talks/called-off/cancellation', { reason: 'Ill' });
    await db.write(
      `UPDATE sessions SET starts_at = '2026-11-01T10:00:00.000Z', ends_at = '2026-11-01T11:00:00.000Z'
       WHERE event = 'called-off'`,
    );
    expect(await titles('')).toEqual(['newer', 'older']);
  });

  test('finds by the beginning of words in title, text and names, whatever their accents', async () => {
    const { held, titles, db } = await opened();
    await held('one', 3, { title: 'Réglage of caches', abstract: 'How we warm them.' });
    await held('two', 4, {
      title: 'Plain logs',
      abstract: 'Nothing of caches here.',
      host: bela.id,
    });
    expect(await titles('words=cach')).toEqual(['Réglage of caches', 'Plain logs']);
    expect(await titles('words=reglage')).toEqual(['Réglage of caches']);
    expect(await titles('words=kovacs%20logs')).toEqual(['Plain logs']);
    await db.write(`UPDATE people SET name = 'Béla Szabó' WHERE id = :id`, { id: bela.id });
    expect(await titles('words=kovacs')).toEqual([]);
    expect(await titles('words=szabo')).toEqual(['Plain logs']);
    await db.write(`UPDATE events SET title = 'Fancy logs' WHERE slug = 'two'`);
    expect(await titles('words=plain')).toEqual([]);
    expect(await titles('words=%22(%20OR')).toEqual([]);
    expect(await titles('words=%3F%3F')).toEqual([]);
  });

  test('is narrowed by speaker, topic and recording', async () => {
    const { held, titles, ada, visitor, db } = await opened();
    await held('by-ada', 3);
    await held('by-bela', 4, { host: bela.id });
    const topics = { topics: ['kubernetes', 'sql'] };
    expect(await ada.put('/events/by-ada/topics', topics)).toMatchObject({
      status: 200,
      body: topics,
    });
    await ada.put('/events/by-ada/topics', { topics: ['sql'] });
    await db.write(
      `INSERT INTO materials (id, event, kind, title, link, person, at)
       VALUES ('0123456789abcdef', 'by-bela', 'recording', 'Film', 'https://films.example/1', :id,
         '2026-11-20T10:00:00.000Z')`,
      { id: bela.id },
    );
    expect(await titles('speaker=ada-lindqvist')).toEqual(['by-ada']);
    expect(await titles('topic=sql')).toEqual(['by-ada']);
    expect(await titles('topic=kubernetes')).toEqual([]);
    expect(await titles('words=sql')).toEqual(['by-ada']);
    expect(await titles('recording=with')).toEqual(['by-bela']);
    expect(await titles('recording=without')).toEqual(['by-ada']);
    const { body } = await visitor.get('/archive');
    expect(body).toMatchObject({
      speakers: [{ slug: 'ada-lindqvist' }, { slug: 'bela-kovacs' }],
      topics: ['sql'],
      series: [],
      before: null,
    });
  });

  test('comes in pages, each talk once', async () => {
    const { held, visitor } = await opened();
    for (let number = 1; number <= 35; number += 1) await held(`talk-${number}`, number);
    type Page = { talks: { slug: string }[]; before: string | null };
    const first = (await visitor.get('/archive')).body as Page;
    const next = (await visitor.get(`/archive?before=${first.before}`)).body as Page;
    expect(first.talks).toHaveLength(30);
    const slugs = [...first.talks, ...next.talks].map(({ slug }) => slug);
    expect(slugs).toEqual(Array.from({ length: 35 }, (_, number) => `talk-${number + 1}`));
    expect(next.before).toBe(null);
  });

  test('a topic that is in no list is refused at its field, and others say nothing', async () => {
    const { held, ada, bela } = await opened();
    await held('one', 3);
    expect(await ada.put('/events/one/topics', { topics: ['fishing'] })).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'topics' }] },
    });
    expect((await bela.put('/events/one/topics', { topics: [] })).status).toBe(403);
  });
});

describe('finding what is live', () => {
  test('visitors find events, and staff people as well', async () => {
    const { held, visitor, bela } = await opened();
    await held('one', 3, { title: 'Failing over', host: 'id-bela-kovacs' });
    await held('two', -3, { title: 'Failing safely' });
    const found = async (browser: typeof visitor, words: string) => {
      const { body } = await browser.get(`/find?words=${words}`);
      return (body as { finds: { slug: string; kind: string; phase: string | null }[] }).finds.map(
        ({ slug, kind, phase }) => [slug, kind, phase],
      );
    };
    expect((await found(visitor, 'failing')).sort()).toEqual([
      ['one', 'talk', 'over'],
      ['two', 'talk', 'announced'],
    ]);
    expect(await found(visitor, 'kov')).toEqual([['one', 'talk', 'over']]);
    expect(await found(bela, 'kov')).toEqual([
      ['one', 'talk', 'over'],
      ['bela-kovacs', 'person', null],
    ]);
    expect(await found(bela, '%25')).toEqual([]);
  });

  test('whatever is typed is a query that the database understands', async () => {
    const { db } = await opened();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const match = matchOf(typed);
        if (match === undefined) return;
        await db.read('SELECT rowid FROM event_search WHERE event_search MATCH :match', { match });
      }),
      { numRuns: 200 },
    );
  });
});
