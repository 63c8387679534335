import type { Db } from '../../db.ts';
import { promotion } from '../../events/store.ts';
import type { Instant } from '../../time.ts';
import type { GuestListEdit } from '../schema.ts';

export type GuestListRow = Omit<GuestListEdit, 'open'> & {
  open: boolean;
  confirmed: number;
  waiting: number;
  mail: boolean;
};

const list = `
  SELECT coalesce(l.open, 0) AS open, coalesce(l.host_name, '') AS hostName,
    coalesce(l.directions, '') AS directions, coalesce(l.questions, '[]') AS questions,
    l.keep_days AS keepDays, l.seats, coalesce(l.ideas, '[]') AS ideas, (SELECT mode <> 'off' FROM mail_state) AS mail,
    (SELECT count(*) FROM signups u JOIN guests g ON g.person = u.person
     WHERE u.event = e.id AND u.state = 'confirmed') AS confirmed,
    (SELECT count(*) FROM signups u JOIN guests g ON g.person = u.person
     WHERE u.event = e.id AND u.state = 'waiting') AS waiting
  FROM events e LEFT JOIN guest_lists l ON l.event = e.id WHERE e.slug = :event`;

/** What is said of the guests of an event; usual where nothing was said. Undefined: no such event. */
export async function guestListOf(
  db: Db,
  event: string,
  usualDays: number,
): Promise<GuestListRow | undefined> {
  const row = await db.readOne(list, { event });
  if (!row) return undefined;
  return {
    ...(row as unknown as GuestListRow),
    open: row.open === 1,
    mail: row.mail === 1,
    keepDays: Number(row.keepDays ?? usualDays),
    questions: JSON.parse(String(row.questions)),
    ideas: JSON.parse(String(row.ideas)),
  };
}

/** Keeps what a host says of guests; who waited and has a seat by it is told. Repeated, it changes nothing. */
export async function keepGuestList(
  db: Db,
  { event, edit, now }: { event: string; edit: GuestListEdit; now: Instant },
): Promise<void> {
  const { open, questions, ideas, ...said } = edit;
  await db.batch([
    {
      sql: `INSERT INTO guest_lists
              (event, open, host_name, directions, questions, keep_days, seats, ideas)
            SELECT id, :open, :hostName, :directions, :questions, :keepDays, :seats, :ideas
            FROM events WHERE slug = :event
            ON CONFLICT (event) DO UPDATE SET open = excluded.open,
              host_name = excluded.host_name, directions = excluded.directions,
              questions = excluded.questions, keep_days = excluded.keep_days,
              seats = excluded.seats, ideas = excluded.ideas`,
      args: {
        ...{ ...said, event, open: open ? 1 : 0, questions: JSON.stringify(questions) },
        ideas: JSON.stringify(ideas),
      },
    },
    ...promotion(event, now),
  ]);
}
