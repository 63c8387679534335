import { describe, expect, test } from 'vitest';
import { calendarText } from '../../api/calendar/ics.ts';
import type { FullEntry } from '../../api/calendar/sources.ts';
import { slotOf } from '../../api/talks/when.ts';
import fc from '../property.ts';
import { parsers } from './parsers.ts';

const entry: FullEntry = {
  id: '01hzx0q3k5m7n9pr',
  kind: 'talk',
  slug: 'failing-over',
  title: 'Failing over by hand',
  startsAt: '2026-11-25T12:30:00.000Z',
  endsAt: '2026-11-25T13:15:00.000Z',
  zone: 'Europe/Lisbon',
  place: 'Room Tagus',
  host: { slug: 'ada-lindqvist', name: 'Ada Lindqvist' },
  team: 'payments',
  cancelled: false,
  mine: null,
  abstract: 'What we do when *nothing* else works.',
  link: '',
  version: 3,
  changedAt: '2026-11-20T08:00:00.000Z',
  speakers: [{ slug: 'ada-lindqvist', name: 'Ada Lindqvist' }],
};
const origin = 'https://potluck.example';
const text = (...entries: Partial<FullEntry>[]) =>
  calendarText(
    entries.map((more, index) => ({ ...entry, id: `${entry.id}${index}`, ...more })),
    { name: 'Potluck', origin },
  );

describe.each(parsers)('%s', (_, parse, readable) => {
  test('reads what stands in an entry', () => {
    expect(parse(text({ id: entry.id, link: 'https://meet.example/failing-over' }))).toEqual([
      {
        uid: '01hzx0q3k5m7n9pr@potluck',
        sequence: 3,
        status: 'CONFIRMED',
        summary: 'Failing over by hand',
        description:
          'With Ada Lindqvist\nJoin from elsewhere: https://meet.example/failing-over\nhttps://potluck.example/talks/failing-over/\n\nWhat we do when *nothing* else works.',
        location: 'Room Tagus',
        startsAt: entry.startsAt,
        endsAt: entry.endsAt,
        lastModified: entry.changedAt,
      },
    ]);
  });

  test('sees that it was cancelled, and loses the way to join', () => {
    const [read] = parse(text({ cancelled: true, link: 'https://meet.example/failing-over' }));
    expect(read).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Failing over by hand',
    });
    expect(read?.description).not.toContain('meet.example');
  });

  test('sees that one only waits for a seat', () => {
    expect(parse(text({ mine: 'waiting' }))).toMatchObject([{ status: 'TENTATIVE' }]);
  });

  // The clocks change between the days of each pair, in both hemispheres; not in São Paulo.
  test.each([
    ['Europe/Berlin', '2026-10-23', '2026-10-26'],
    ['Europe/Berlin', '2027-03-26', '2027-03-29'],
    ['America/Toronto', '2026-10-30', '2026-11-02'],
    ['America/Toronto', '2027-03-12', '2027-03-15'],
    ['Australia/Sydney', '2026-10-02', '2026-10-05'],
    ['Australia/Sydney', '2027-04-02', '2027-04-05'],
    ['America/Sao_Paulo', '2026-11-13', '2026-11-16'],
    ['America/Sao_Paulo', '2027-02-19', '2027-02-22'],
    ['US/Eastern', '2026-10-30', '2026-11-02'],
    ['Asia/Kolkata', '2026-10-23', '2026-10-26'],
    ['Pacific/Chatham', '2027-04-02', '2027-04-05'],
    ['Africa/Casablanca', '2027-02-05', '2027-03-15'],
    ['UTC', '2026-10-23', '2026-10-26'],
  ])('keeps noon in %s on %s and %s', (zone, ...days) => {
    const slots = days.map((date) => slotOf({ date, time: '12:00', zone }, 45));
    const told = text(...(slots as Partial<FullEntry>[]).map((slot) => ({ ...slot, zone })));
    expect(parse(told).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(slots);
  });

  test.each([
    // The hour after two comes twice; the talk begins in the first and ends in the second.
    ['Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ['America/Toronto', '2026-11-01T06:15:00.000Z', '2026-11-01T07:00:00.000Z'],
    // Over the hour that is left out.
    ['Europe/Berlin', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['Australia/Sydney', '2026-10-03T15:45:00.000Z', '2026-10-03T16:15:00.000Z'],
  ])('keeps a talk in %s in the night of the change', (zone, startsAt, endsAt) => {
    expect(parse(text({ zone, startsAt, endsAt }))).toMatchObject([{ startsAt, endsAt }]);
  });

  test('any title, place and abstract survive', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const hard = fc.string({
      unit: fc.constantFrom(...'\\;:,"\n\t n%@=🍲é字\u2028\u0301-', 'BEGIN:VEVENT', '\\n', '\r\n'),
      maxLength: 100,
    });
    const binary = fc.string({ unit: 'binary', maxLength: 100 });
    // As the schema of an offer takes them.
    const anything = fc.oneof(words, hard, binary).map((said) => readable(said).trim());
    fc.assert(
      fc.property(anything, anything, anything, (title, place, abstract) => {
        const [read, ...more] = parse(text({ title, place, abstract, speakers: [] }));
        expect(more).toEqual([]);
        expect(seen(read?.summary)).toBe(seen(title));
        expect(seen(read?.location)).toBe(seen(place));
        expect(seen(read?.description)).toBe(
          seen([`${origin}/talks/failing-over/`, abstract].filter(Boolean).join('\n\n')),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** A text as RFC 5545 can hold it: line ends are one character; other controls are none. */
const seen = (words = ''): string =>
  words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

test('lines are folded at 75 octets and end as they should', () => {
  const told = text({ title: '🍲é字'.repeat(40), abstract: 'x'.repeat(8000) });
  const lines = told.split('\r\n');
  expect(told).not.toMatch(/[^\r]\n/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

test('the same entries are the same text, and say how often to look again', () => {
  expect(text({})).toBe(text({}));
  expect(text({})).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  expect(text({})).toContain('X-PUBLISHED-TTL:PT1H');
  expect(text({})).toContain('DTSTAMP:20261120T080000Z');
});

test('a zone is told once, by the name under which the entries have it', () => {
  const told = text({ zone: 'US/Eastern' }, { zone: 'America/New_York' });
  expect(told.match(/^TZID:.*$/gm)).toEqual(['TZID:America/New_York']);
  expect(told.match(/^DTSTART;TZID=America\/New_York:20261125T073000/gm)).toHaveLength(2);
});
