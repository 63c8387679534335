import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';

type Doing = { act: string; event: string; by: string; now: Instant };

const ask = `
  INSERT INTO handovers (event, person, asked_by, at)
  SELECT e.id, :person, :by, :now FROM event_facts e
  WHERE e.slug = :event AND NOT e.cancelled AND :now < e.ends_at AND e.host <> :person
  ON CONFLICT (event) DO UPDATE SET person = :person, asked_by = :by, at = :now
  WHERE handovers.person <> :person`;

/** Stands right behind a statement, and tells of it where it changed something. */
const record = `
  INSERT INTO host_acts (id, event, actor, what, person, at)
  SELECT :act, id, :by, :what, :person, :now FROM events WHERE slug = :event AND changes() > 0`;

const tellAsked = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT d.person, 'asked-over', d.event, 'host:' || d.id, json_object('by', p.name), d.at
  FROM host_acts d JOIN people p ON p.id = d.actor WHERE d.id = :act
  ON CONFLICT (person, cause) DO NOTHING`;

/** Asks somebody to take the event over; somebody asked before is asked no more. */
export async function askOver(db: Db, asking: Doing & { person: string }): Promise<void> {
  const { act, event, by, person, now } = asking;
  await db.batch([
    { sql: ask, args: { event, by, person, now } },
    { sql: record, args: { act, event, by, person, now, what: 'asked-over' } },
    { sql: tellAsked, args: { act } },
  ]);
}

/** Ends the asking: it is taken back, or declined by who was asked. */
export async function endAsking(db: Db, { act, event, by, now }: Doing): Promise<void> {
  await db.batch([
    {
      sql: `INSERT INTO host_acts (id, event, actor, what, person, at)
            SELECT :act, e.id, :by, iif(o.person = :by, 'declined-over', 'asking-ended'),
              iif(o.person = :by, o.asked_by, o.person), :now
            FROM handovers o JOIN events e ON e.id = o.event WHERE e.slug = :event`,
      args: { act, event, by, now },
    },
    {
      sql: `DELETE FROM handovers WHERE event = (SELECT event FROM host_acts WHERE id = :act)`,
      args: { act },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT d.person, 'declined-over', d.event, 'host:' || d.id,
              json_object('by', p.name), d.at
            FROM host_acts d JOIN people p ON p.id = d.actor
            WHERE d.id = :act AND d.what = 'declined-over'
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { act },
    },
  ]);
}

/** Who was asked runs it from now on. False: nobody asks them any more. Who spoke still speaks. */
export async function takeOver(db: Db, { act, event, by, now }: Doing): Promise<boolean> {
  const [decided] = await db.batch([
    {
      sql: `INSERT INTO host_acts (id, event, actor, what, person, at)
            SELECT :act, e.id, :by, 'took-over', e.host, :now
            FROM handovers o JOIN event_facts e ON e.id = o.event
            WHERE e.slug = :event AND o.person = :by AND NOT e.cancelled AND :now < e.ends_at
            RETURNING id`,
      args: { act, event, by, now },
    },
    {
      sql: `UPDATE events SET host = :by WHERE id = (SELECT event FROM host_acts WHERE id = :act)`,
      args: { act, by },
    },
    {
      sql: `DELETE FROM handovers WHERE event = (SELECT event FROM host_acts WHERE id = :act)`,
      args: { act },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT p.id, 'took-over', d.event, 'host:' || d.id, json_object('by', b.name), d.at
            FROM host_acts d JOIN people b ON b.id = d.actor
            JOIN people p ON p.id = d.person
              OR p.id IN (SELECT person FROM speakers WHERE event = d.event)
            WHERE d.id = :act AND p.id <> d.actor
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { act },
    },
  ]);
  return decided?.length === 1;
}
