import { expect, test } from 'vitest';
import { referenceRemarks } from '../../src/check/references.ts';

test('a programme speaks only of its own rotations', () => {
  const data = {
    rotations: ['platform', 'search'],
    roles: [{ role: 'Designer', offered: ['search'], excluded: ['data'] }],
    order: [{ before: 'platform', after: 'mobile' }],
  };
  const names = {
    team: new Set<string>(),
    rotation: new Set(['platform', 'search', 'data', 'mobile']),
    playbook: new Set<string>(),
  };
  const places: string[] = [];
  const place = (path: readonly PropertyKey[]) => {
    places.push(path.join('.'));
    return { line: 1, column: 1 };
  };
  expect(referenceRemarks(data, place, names).map(({ what }) => what)).toEqual([
    'the programme has no rotation `data`',
    'the programme has no rotation `mobile`',
  ]);
  expect(places).toEqual(['roles.0.excluded.0', 'order.0.after']);
});
