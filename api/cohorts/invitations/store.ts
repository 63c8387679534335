import type { Db, Row } from '../../db.ts';
import type { Day, Instant, Zone } from '../../time.ts';

/** A hire to whom an invitation leads, as whoever opens it is to them. */
export type InvitedRow = {
  hire: string;
  name: string;
  cohort: { id: string; slug: string; title: string };
  programme: string;
  firstDay: Day;
  startsOn: Day;
  daysOff: Day[];
  zone: Zone;
  organiser: string;
  released: boolean;
  already: string | null;
  isBuddy: boolean;
};

/** Since when this hire has had the link of now; null: they have none. */
export async function invitationMadeAt(db: Db, hire: string): Promise<Instant | null> {
  const row = await db.readOne('SELECT made_at AS madeAt FROM invitations WHERE hire = :hire', {
    hire,
  });
  return row ? String(row.madeAt) : null;
}

type ToMake = { hire: string; hash: string; now: Instant };

/** Gives a hire this link in place of the one before; false: somebody is this hire by now. */
export async function makeInvitation(db: Db, invitation: ToMake): Promise<boolean> {
  const rows = await db.write(
    `INSERT INTO invitations (hire, hash, made_at)
     SELECT id, :hash, :now FROM hires WHERE id = :hire AND person IS NULL
     ON CONFLICT (hire) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at
     RETURNING hire`,
    invitation,
  );
  return rows.length > 0;
}

export async function endInvitation(db: Db, hire: string): Promise<void> {
  await db.write('DELETE FROM invitations WHERE hire = :hire', { hire });
}

type Asked = { hash: string; person: string };

/** The hire to whom a token of this hash leads, who is nobody yet. */
export async function invitedBy(db: Db, asked: Asked): Promise<InvitedRow | undefined> {
  const rows = await db.read(
    `SELECT h.id AS hire, h.name, c.id, c.slug, c.title, c.programme, c.first_day AS firstDay,
       coalesce(h.starts_on, c.first_day) AS startsOn, c.days_off, c.zone, o.name AS organiser,
       c.state = 'released' AS released,
       (SELECT name FROM hires WHERE cohort = c.id AND person = :person) AS already,
       h.buddy IS :person AS isBuddy
     FROM invitations i JOIN hires h ON h.id = i.hire JOIN cohorts c ON c.id = h.cohort
     JOIN people o ON o.id = c.organiser
     WHERE i.hash = :hash AND h.person IS NULL`,
    asked,
  );
  return rows.map(invitedIn)[0];
}

type ToTake = Asked & { hire: string; cohort: string; edit: string; now: Instant };

/**
 * Makes this person the hire: only where the hire is nobody yet and the person no other hire of the
 * cohort, which one statement decides. It is an edit of the cohort, so that another one under way
 * begins anew, and the organiser hears of it. Whether the person is the hire now.
 */
export async function takeInvitation(db: Db, toTake: ToTake): Promise<boolean> {
  const { hash, person, hire, cohort, edit, now } = toTake;
  const [, , , rows] = await db.batch([
    {
      sql: `UPDATE hires SET person = :person
            WHERE id = (SELECT hire FROM invitations WHERE hash = :hash)
              AND person IS NULL AND buddy IS NOT :person AND NOT EXISTS (
                SELECT 1 FROM hires other
                WHERE other.cohort = hires.cohort AND other.person = :person)`,
      args: { hash, person },
    },
    {
      sql: `UPDATE cohorts SET version = version + 1, edit = :edit
            WHERE id = :cohort AND EXISTS (
              SELECT 1 FROM hires WHERE id = :hire AND person = :person)`,
      args: { cohort, edit, hire, person },
    },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT c.organiser, 'joined', c.id, 'joined:' || h.id || ':' || p.id,
              json_object('by', p.name, 'to', h.name), :now
            FROM hires h JOIN cohorts c ON c.id = h.cohort JOIN people p ON p.id = h.person
            WHERE h.id = :hire AND h.person = :person AND c.organiser <> :person
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { hire, person, now },
    },
    {
      sql: 'SELECT 1 FROM hires WHERE id = :hire AND person = :person',
      args: { hire, person },
    },
  ]);
  return (rows ?? []).length > 0;
}

function invitedIn(row: Row): InvitedRow {
  const { hire, name, programme, firstDay, startsOn, zone, organiser, already } =
    row as unknown as InvitedRow;
  const { id, slug, title } = row as unknown as InvitedRow['cohort'];
  return {
    ...{ hire, name, programme, firstDay, startsOn, zone, organiser, already },
    cohort: { id, slug, title },
    daysOff: JSON.parse(String(row.days_off)),
    released: row.released === 1,
    isBuddy: row.isBuddy === 1,
  };
}
