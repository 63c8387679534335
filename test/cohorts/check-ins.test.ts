import { expect, test } from 'vitest';
import { askHires } from '../../api/cohorts/check-ins/ask.ts';
import { asksOf, dueOn, isOpen, questionsOf, shownOf } from '../../api/cohorts/check-ins/rules.ts';
import type { MyCheckIn, ProgrammeCheckIns } from '../../api/cohorts/check-ins/schema.ts';
import type { Fortnight } from '../../api/cohorts/fortnight/schema.ts';
import { after, monday } from '../cast.ts';
import { camp } from './camp.ts';
import { opened } from './visited.ts';

test('who starts on a Monday is asked on Friday of the first and the fourth week', () => {
  expect(dueOn('2026-11-30', 1)).toBe('2026-12-04');
  expect(dueOn('2026-11-30', 4)).toBe('2026-12-25');
  expect(isOpen('2026-11-30', 1, '2026-12-03')).toBe(false);
  expect(isOpen('2026-11-30', 1, '2026-12-04')).toBe(true);
  expect(isOpen('2026-11-30', 1, '2027-01-01')).toBe(true);
  expect(isOpen('2026-11-30', 1, '2027-01-02')).toBe(false);
});

test.each([
  ['2026-12-03', []],
  ['2026-12-04', ['check-in:h:1']],
  ['2026-12-11', ['check-in:h:1', 'outcomes:h:0']],
  ['2026-12-19', ['check-in:h:1']],
  ['2026-12-25', ['check-in:h:1', 'check-in:h:4']],
  ['2027-01-09', ['check-in:h:4', 'outcomes:h:4']],
  ['2027-03-01', []],
])('on %s a hire is asked %j', (today, causes) => {
  const hire = { hire: 'h', startsOn: '2026-11-30', lastDay: '2026-12-11', today };
  expect(asksOf([hire]).map(({ cause }) => cause)).toEqual(causes);
});

test('a programme may ask its own questions; else the usual ones are asked', () => {
  const [programme] = camp.programmes;
  if (!programme) throw new Error('There is none.');
  expect(questionsOf(programme, 1)).toHaveLength(3);
  const own = { ...programme, questions: { weekOne: ['Well?'] } };
  expect(questionsOf(own, 1)).toEqual(['Well?']);
  expect(questionsOf(own, 4)).toHaveLength(3);
});

test('the answers of one person to two questions cannot be joined', () => {
  const said = ['c', 'a', 'b'].map((person) => ({
    ...{ person, batch: 'one', week: 1 as const },
    answers: [
      { question: 'First?', words: `${person} one` },
      { question: 'Second?', words: person === 'a' ? '' : `${person === 'b' ? 'z' : 'y'} two` },
    ],
  }));
  expect(shownOf(said).weeks[0]).toEqual({
    ...{ week: 1, groups: 1 },
    questions: [
      { question: 'First?', words: ['a one', 'b one', 'c one'] },
      { question: 'Second?', words: ['y two', 'z two'] },
    ],
  });
  expect(shownOf(said.slice(1)).weeks[0]).toEqual({ week: 1, groups: 0, questions: [] });
});

test('hires are asked once, answer, and those who keep the programme read it of three', async () => {
  const { portal, clock, chidi, dora, emil, ada, amina } = await opened();
  clock.now = after(monday, { days: 12 });
  await askHires(portal);
  await askHires(portal);
  const notices = JSON.stringify((await chidi.get('/notices')).body);
  expect(notices.match(/A few questions wait for you/g)).toHaveLength(1);

  const { checkIns } = (await chidi.get('/check-ins')).body as { checkIns: MyCheckIn[] };
  const [mine] = checkIns;
  expect(checkIns).toMatchObject([{ week: 1, answers: null, shown: false }]);
  const asks = async () => ((await chidi.get('/fortnight')).body as Fortnight).mine?.asks;
  expect(await asks()).toEqual([1]);
  const address = `/check-ins/${mine?.cohort.slug}/1`;
  const answers = (words: string) => ({
    answers: (mine?.questions ?? []).map((question) => ({ question, words })),
  });
  const read = async () =>
    ((await amina.get('/programmes/camp/check-ins')).body as ProgrammeCheckIns).weeks[0];
  await chidi.put(address, answers('Draft'));
  await chidi.put(address, answers('Zebras'));
  expect(await asks()).toEqual([]);
  await dora.put(address, answers('Apples'));
  expect((await read())?.groups).toBe(0);
  await emil.put(address, answers('Melons'));
  expect((await read())?.questions[0]?.words).toEqual(['Apples', 'Melons', 'Zebras']);
  // The organiser sees no word of it.
  expect((await ada.get('/programmes/camp/check-ins')).status).toBe(403);
  expect((await chidi.put(address, answers('Other'))).body).toMatchObject({ code: 'over' });
  expect((await chidi.delete(address)).status).toBe(200);
  expect((await read())?.groups).toBe(0);
  expect((await ada.put(address, answers('Mine'))).status).toBe(409);
});
