import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { promotion } from '../store.ts';

/** What a host does with somebody's place; `act` is the row that decides, and stays as the trail. */
export type Seating = {
  act: string;
  event: string;
  person: string;
  by: string;
  reason: string;
  now: Instant;
};

const seatsMost = 10_000;

const decidePromotion = `
  INSERT INTO host_acts (id, event, actor, what, person, words, detail, at)
  SELECT :act, e.id, :by, 'promoted', :person, :reason,
    iif(e.seats <= e.confirmed, '{"seat":"added"}', '{}'), :now
  FROM event_facts e
  WHERE e.slug = :event AND NOT e.cancelled AND :now < e.starts_at
    AND EXISTS (SELECT 1 FROM signups
                WHERE event = e.id AND person = :person AND state = 'waiting')
    AND (e.seats IS NULL OR e.confirmed < e.seats OR (:addSeat = 1 AND e.seats < ${seatsMost}))
  RETURNING id`;

/** Everybody reads that there is one more seat; an edit made from before is one of an old version. */
const logSeat = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT d.id, e.id, e.version + 1, d.actor, 'edited',
    json_object('seats', json_array(CAST(e.seats AS TEXT), CAST(e.seats + 1 AS TEXT))), d.at
  FROM host_acts d JOIN events e ON e.id = d.event
  WHERE d.id = :act AND d.detail ->> 'seat' = 'added'`;

const addSeat = `
  UPDATE events SET seats = seats + 1, version = version + 1
  WHERE id = (SELECT event FROM host_acts WHERE id = :act AND detail ->> 'seat' = 'added')`;

const promote = `
  UPDATE signups SET state = 'confirmed', promoted_at = :now
  WHERE state = 'waiting' AND person = :person
    AND event = (SELECT event FROM host_acts WHERE id = :act)`;

const decideRemoval = `
  INSERT INTO host_acts (id, event, actor, what, person, words, at)
  SELECT :act, e.id, :by, 'removed', :person, :reason, :now
  FROM event_facts e
  WHERE e.slug = :event AND NOT e.cancelled AND :now < e.ends_at
    AND EXISTS (SELECT 1 FROM signups
                WHERE event = e.id AND person = :person AND state <> 'withdrawn')
  RETURNING id`;

const remove = `
  UPDATE signups SET state = 'withdrawn', withdrawn_at = :now
  WHERE state <> 'withdrawn' AND person = :person
    AND event = (SELECT event FROM host_acts WHERE id = :act)`;

const tell = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT d.person, iif(d.what = 'promoted', 'given-seat', 'removed'), d.event, 'host:' || d.id,
    json_object('by', p.name, 'words', d.words), d.at
  FROM host_acts d JOIN people p ON p.id = d.actor
  WHERE d.id = :act
  ON CONFLICT (person, cause) DO NOTHING`;

/** Gives somebody who waits a seat, before their turn. Whether it was done. */
export async function promoteByHand(
  db: Db,
  { addSeat: added, ...seating }: Seating & { addSeat: boolean },
): Promise<boolean> {
  const { act, person, now } = seating;
  return done(db, [
    { sql: decidePromotion, args: { ...seating, addSeat: added ? 1 : 0 } },
    { sql: logSeat, args: { act } },
    { sql: addSeat, args: { act } },
    { sql: promote, args: { act, person, now } },
    { sql: tell, args: { act } },
  ]);
}

/** Takes somebody off the list, and hands the seat on. Whether it was done. */
export async function removeByHand(db: Db, seating: Seating): Promise<boolean> {
  const { act, event, person, now } = seating;
  return done(db, [
    { sql: decideRemoval, args: seating },
    { sql: remove, args: { act, person, now } },
    { sql: tell, args: { act } },
    ...promotion(event, now),
  ]);
}

/** Where somebody stands now: `confirmed`, `waiting` or nothing. */
export async function stateOf(
  db: Db,
  args: { event: string; person: string },
): Promise<string | undefined> {
  const row = await db.readOne(
    `SELECT s.state FROM signups s JOIN events e ON e.id = s.event
     WHERE e.slug = :event AND s.person = :person AND s.state <> 'withdrawn'`,
    args,
  );
  return row && String(row.state);
}

async function done(db: Db, statements: Statement[]): Promise<boolean> {
  const [decided] = await db.batch(statements);
  return decided?.length === 1;
}
