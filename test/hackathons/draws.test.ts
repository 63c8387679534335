import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawn, type InDraw } from '../../api/hackathons/draws/rules.ts';
import { lotsOf } from '../../api/hackathons/showing/lots.ts';
import { isAwake, spanAt } from '../../api/hackathons/showing/rules.ts';
import fc from '../property.ts';

/** A Friday, at three in Lisbon: morning in New York, night in Sydney. */
const layout = { opens: '2026-11-27T15:00:00.000Z', minutes: 20, pause: 10 };

const zones = [null, null, 'Asia/Kolkata', 'Europe/Berlin', 'America/New_York', 'Australia/Sydney'];
const teamsOf = (most: number) =>
  fc.array(fc.constantFrom(...zones), { maxLength: most }).chain((chosen) =>
    fc
      .shuffledSubarray(
        chosen.map((_, at) => at),
        { minLength: chosen.length },
      )
      .map((lots) =>
        chosen.map((zone, at): InDraw => ({ idea: `i${at}`, zone, lot: `${lots[at]}` })),
      ),
  );

const awake = (zone: string | null, place: number) =>
  zone !== null && isAwake(spanAt(place, layout), zone);

function ordersOf(teams: readonly InDraw[]): InDraw[][] {
  if (teams.length === 0) return [[]];
  return teams.flatMap((team) =>
    ordersOf(teams.filter((other) => other !== team)).map((rest) => [team, ...rest]),
  );
}

const kept = (order: readonly InDraw[]) => order.filter(({ zone }, at) => awake(zone, at)).length;
const late = (order: readonly InDraw[]) =>
  order.filter(({ zone }, at) => zone !== null && at >= Math.ceil(order.length / 2)).length;

test('of all orders, one with the most remote teams in their hours, and few of them late', () => {
  fc.assert(
    fc.property(teamsOf(6), (teams) => {
      const order = drawn(teams, layout).map((idea) => teams.find((one) => one.idea === idea));
      const found = order.filter((team) => team !== undefined);
      expect(found).toHaveLength(teams.length);
      expect(new Set(found).size).toBe(teams.length);
      const all = ordersOf(teams);
      const most = Math.max(...all.map(kept));
      expect(kept(found)).toBe(most);
      const remote = teams.filter(({ zone }) => zone !== null).length;
      const half = Math.ceil(remote / 2);
      const fewest = Math.min(...all.filter((one) => kept(one) === most).map(late));
      expect(late(found)).toBeLessThanOrEqual(Math.max(half, fewest));
    }),
    { numRuns: 60 },
  );
});

test('where all are in the room, lots alone decide', () => {
  const teams = ['c', 'a', 'b'].map((lot, at) => ({ idea: `i${at}`, zone: null, lot }));
  expect(drawn(teams, layout)).toEqual(['i1', 'i2', 'i0']);
});

test('forty teams are drawn at once, and the same again', () => {
  const teams = Array.from({ length: 40 }, (_, at) => ({
    ...{ idea: `i${at}`, lot: `${(at * 17) % 40}`.padStart(2, '0') },
    zone: zones[at % zones.length] ?? null,
  }));
  const short = { ...layout, minutes: 5, pause: 1 };
  const order = drawn(teams, short);
  expect(new Set(order).size).toBe(40);
  expect(drawn([...teams].reverse(), short)).toEqual(order);
});

test('a lot is what anybody can check', async () => {
  const lots = await lotsOf('7k2m', ['abc']);
  expect(lots.get('abc')).toBe(createHash('sha256').update('7k2m abc').digest('hex'));
});

test.each([
  ['Europe/Lisbon', 0, true],
  ['America/New_York', 0, true],
  ['Asia/Kolkata', 0, false],
  // Saturday, two in the morning.
  ['Australia/Sydney', 0, false],
  // Lisbon ends at six.
  ['Europe/Lisbon', 5, true],
  ['Europe/Lisbon', 6, false],
])('in %s place %i is within working hours: %s', (zone, place, expected) => {
  expect(isAwake(spanAt(place, layout), zone)).toBe(expected);
});
