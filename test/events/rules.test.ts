import { expect, test } from 'vitest';
import {
  type EventFacts,
  leaveRefusal,
  ownSignup,
  phaseOf,
  signupRefusal,
  whoComesRefusal,
} from '../../api/events/rules.ts';
import { cancelRefusal, editRefusal } from '../../api/talks/rules.ts';
import { ada, amina, bela, greta } from '../cast.ts';

const talk: EventFacts = {
  kind: 'talk',
  draft: false,
  startsAt: '2026-11-25T12:30:00.000Z',
  endsAt: '2026-11-25T13:15:00.000Z',
  cancelled: false,
  host: ada.id,
  speakers: [ada.id],
};
const cancelled = { ...talk, cancelled: true };
const before = new Date('2026-11-25T12:29:59.999Z');
const during = new Date('2026-11-25T12:30:00.000Z');
const atLast = new Date('2026-11-25T13:14:59.999Z');
const over = new Date('2026-11-25T13:15:00.000Z');

test.each([
  [talk, before, 'announced'],
  [talk, during, 'running'],
  [talk, atLast, 'running'],
  [talk, over, 'over'],
  [cancelled, before, 'cancelled'],
  [cancelled, over, 'cancelled'],
] as const)('a talk is in its phase to the millisecond (%#)', (event, now, phase) => {
  expect(phaseOf(event, now)).toBe(phase);
});

const sayings = [
  ['take', signupRefusal],
  ['leave', leaveRefusal],
  ['edit', editRefusal],
  ['cancel', cancelRefusal],
] as const;

test.each([
  [
    'a visitor',
    talk,
    undefined,
    before,
    { take: 'unsigned', leave: 'unsigned', edit: 'unsigned', cancel: 'unsigned' },
  ],
  [
    'a guest',
    talk,
    greta,
    before,
    { take: 'forbidden', leave: 'forbidden', edit: 'forbidden', cancel: 'forbidden' },
  ],
  ['a member', talk, bela, before, { edit: 'forbidden', cancel: 'forbidden' }],
  ['an admin', talk, amina, before, {}],
  ['the speaker', talk, ada, before, { take: 'speaking' }],
  [
    'a member while it runs',
    talk,
    bela,
    during,
    { take: 'over', edit: 'forbidden', cancel: 'forbidden' },
  ],
  ['the speaker while it runs', talk, ada, during, { take: 'over', edit: 'over', cancel: 'over' }],
  [
    'a member afterwards',
    talk,
    bela,
    over,
    { take: 'over', leave: 'over', edit: 'forbidden', cancel: 'forbidden' },
  ],
  [
    'an admin afterwards',
    talk,
    amina,
    over,
    { take: 'over', leave: 'over', edit: 'over', cancel: 'over' },
  ],
  [
    'a member, cancelled',
    cancelled,
    bela,
    before,
    { take: 'cancelled', leave: 'cancelled', edit: 'forbidden', cancel: 'forbidden' },
  ],
  [
    'the speaker, cancelled',
    cancelled,
    ada,
    before,
    { take: 'cancelled', leave: 'cancelled', edit: 'cancelled', cancel: 'cancelled' },
  ],
])('%s is refused what the table says, and nothing else', (_, event, asker, now, codes) => {
  const refused = sayings.flatMap(([what, refusal]) => {
    const code = refusal(event, asker, now)?.code;
    return code ? [[what, code]] : [];
  });
  expect(Object.fromEntries(refused)).toEqual(codes);
});

test('the words name the kind', () => {
  const group: EventFacts = { ...talk, kind: 'reading-group', cancelled: true };
  expect(signupRefusal(group, bela, before)?.message).toBe('This reading group was cancelled.');
});

test.each([
  [undefined, 'Sign in to see who comes.'],
  [greta, 'Only members of staff can see who comes.'],
  [bela, undefined],
])('who comes is for staff (%#)', (asker, message) => {
  expect(whoComesRefusal(asker)?.message).toBe(message);
});

test.each([
  [{ state: 'confirmed', place: 0 }, { state: 'confirmed' }],
  [
    { state: 'waiting', place: 3 },
    { state: 'waiting', place: 3 },
  ],
  [{ state: null, place: 0 }, null],
])('the columns %j are the place %j', (row, signup) => {
  expect(ownSignup(row)).toEqual(signup);
});
