import { describe, expect, test } from 'vitest';
import {
  beginRefusal,
  begunAt,
  type Entry,
  endRefusal,
  entryRefusal,
  isGoing,
  merge,
  timeWithin,
} from '../../api/runs/rules.ts';
import type { RunEntry } from '../../api/runs/schema.ts';
import { ada, after, bela, chidi, monday } from '../cast.ts';
import fc from '../property.ts';

const by = [ada, bela, chidi].map(({ slug, name }) => ({ slug, name }));
const [adaRef = by[0] as never, belaRef = by[1] as never] = by;
const at = (minutes: number) => after(monday, { minutes }).toISOString();

let made = 0;
function entry(more: Partial<Entry>): Entry {
  made += 1;
  const id = `entry${`${made}`.padStart(11, '0')}`;
  return { id, by: adaRef, what: 'ticked', step: 'one', words: '', at: at(made), ...more };
}

/** Few steps, few moments: so that people get in each other's way. */
const anEntry = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((n) => `id-${n}`),
  by: fc.constantFrom(...by),
  what: fc.constantFrom('joined', 'ticked', 'unticked', 'noted', 'wrong'),
  step: fc.constantFrom('one', 'two', 'three'),
  words: fc.constantFrom('one lag', 'two lags'),
  at: fc.integer({ min: 0, max: 6 }).map(at),
}) as fc.Arbitrary<Entry>;

const entries = fc.uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 25 });

describe('what a run is', () => {
  test('is the same in whichever order its entries come, and however often', () => {
    const shuffledWithRepeats = entries.chain((list) =>
      fc.record({
        list: fc.constant(list),
        other: fc
          .tuple(
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.array(list.length > 0 ? fc.constantFrom(...list) : fc.constant(entry({}))),
          )
          .map(([all, again]) => (list.length > 0 ? [...all, ...again] : all)),
      }),
    );
    fc.assert(
      fc.property(shuffledWithRepeats, ({ list, other }) => {
        expect(merge(other)).toEqual(merge(list));
      }),
    );
  });

  test('a step stands ticked exactly if the last that was said of it is that it is', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { ticks } = merge(list);
        for (const step of ['one', 'two', 'three']) {
          const last = list
            .filter((each) => each.step === step && /ticked$/.test(each.what))
            .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1))
            .at(-1);
          expect(ticks.has(step)).toBe(last?.what === 'ticked');
        }
      }),
    );
  });

  test('no note is ever lost, and everyone who wrote anything is on it', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { notes, people } = merge(list);
        const written = list.filter(({ what }) => what === 'noted' || what === 'wrong');
        expect(notes.map(({ id }) => id).sort()).toEqual(written.map(({ id }) => id).sort());
        expect(new Set(people.map(({ slug }) => slug))).toEqual(
          new Set(list.map((each) => each.by.slug)),
        );
      }),
    );
  });

  test('of two who tick a step, the first has ticked it', () => {
    const late = entry({ by: adaRef, at: at(9) });
    const early = entry({ by: belaRef, at: at(3) });
    expect(merge([late, early]).ticks.get('one')).toEqual({ by: belaRef, at: at(3) });
  });

  test('a tick that was under way when the step was opened again does not close it', () => {
    const list = [
      entry({ at: at(1) }),
      entry({ what: 'unticked', at: at(5) }),
      entry({ by: belaRef, at: at(4) }),
    ];
    expect(merge(list).ticks.has('one')).toBe(false);
  });

  test('ticked again after that, it is whose last tick it is', () => {
    const list = [
      entry({ at: at(1) }),
      entry({ what: 'unticked', at: at(5) }),
      entry({ by: belaRef, at: at(6) }),
    ];
    expect(merge(list).ticks.get('one')).toEqual({ by: belaRef, at: at(6) });
  });
});

describe('the time that a browser says', () => {
  test.each([
    ['as it says', at(5), at(5)],
    ['not before the run', at(-5), at(0)],
    ['not later than now', at(500), at(60)],
  ])('%s', (_, said, taken) => {
    expect(timeWithin(said, at(0), after(monday, { minutes: 60 }))).toBe(taken);
  });

  test('of a clock that lost its battery is not believed', () => {
    expect(begunAt('1970-01-01T00:00:00Z', monday)).toBe('2026-11-09T10:00:00.000Z');
    expect(begunAt('2026-11-23T10:59:00+01:00', monday)).toBe('2026-11-23T09:59:00.000Z');
  });
});

test('a run that nobody touched for half a day is not going on', () => {
  const end = null;
  expect(isGoing({ end, lastAt: at(0) }, after(monday, { hours: 11 }))).toBe(true);
  expect(isGoing({ end, lastAt: at(0) }, after(monday, { hours: 13 }))).toBe(false);
});

describe('no', () => {
  const open = { end: null, steps: [{ key: 'one', title: 'One' }] };
  const ended = { ...open, end: { outcome: 'worked' as const, by: belaRef, at: at(30) } };
  const said = (more: Partial<RunEntry>): RunEntry => ({
    ...{ what: 'ticked', step: 'one', words: '', at: at(31) },
    ...more,
  });

  test.each([
    ['a tick', open, said({}), undefined],
    ['a note on the run', open, said({ what: 'noted', step: null, words: 'Lag' }), undefined],
    ['a tick of no step', open, said({ step: null }), 'invalid'],
    ['a tick of another step', open, said({ step: 'nine' }), 'invalid'],
    ['an empty note', open, said({ what: 'noted' }), 'invalid'],
    ['a tick with words', open, said({ words: 'Lag' }), 'invalid'],
    ['a tick after the end', ended, said({}), 'over'],
    ['a tick before the end that comes late', ended, said({ at: at(29) }), undefined],
    ['a note after the end', ended, said({ what: 'noted', words: 'Cause found' }), undefined],
  ] as const)('%s', (_, run, entry, code) => {
    expect(entryRefusal(run, entry)?.code).toBe(code);
  });

  test.each([
    ['one who is on it', { end: null, mine: true }, undefined],
    ['one who is not', { end: null, mine: false }, 'forbidden'],
    ['the same end again', { end: ended.end, mine: false }, undefined],
  ] as const)('the end by %s', (_, run, code) => {
    expect(endRefusal(run, 'worked')?.code).toBe(code);
  });

  test('another end than somebody else gave it', () => {
    expect(endRefusal({ end: ended.end, mine: true }, 'did-not-work')).toEqual({
      code: 'over',
      message: 'Béla Kovács had ended this run already.',
    });
  });

  test('two steps of one key', () => {
    const step = { key: 'one', title: 'One' };
    expect(beginRefusal({ steps: [step] })).toBeUndefined();
    expect(beginRefusal({ steps: [step, step] })?.code).toBe('invalid');
  });
});
