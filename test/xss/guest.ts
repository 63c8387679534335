import { hashOf } from '../../api/sign-ins/token.ts';
import { after, monday } from '../cast.ts';
import { evening } from './hints.ts';
import type { APortal } from './stage.ts';

/** What the mail to the guest would lead to. */
export const confirming = `/open/${evening}/confirm/${'c'.repeat(43)}`;
export const place = `/open/${evening}/place/${'p'.repeat(43)}`;

/** The guest opens the link of their mail, and comes. */
export async function letIn({ app, db, origin }: APortal): Promise<void> {
  const until = after(monday, { days: 1 }).toISOString();
  const key = (what: string, path: string) => ({
    sql: `INSERT INTO guest_keys (hash, person, what, expires_at)
          SELECT :hash, person, :what, :until FROM guests WHERE mail = 'guest@pwned.invalid'`,
    args: { hash: hashOf(path.slice(-43)), what, until },
  });
  await db.batch([key('confirm', confirming), key('place', place)]);
  const headers = { origin, 'sec-fetch-site': 'same-origin' };
  const answer = await app.request(`${origin}${confirming}`, { method: 'POST', headers });
  if (answer.status !== 200) throw new Error(`The guest is not let in: ${answer.status}.`);
}
