import { expect, test } from 'vitest';
import { type AnswerRow, BATCH, resultsOf } from '../../api/afterwards/feedback/rules.ts';
import type { Feedback, Worth } from '../../api/afterwards/feedback/schema.ts';
import fc from '../property.ts';
import { at, opened, over } from './stage.ts';

const feedback = `${at}/feedback`;

/** Answers as the store keeps them, in the order of coming. */
const answers = fc
  .array(
    fc.record({
      id: fc.uuid(),
      worth: fc.constantFrom<Worth>('yes', 'partly', 'no'),
      words: fc.string(),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map((each, index): AnswerRow => ({ ...each, batch: Math.floor(index / BATCH) })),
  );

test('what is shown tells of no fewer than five people, whatever comes when', () => {
  fc.assert(
    fc.property(answers, (all) => {
      let before = resultsOf([]);
      for (let came = 1; came <= all.length; came += 1) {
        const results = resultsOf(all.slice(0, came));
        expect(results.shown % BATCH).toBe(0);
        expect(results.shown).toBe(came - (came % BATCH));
        const { yes, partly, no } = results.worth;
        expect(yes + partly + no).toBe(results.shown);
        // Two pictures are the same, or five people apart: nobody can be told by comparing them.
        if (results.shown === before.shown) {
          const { waiting: _, ...picture } = results;
          const { waiting: __, ...earlier } = before;
          expect(picture).toEqual(earlier);
        } else expect(results.shown).toBe(before.shown + BATCH);
        before = results;
      }
    }),
  );
});

test('the order of coming within a batch leaves no trace', () => {
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (all, chance) => {
      const shuffled = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((batch) =>
        all
          .filter((each) => each.batch === batch)
          .map((each) => ({ each, key: chance.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ each }) => each),
      );
      const whole = all.length - (all.length % BATCH);
      expect(resultsOf(shuffled.slice(0, whole))).toEqual(resultsOf(all.slice(0, whole)));
    }),
  );
});

test('answers are shown to the speaker by fives, and to nobody else', async () => {
  const { db, adas, belas, chidis, others, waitUntil } = await opened({ crowded: 4 });
  waitUntil(over);
  await adas.put(`${feedback}/opening`);
  const givers = [belas, chidis, ...others];
  for (const [index, each] of givers.slice(0, 4).entries()) {
    await each.put(feedback, { worth: 'yes', words: `Word ${index}` });
  }
  const seen = async () => ((await adas.get(feedback)).body as Feedback).results;
  const nothing = { shown: 0, worth: { yes: 0, partly: 0, no: 0 }, words: [] };
  expect(await seen()).toEqual({ ...nothing, waiting: 4 });
  await givers[4]?.put(feedback, { worth: 'no' });
  const five = await seen();
  expect(five).toMatchObject({ shown: 5, waiting: 0, worth: { yes: 4, partly: 0, no: 1 } });
  expect(five?.words.toSorted()).toEqual(['Word 0', 'Word 1', 'Word 2', 'Word 3']);
  await givers[5]?.put(feedback, { worth: 'no', words: 'Alone' });
  expect(await seen()).toEqual({ ...five, waiting: 1 });
  expect(((await belas.get(feedback)).body as Feedback).results).toBe(null);
  const columns = await db.read("SELECT name FROM pragma_table_info('feedback')");
  expect(columns.map(({ name }) => name)).toEqual(['id', 'event', 'batch', 'worth', 'words']);
});

test('asked are those who came, once, while it is switched on', async () => {
  const { adas, belas, chidis, doras, waitUntil } = await opened();
  const yes = { worth: 'yes' };
  const refused = async (browser: typeof adas) =>
    ((await browser.put(feedback, yes)).body as { detail?: string }).detail;
  expect(await refused(belas)).toBe('Nobody is asked about this talk.');
  expect((await belas.put(`${feedback}/opening`)).status).toBe(403);
  await adas.put(`${feedback}/opening`);
  expect(await refused(belas)).toBe('You are asked once the talk has begun.');
  waitUntil(over);
  expect(await refused(doras)).toBe('Those who had a seat at this talk, or were there, are asked.');
  expect(await refused(adas)).toBe('This is your talk: others are asked.');
  expect((await belas.put(feedback, yes)).body).toMatchObject({ given: true });
  expect((await belas.put(feedback, { worth: 'no' })).status).toBe(200);
  expect((await adas.delete(`${feedback}/opening`)).body).toMatchObject({
    open: false,
    results: { shown: 0, waiting: 1 },
  });
  expect(await refused(chidis)).toBe('Nobody is asked about this talk.');
  expect((await adas.put(`${feedback}/opening`)).body).toMatchObject({ results: { waiting: 1 } });
});

test('who was there without a seat is asked, too', async () => {
  const { db, adas, doras, waitUntil } = await opened();
  waitUntil(over);
  await adas.put(`${feedback}/opening`);
  await db.write(
    `INSERT INTO attendances (session, person, state, how, noted_by, at)
     VALUES ('failing-over-by-hand-1', 'id-dora-maar', 'attended', 'list', 'id-ada-lindqvist', :at)`,
    { at: over.toISOString() },
  );
  expect((await doras.put(feedback, { worth: 'partly' })).body).toMatchObject({ given: true });
});

test('thanks are counted for all and named for the speaker, and can be taken back', async () => {
  const { adas, belas, chidis, waitUntil } = await opened();
  const thanks = `${at}/thanks`;
  expect(await belas.put(thanks)).toMatchObject({
    status: 409,
    body: { detail: 'You can say thanks once the talk has begun.' },
  });
  waitUntil(over);
  await belas.put(thanks);
  expect((await belas.put(thanks)).body).toEqual({
    count: 1,
    mine: true,
    people: null,
    refusal: null,
  });
  expect((await chidis.get(thanks)).body).toMatchObject({ count: 1, mine: false, people: null });
  expect((await adas.get(thanks)).body).toMatchObject({ people: [{ name: 'Béla Kovács' }] });
  expect((await adas.put(thanks)).status).toBe(409);
  expect((await belas.delete(thanks)).body).toMatchObject({ count: 0, mine: false });
});
