import { expect, test } from 'vitest';
import { codeAt } from '../../api/attendance/code.ts';
import { attendeesOf, doorOf, openDoor } from '../../api/attendance/lists/store.ts';
import { checkInRefusal } from '../../api/attendance/rules.ts';
import { noteHere, unnote } from '../../api/attendance/store.ts';
import { unclaimedBefore } from '../../api/attendance/tell.ts';
import type { Db } from '../../api/db.ts';
import { askForSeat, giveUpSeat, signupsOf } from '../../api/events/store.ts';
import { newId } from '../../api/id.ts';
import type { Asker } from '../../api/people/schema.ts';
import {
  ada,
  adaOffers,
  after,
  amina,
  arrive,
  bela,
  chidi,
  dora,
  emil,
  farah,
  monday,
} from '../cast.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { ModelDoor, type Move } from './model.ts';

// A server answers each statement a few milliseconds later than a file.
const runsOn = { file: 40, server: 6 };
const movesMost = 30;

const who = fc.constantFrom(farah, bela, emil, chidi, amina, dora, ada);
const act = (is: 'ask' | 'leave' | 'come' | 'undo') => fc.record({ is: fc.constant(is), who });
const oneMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 7, arbitrary: act('ask') },
  { weight: 2, arbitrary: act('leave') },
  { weight: 9, arbitrary: act('come') },
  { weight: 2, arbitrary: act('undo') },
  { weight: 2, arbitrary: fc.constant({ is: 'open' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 14 }),
    }),
  },
);
const seats = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 });
const story = fc.array(oneMove, { minLength: 6, maxLength: movesMost, size: 'max' });

type Stage = { db: Db; slug: string; model: ModelDoor };

test('seats at the door are never oversold, go in order, and are kept by who is there', async () => {
  const { db, address } = await openPortal();
  await arrive(db);
  let talks = 0;
  await fc.assert(
    fc.asyncProperty(seats, story, async (seatsAtFirst, moves) => {
      const slug = `talk-${talks++}`;
      const model = new ModelDoor(monday, seatsAtFirst);
      const startsAt = model.startsAt.toISOString();
      const endsAt = model.endsAt.toISOString();
      await adaOffers(db, { slug, seats: seatsAtFirst, startsAt, endsAt });
      const stage = { db, slug, model };
      let before = await stateOf(stage);
      for (const move of moves) {
        model.do(move);
        await inPortal(stage, move);
        const state = await stateOf(stage);
        const said = JSON.stringify(move);
        expect(state, said).toEqual(stateIn(model));
        if (seatsAtFirst !== null) expect(state.seated.length).toBeLessThanOrEqual(seatsAtFirst);
        // Nobody who is there loses a seat, but by their own act.
        const lost = before.seated.filter((one) => !state.seated.includes(one));
        const mover = 'who' in move ? move.who.slug : undefined;
        expect(
          lost.filter((one) => one !== mover || move.is === 'come'),
          said,
        ).toEqual([]);
        // A repeated request changes nothing.
        await inPortal(stage, move.is === 'wait' ? { is: 'wait', minutes: 0 } : move);
        expect(await stateOf(stage), `again ${said}`).toEqual(state);
        before = state;
      }
    }),
    { numRuns: address.url.startsWith('file:') ? runsOn.file : runsOn.server },
  );
}, 120_000);

/** As the routes do it: the rule, then the statement. */
async function inPortal({ db, slug, model }: Stage, move: Move): Promise<void> {
  const at = { event: slug, now: model.now.toISOString() };
  const session = `${slug}-1`;
  const noting = (by: Asker) => ({
    ...{ ...at, session, person: by.id, by: by.id, how: 'code' as const, act: newId(model.now) },
    unclaimed: unclaimedBefore(model.now),
  });
  switch (move.is) {
    case 'ask':
      return void (await askForSeat(db, { ...at, person: move.who.id }));
    case 'leave':
      return void (await giveUpSeat(db, { ...at, person: move.who.id }));
    case 'open':
      if (model.now >= model.endsAt) return;
      return openDoor(db, {
        session,
        now: at.now,
        key: 'k'.repeat(43),
        by: ada.id,
        act: newId(model.now),
      });
    case 'come': {
      const door = await doorOf(db, at, move.who.id);
      if (door && !checkInRefusal(door, model.now)) await noteHere(db, noting(move.who));
      return;
    }
    case 'undo':
      return void (await unnote(db, noting(move.who)));
    case 'wait':
      return;
  }
}

type State = Record<'confirmed' | 'waiting' | 'atDoor' | 'seated' | 'standing', string[]>;

async function stateOf({ db, slug }: Stage): Promise<State> {
  const people = await attendeesOf(db, `${slug}-1`);
  const signups = await signupsOf(db, slug);
  const slugs = (of: { slug: string }[]) => of.map((one) => one.slug);
  const which = (state: string, seat: boolean) =>
    slugs(people.filter((one) => one.state === state && one.seat === seat)).sort();
  return {
    confirmed: slugs(signups?.confirmed ?? []),
    waiting: slugs(signups?.waiting ?? []),
    atDoor: which('at-door', false),
    seated: which('attended', true),
    standing: which('attended', false),
  };
}

function stateIn(model: ModelDoor): State {
  const slugs = (people: Asker[]) => people.map(({ slug }) => slug);
  return {
    confirmed: slugs(model.confirmed),
    waiting: slugs(model.waiting),
    atDoor: slugs(model.atDoor).sort(),
    seated: slugs(model.seated).sort(),
    standing: slugs(model.standing).sort(),
  };
}

test('a code is made of letters that nobody misreads, and another each minute', () => {
  const codes = Array.from({ length: 50 }, (_, minutes) =>
    codeAt('key', after(monday, { minutes })),
  );
  expect(codes.filter(({ code }) => /^[0-9a-hjkmnp-tv-z]{6}$/.test(code))).toHaveLength(50);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(50);
});
