import { expect, test } from 'vitest';
import { rotaOf, type Turn, willingAt } from '../../api/reading-groups/rota/rules.ts';
import type { PauseRow } from '../../api/reading-groups/rows.ts';
import fc from '../property.ts';

const at = (week: number) => new Date(Date.UTC(2026, 0, 1 + week * 7, 12)).toISOString();
const turn = (week: number, presenter: string | null = null): Turn => ({
  ...{ startsAt: at(week), day: at(week).slice(0, 10), presenter },
  open: presenter === null,
});
const spell = (person: string, since: number, until: number | null = null) => ({
  ...{ person, since: at(since - 0.5), until: until === null ? null : at(until - 0.5) },
});
const weeks = (count: number) => Array.from({ length: count }, (_, week) => turn(week));

test('those who are there from the beginning come one after the other, as they came', () => {
  const spells = ['ada', 'bela', 'chidi'].map((person, order) => spell(person, order / 10));
  expect(rotaOf(weeks(7), { spells, pauses: [] })).toEqual([
    ...['ada', 'bela', 'chidi', 'ada', 'bela', 'chidi', 'ada'],
  ]);
});

test('a newcomer listens twice, and then stands where the round stands', () => {
  const spells = [spell('ada', 0), spell('bela', 0), spell('zoe', 4)];
  const rota = rotaOf(weeks(9), { spells, pauses: [] });
  expect(rota.slice(0, 6)).not.toContain('zoe');
  expect(rota.slice(6, 9).sort()).toEqual(['ada', 'bela', 'zoe']);
});

test('who pauses is passed over and owes nothing; who volunteered rests', () => {
  const spells = ['ada', 'bela', 'chidi'].map((person) => spell(person, 0));
  const pauses = [{ person: 'bela', firstDay: '2026-01-01', lastDay: '2026-02-04' }];
  expect(rotaOf(weeks(8), { spells, pauses })).toEqual([
    ...['ada', 'chidi', 'ada', 'chidi', 'ada', 'bela', 'chidi', 'ada'],
  ]);
  const volunteered = [turn(0, 'chidi'), ...weeks(6).slice(1)];
  expect(rotaOf(volunteered, { spells, pauses: [] }).slice(1, 3)).toEqual(['ada', 'bela']);
});

test('whoever was not there is not counted, for the round or as a newcomer', () => {
  const spells = ['ada', 'bela', 'chidi'].map((person) => spell(person, 0));
  const held = ['ada', 'chidi', 'ada'].map(
    (presenter, week): Turn => ({ ...turn(week, presenter), absent: new Set(['bela']) }),
  );
  const turns = [...held, turn(3), turn(4), turn(5), turn(6)];
  // Béla missed a round, and presents as often as the others from now on.
  expect(rotaOf(turns, { spells, pauses: [] }).slice(3)).toEqual(['bela', 'chidi', 'ada', 'bela']);
  const zoe = [...spells, spell('zoe', 1)];
  const missed = weeks(6).map((one, week) =>
    week < 3 ? { ...one, absent: new Set(['zoe']) } : one,
  );
  expect(willingAt(missed, 4, { spells: zoe, pauses: [] })).not.toContain('zoe');
  expect(willingAt(missed, 5, { spells: zoe, pauses: [] })).toContain('zoe');
});

test('of an empty room nobody is asked', () => {
  expect(rotaOf([turn(0)], { spells: [], pauses: [] })).toEqual([null]);
});

const people = ['ada', 'bela', 'chidi', 'dora', 'emil', 'farah', 'gil'];
const horizon = 20;
const spanIn = fc
  .tuple(fc.integer({ min: 0, max: horizon }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => [from, from + length] as const);
/** Who came when, stayed until, was away when, and at which meetings somebody put themselves forward. */
const history = fc.record({
  spells: fc.array(
    fc.record({
      person: fc.constantFrom(...people),
      since: fc.integer({ min: 0, max: 12 }),
      stays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null, freq: 2 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  pauses: fc.array(fc.tuple(fc.constantFrom(...people), spanIn), { maxLength: 6 }),
  absences: fc.array(
    fc.tuple(fc.integer({ min: 0, max: horizon - 1 }), fc.constantFrom(...people)),
    { maxLength: 6 },
  ),
  volunteers: fc.array(
    fc.tuple(fc.integer({ min: 0, max: horizon - 1 }), fc.constantFrom(...people)),
    { maxLength: 5 },
  ),
});

test('over ten thousand histories nobody presents twice before everyone willing has once', () => {
  fc.assert(
    fc.property(history, ({ spells: said, pauses: away, absences, volunteers }) => {
      const spells = said.map(({ person, since, stays }) =>
        spell(person, since, stays === null ? null : since + stays),
      );
      const pauses = away.map(
        ([person, [from, to]]): PauseRow => ({
          ...{ person, firstDay: at(from).slice(0, 10), lastDay: at(to - 1).slice(0, 10) },
        }),
      );
      const offers = new Map(volunteers);
      const turns = Array.from(
        { length: horizon },
        (_, week): Turn => ({
          ...turn(week, offers.get(week)),
          // Who presented was there.
          absent: new Set(
            absences
              .filter(([at, who]) => at === week && offers.get(week) !== who)
              .map(([, who]) => who),
          ),
        }),
      );
      const known = { spells, pauses };
      const rota = rotaOf(turns, known);
      const willing = turns.map((_, week) => new Set(willingAt(turns, week, known)));
      const volunteer = new Set(offers.values());
      // Assertions are dear, and there would be a million of them: what is wrong is gathered.
      const wrong: string[] = [];
      const last = new Map<string, number>();
      for (const [week, person] of rota.entries()) {
        const there = willing[week] ?? new Set();
        if (!offers.has(week) && (person === null ? there.size > 0 : !there.has(person))) {
          wrong.push(`In week ${week} the rota asks ${person}.`);
        }
        if (person === null || volunteer.has(person)) continue;
        const before = last.get(person);
        last.set(person, week);
        if (before === undefined) continue;
        const between = willing.slice(before, week + 1);
        const had = new Set(rota.slice(before, week));
        for (const one of people) {
          if (had.has(one) || !between.every((all) => all.has(one))) continue;
          // A volunteer has had the turns of later rounds already, and rests for them.
          const rests = volunteers.some(([at, who]) => who === one && at < before);
          if (!rests) wrong.push(`${person} twice by week ${week}, before ${one}.`);
        }
      }
      const always = people.filter(
        (one) => !volunteer.has(one) && willing.every((there) => there.has(one)),
      );
      const counts = always.map((one) => rota.filter((person) => person === one).length);
      if (Math.max(0, ...counts) - Math.min(Number.MAX_SAFE_INTEGER, ...counts) > 1) {
        wrong.push(`Turns of ${always} are ${counts}.`);
      }
      if (wrong.length > 0) throw new Error(wrong.join(' '));
    }),
    { numRuns: 10_000 },
  );
});
