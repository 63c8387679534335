import { expect, test } from 'vitest';
import { type BoardTime, type BoardVisit, boardOf } from '../../api/cohorts/board/rules.ts';
import type { Board } from '../../api/cohorts/board/schema.ts';
import { hosted, said } from './hosted.ts';
import { id } from './stage.ts';

const person = (slug: string) => ({ slug, name: slug });
const [hal, hira, mia] = ['hal', 'hira', 'mia'].map(person) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
];
const today = '2026-12-02';
const time: BoardTime = { today, clock: '12:00', lastDay: '2026-12-07' };
const visit = (more: Partial<BoardVisit> = {}): BoardVisit => ({
  ...{ id: 'v', day: today, state: 'going', host: hal, hire: hira, helpers: [mia] },
  ...{ accepted: true, swap: null, noted: false, words: '' },
  ...more,
});
const swap = { reason: 'Away', asked: [mia] };

type Said = [concern: string, ask: string[]];
const found = (one: BoardVisit, when: Partial<BoardTime> = {}): Said[] => {
  const { stuck, overdue } = boardOf([one], { ...time, ...when });
  return [...stuck, ...overdue].map(({ concern, ask }) => [concern, ask.map(({ slug }) => slug)]);
};

const days = { before: '2026-12-01', on: today, ahead: '2026-12-03' } as const;

/** Who receives them: of every day, host, yes and request there is. */
const hostCases = Object.entries(days).flatMap(([when, day]) =>
  [hal, null].flatMap((host) =>
    [true, false].flatMap((accepted) =>
      [swap, null].map((open) => ({ when, day, host, accepted, open })),
    ),
  ),
);

test.each(hostCases)(
  'who receives them, $when: host $host.slug, accepted $accepted, swap $open.reason',
  ({ when, day, host, accepted, open }) => {
    const hosts = ['swap', 'no-host', 'not-accepted'];
    const said = found(visit({ day, host, accepted, swap: open })).filter(([concern]) =>
      hosts.includes(concern),
    );
    const expected: Said[] =
      when === 'before'
        ? []
        : open
          ? [['swap', ['mia']]]
          : when === 'ahead' || (host && accepted)
            ? []
            : host
              ? [['not-accepted', ['hal']]]
              : [['no-host', []]];
    expect(said).toEqual(expected);
  },
);

/** The mini-project: of every day and hour and state there is. */
const projectCases = Object.entries(days).flatMap(([when, day]) =>
  ['00:00', '16:59', '17:00', '23:59'].flatMap((clock) =>
    (['not-started', 'going', 'asked-for-help', 'shown', 'done'] as const).map((state) => ({
      ...{ when, day, clock, state },
    })),
  ),
);

test.each(projectCases)('a mini-project that is $state, $when, at $clock', (one) => {
  const { when, day, clock, state } = one;
  const said = found(visit({ day, state, noted: true }), { clock });
  const isOver = when === 'before' || (when === 'on' && clock >= '17:00');
  const expected: Said[] =
    state === 'asked-for-help'
      ? [['help', ['hal', 'mia']]]
      : state === 'not-started' && isOver
        ? [['not-begun', ['hira']]]
        : state === 'going' && when === 'before'
          ? [['not-shown', ['hira']]]
          : [];
  expect(said).toEqual(expected);
});

test.each([
  [{}, { day: days.before, state: 'done' }, [['no-note', ['hal']]]],
  [{}, { day: days.before, state: 'done', noted: true }, []],
  [{}, { day: days.before, state: 'done', host: null }, []],
  [{}, { day: today, state: 'done' }, []],
  [{}, { day: days.before, hire: null, noted: true }, [['not-shown', ['hal']]]],
  [{}, { day: days.before, hire: null, host: null }, [['not-shown', []]]],
  [{}, { state: 'asked-for-help', helpers: [hal, mia] }, [['help', ['hal', 'mia']]]],
  [{ today: '2027-01-04' }, { state: 'done' }, [['no-note', ['hal']]]],
  [{ today: '2027-01-05' }, { state: 'done' }, []],
] as [Partial<BoardTime>, Partial<BoardVisit>, Said[]][])(
  'at %j a visit that is %j asks for %j',
  (when, more, expected) => {
    expect(found(visit(more), when)).toEqual(expected);
  },
);

test('the earliest comes first, and each concern of a visit is told of', () => {
  const late = visit({ id: 'late', state: 'done' });
  const early = visit({ id: 'early', day: days.before });
  const { stuck, overdue } = boardOf([{ ...late, accepted: false }, early], time);
  expect(stuck.map(({ visit }) => visit)).toEqual(['late']);
  expect(overdue.map(({ visit, concern }) => [visit, concern])).toEqual([
    ['early', 'not-shown'],
    ['early', 'no-note'],
  ]);
});

const boardIn = ({ body }: { body: unknown }) => body as Board;
const concerns = ({ stuck, overdue }: Board) => [...stuck, ...overdue].map((one) => one.concern);

test('the board goes by the day and the clock of the cohort', async () => {
  const { ada, path, clock } = await hosted();
  const at = async (now: string) => {
    clock.now = new Date(now);
    return boardIn(await ada.get(`${path}/board`));
  };
  expect(concerns(await at('2026-12-01T23:59:00.000Z'))).toEqual([]);
  const morning = await at('2026-12-02T00:01:00.000Z');
  expect(morning.here).toHaveLength(2);
  expect(concerns(morning)).toEqual(['not-accepted', 'not-accepted']);
  expect(concerns(await at('2026-12-02T17:01:00.000Z'))).toEqual([
    ...['not-accepted', 'not-begun', 'not-accepted', 'not-begun'],
  ]);
});

test('a coordinator reminds once a day, and the hire where it is theirs', async () => {
  const { ada, amina, bela, chidi, dora, path, clock, visitOf } = await hosted();
  const visit = visitOf('dora', 'payments');
  const remind = (concern: string) => `${path}/visits/${visit}/reminders/${concern}`;
  expect((await ada.put(remind('no-note'))).body).toMatchObject({ code: 'over' });
  clock.now = new Date('2026-12-02T18:00:00.000Z');
  const reminded = boardIn(await ada.put(remind('not-accepted')));
  expect(reminded.stuck.find((one) => one.visit === visit)).toMatchObject({ reminded: true });
  expect((await amina.put(remind('not-accepted'))).status).toBe(200);
  expect((await said(bela)).slice(0, 2)).toEqual([
    '“Winter”: Ada Lindqvist asks whether you receive Dora Maar at With payments on Wed 2 Dec. Accept it, or ask for a swap.',
    expect.stringContaining('The plan of'),
  ]);
  await ada.put(remind('not-begun'));
  expect((await said(dora))[0]).toBe(
    '“Winter”: Ada Lindqvist asks what is missing for a mini-project to begin: Dora Maar at With payments on Wed 2 Dec.',
  );
  expect((await chidi.get(`${path}/board`)).status).toBe(403);
  await bela.put(`/visits/${visit}/swaps/${id('swap')}`, { reason: 'Ill.' });
  const { stuck } = boardIn(await ada.get(`${path}/board`));
  expect(stuck.find((one) => one.concern === 'swap')).toMatchObject({
    ...{ words: 'Ill.', ask: [{ slug: 'ada-lindqvist' }] },
  });
});
