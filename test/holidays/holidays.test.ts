import { describe, expect, test } from 'vitest';
import { holidaysIn } from '../../api/holidays/national.ts';
import { browserWith } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const lisbon = { slug: 'lisbon', name: 'Lisbon', zone: 'Europe/Lisbon', country: 'PT' };
const berlin = {
  slug: 'berlin',
  name: 'Berlin',
  zone: 'Europe/Berlin',
  country: 'DE',
  region: 'BE',
};
const toronto = {
  ...lisbon,
  slug: 'toronto',
  zone: 'America/Toronto',
  country: 'CA',
  region: 'ON',
};

describe('holidays of the offices', () => {
  test('each office has those of its country, in the order of days', async () => {
    const found = await holidaysIn([lisbon, berlin], '2026-12-01', '2027-01-01');
    expect(found.map(({ day, office }) => `${day} ${office}`)).toEqual([
      '2026-12-01 lisbon',
      '2026-12-08 lisbon',
      '2026-12-25 lisbon',
      '2026-12-25 berlin',
      '2026-12-26 berlin',
      '2027-01-01 lisbon',
      '2027-01-01 berlin',
    ]);
    expect(found[2]?.name).toBe('Christmas Day');
  });

  test('a region has its own beside those of its country', async () => {
    const day = ['2026-03-08', '2026-03-08'] as const;
    expect(await holidaysIn([berlin], ...day)).toHaveLength(1);
    expect(await holidaysIn([{ ...berlin, region: 'BY' }], ...day)).toEqual([]);
    const [family] = await holidaysIn([toronto], '2026-02-16', '2026-02-16');
    expect(family?.name).toBe('Family Day');
  });

  test('a holiday of several days takes each of them', async () => {
    const istanbul = { ...lisbon, slug: 'istanbul', zone: 'Europe/Istanbul', country: 'TR' };
    const found = await holidaysIn([istanbul], '2026-03-01', '2026-03-31');
    expect(found.map(({ day }) => day)).toEqual(['2026-03-20', '2026-03-21', '2026-03-22']);
  });

  test('a country without data has none, and the other offices keep theirs', async () => {
    const nowhere = { ...lisbon, slug: 'halley', country: 'AQ' };
    const found = await holidaysIn([nowhere, lisbon], '2026-12-25', '2026-12-25');
    expect(found.map(({ office }) => office)).toEqual(['lisbon']);
  });

  test('anybody may ask, for a bounded time', async () => {
    const { app, portal } = await openPortal();
    portal.catalogue = { ...portal.catalogue, offices: [lisbon] };
    const visitor = browserWith(app, '');
    const answer = await visitor.get('/holidays?from=2026-12-25&to=2026-12-31');
    expect(answer.body).toEqual({
      holidays: [{ day: '2026-12-25', name: 'Christmas Day', office: 'lisbon' }],
      offices: [{ slug: 'lisbon', name: 'Lisbon', zone: 'Europe/Lisbon' }],
    });
    const long = await visitor.get('/holidays?from=2026-01-01&to=2036-12-31');
    expect(long).toMatchObject({ status: 422, body: { fields: [{ field: 'to' }] } });
  });
});
