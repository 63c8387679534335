import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { calmOrder } from '../../../src/islands/after/calm.ts';
import {
  commandFor,
  daysAfter,
  isOverdue,
  whoWords,
} from '../../../src/islands/after/follow-up-words.ts';
import { kindOf, sizeWords, titleOf, whereWords } from '../../../src/islands/after/words.ts';
import fc from '../../property.ts';

test('what was there stays where it was, and what is new comes last', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(ids, ids, (before, now) => {
      const order = calmOrder(
        before,
        now.map((id) => ({ id })),
      ).map(({ id }) => id);
      expect(order.toSorted()).toEqual(now.toSorted());
      const kept = before.filter((id) => now.includes(id));
      const fresh = now.filter((id) => !before.includes(id));
      expect(order).toEqual([...kept, ...fresh]);
    }),
  );
});

test.each(['Fail over by hand', `What's "it" $(touch gone) \`id\` \\ ; && | > é`, "'"])(
  'a shell reads the title %j as one word',
  (title) => {
    const { length } = 'npm run new -- playbook ';
    const words = commandFor({ title, team: 'payments' }).slice(length);
    const read = execFileSync('sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' });
    expect(read).toBe(`${title}\n--owner\npayments\n`);
    expect(commandFor({ title, team: null })).not.toContain('--owner');
  },
);

test('a follow-up is overdue on the day after it was due, until it ends', () => {
  const due = '2026-12-11';
  expect(isOverdue({ due, end: null }, '2026-12-11')).toBe(false);
  expect(isOverdue({ due, end: null }, '2026-12-12')).toBe(true);
  const end = { playbook: null, dropped: 'No', by: { slug: 'a', name: 'A' }, at: '' };
  expect(isOverdue({ due, end }, '2026-12-12')).toBe(false);
  expect(daysAfter('2026-12-24', 14)).toBe('2027-01-07');
});

test('who writes it is called by name', () => {
  const teams = { payments: 'Payments' };
  expect(whoWords({ team: 'payments', owner: null }, teams)).toBe('Payments');
  expect(whoWords({ team: 'gone', owner: null }, teams)).toBe('gone');
  expect(whoWords({ team: null, owner: { slug: 'a', name: 'Ada' } }, teams)).toBe('Ada');
});

test('files and links are told of as people do', () => {
  expect([900, 45_000, 1_250_000, 50_000_000].map(sizeWords)).toEqual([
    '1 kB',
    '45 kB',
    '1.3 MB',
    '50 MB',
  ]);
  expect(whereWords({ link: 'https://films.example/a?b', file: null })).toBe('at films.example');
  const file = { name: 'a deck.pdf', type: 'application/pdf', bytes: 45_000 };
  expect(whereWords({ link: null, file })).toBe('PDF, 45 kB');
  expect(titleOf('a_deck-v2.final.pdf')).toBe('a deck v2.final');
  expect(['a.pdf', 'a.MP4', 'a.md'].map(kindOf)).toEqual(['slides', 'recording', 'other']);
});
