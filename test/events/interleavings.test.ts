import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import { leaveRefusal, signupRefusal } from '../../api/events/rules.ts';
import { type Asking, askForSeat, factsOf, giveUpSeat, signupsOf } from '../../api/events/store.ts';
import { newId } from '../../api/id.ts';
import { changesOf } from '../../api/talks/changes/rules.ts';
import { cancelTalk, editTalk } from '../../api/talks/changes/store.ts';
import { readTalk } from '../../api/talks/store.ts';
import {
  ada,
  adaOffers,
  after,
  amina,
  arrive,
  bela,
  cast,
  chidi,
  dora,
  emil,
  farah,
  monday,
} from '../cast.ts';
import { openPortal } from '../open-portal.ts';
import fc from '../property.ts';
import { ModelTalk, type Move } from './model.ts';

// A server answers each statement a few milliseconds later than a file.
const runsOn = { file: 1_000, server: 60 };
const movesMost = 24;

const who = fc.constantFrom(farah, bela, emil, chidi, amina, dora, ada);
const oneMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ is: fc.constant('ask' as const), who }) },
  { weight: 5, arbitrary: fc.record({ is: fc.constant('leave' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('edit' as const),
      seats: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }),
      later: fc.constantFrom(0, 0, 0, 45, -30),
      stale: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 50 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('cancel' as const) }) },
);
const seats = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 });
const story = fc.array(oneMove, { minLength: 1, maxLength: movesMost, size: 'max' });

test('whatever happens in whatever order, seats and waiting list are as the model says', async () => {
  const { db, address } = await openPortal();
  await arrive(db);
  let talks = 0;
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(seats, story, async (seatsAtFirst, moves) => {
      const slug = `talk-${talks++}`;
      const model = new ModelTalk(monday, seatsAtFirst);
      await adaOffers(db, {
        slug,
        seats: seatsAtFirst,
        startsAt: model.startsAt.toISOString(),
        endsAt: model.endsAt.toISOString(),
      });
      for (const move of moves) {
        steps += 1;
        const expected = inModel(model, move);
        const now = model.now;
        expect(await inPortal(db, slug, now, move), JSON.stringify(move)).toEqual(expected);
      }
      expect(await stateOf(db, slug)).toEqual(stateIn(model));
    }),
    { numRuns: address.url.startsWith('file:') ? runsOn.file : runsOn.server },
  );
  console.info(`${talks} talks, ${steps} steps`);
}, 120_000);

function inModel(model: ModelTalk, move: Move): unknown {
  switch (move.is) {
    case 'ask':
      return model.ask(move.who);
    case 'leave':
      return model.leave(move.who);
    case 'edit':
      return model.edit(move.seats, move.later, move.stale);
    case 'wait':
      return model.wait(move.minutes);
    case 'cancel':
      return model.cancel();
  }
}

async function inPortal(db: Db, event: string, now: Date, move: Move): Promise<unknown> {
  switch (move.is) {
    case 'ask':
    case 'leave':
      return signup(db, event, now, move);
    case 'edit':
      return edit(db, event, now, move);
    case 'wait':
      return undefined;
    case 'cancel': {
      const change = { change: newId(now), event, person: ada.id, now: now.toISOString() };
      return (await cancelTalk(db, { ...change, reason: 'Ill', detail: {} })).done;
    }
  }
}

/** As the route does it: the statement decides, and the rule says why not. */
async function signup(db: Db, event: string, now: Date, move: Move & { is: 'ask' | 'leave' }) {
  const asking: Asking = { event, person: move.who.id, now: now.toISOString() };
  const answer = await (move.is === 'ask' ? askForSeat : giveUpSeat)(db, asking);
  if ((answer?.signup === null) === (move.is === 'leave')) return answer;
  const facts = await factsOf(db, event);
  const refusal = move.is === 'ask' ? signupRefusal : leaveRefusal;
  return facts && refusal(facts, move.who, now)?.code;
}

async function edit(db: Db, event: string, now: Date, move: Move & { is: 'edit' }) {
  const talk = await readTalk(db, event, ada.id);
  if (!talk) return undefined;
  const later = (at: string) => after(new Date(at), { minutes: move.later }).toISOString();
  const slot = { startsAt: later(talk.startsAt), endsAt: later(talk.endsAt) };
  const next = { ...talk.session, ...slot, ...talk, ...slot, seats: move.seats };
  const detail = changesOf({ ...talk, ...talk.session }, next);
  if (slot.startsAt <= now.toISOString() || Object.keys(detail).length === 0) return false;
  const version = move.stale ? talk.version - 1 : talk.version;
  const change = { change: newId(now), event, person: ada.id, now: now.toISOString(), detail };
  const asItIs = { speakers: undefined, guests: undefined, series: undefined };
  return (await editTalk(db, { ...next, ...change, ...asItIs, version })).done;
}

function stateIn(model: ModelTalk) {
  return {
    seats: model.seats,
    version: model.version,
    cancelled: model.cancelled,
    startsAt: model.startsAt.toISOString(),
    endsAt: model.endsAt.toISOString(),
    confirmed: model.confirmed.map(({ slug }) => slug),
    waiting: model.waiting.map(({ slug }) => slug),
    counted: [model.confirmed.length, model.waiting.length],
    told: model.told,
  };
}

async function stateOf(db: Db, event: string) {
  const talk = await readTalk(db, event, '');
  const signups = await signupsOf(db, event);
  if (!talk || !signups) return undefined;
  const { version, cancelled, startsAt, endsAt } = talk;
  return {
    ...{ seats: talk.seats, version, cancelled, startsAt, endsAt },
    confirmed: signups.confirmed.map(({ slug }) => slug),
    waiting: signups.waiting.map(({ slug }) => slug),
    counted: [talk.confirmed, talk.waiting],
    told: await toldOf(db, event),
  };
}

async function toldOf(db: Db, event: string): Promise<Record<string, string[]>> {
  const rows = await db.read(
    `SELECT n.what, n.person, json_extract(n.detail, '$.to') AS successor
     FROM notices n JOIN events e ON e.id = n.event WHERE e.slug = :event ORDER BY n.id`,
    { event },
  );
  const told: Record<string, string[]> = {};
  for (const row of rows) {
    const slug = cast.find(({ id }) => id === row.person)?.slug ?? 'nobody';
    const what = row.successor ? `${row.what} to ${row.successor}` : String(row.what);
    told[slug] = [...(told[slug] ?? []), what];
  }
  return told;
}
