import type { Db } from '../db.ts';
import type { Asker, Me, Person } from '../people/schema.ts';
import { personIn } from '../people/store.ts';
import type { Instant } from '../time.ts';
import type { SignIn } from './schema.ts';

export type Found = { asker: Asker; beganAt: Instant; usedAt: Instant };

/** Who is signed in with this token's hash. One read by key; the role is that of this moment. */
export async function askerBy(db: Db, hash: string, now: Instant): Promise<Found | undefined> {
  const [row] = await db.read(
    `SELECT p.id, p.slug, p.name, p.title, p.team, p.zone, p.role,
       s.began_at AS beganAt, s.used_at AS usedAt
     FROM sign_ins s JOIN people p ON p.id = s.person
     WHERE s.hash = :hash AND s.expires_at > :now`,
    { hash, now },
  );
  if (!row) return undefined;
  const { beganAt, usedAt, ...asker } = row as unknown as Asker & Omit<Found, 'asker'>;
  return { asker, beganAt, usedAt };
}

/** Notes that a sign-in is in use, and until when it then holds. */
export async function touch(
  db: Db,
  args: { hash: string; now: Instant; endsAt: Instant },
): Promise<void> {
  await db.write(
    'UPDATE sign_ins SET used_at = :now, expires_at = :endsAt WHERE hash = :hash AND used_at < :now',
    args,
  );
}

type NewSignIn = {
  hash: string;
  /** The sign-in that this browser had so far, which ends; empty when it had none. */
  formerHash: string;
  issuer: string;
  subject: string;
  device: string;
  now: Instant;
  endsAt: Instant;
};

/** Signs in whoever a provider calls by this subject. Undefined: nobody here is called so. */
export async function beginSignIn(
  db: Db,
  signIn: NewSignIn,
): Promise<Omit<Me, 'demo'> | undefined> {
  const { hash, formerHash, issuer, subject, device, now, endsAt } = signIn;
  const results = await db.batch([
    {
      sql: `INSERT INTO sign_ins (hash, person, device, began_at, used_at, expires_at)
            SELECT :hash, person, :device, :now, :now, :endsAt
            FROM identities WHERE issuer = :issuer AND subject = :subject`,
      args: { hash, device, now, endsAt, issuer, subject },
    },
    {
      sql: `DELETE FROM sign_ins
            WHERE hash = :formerHash AND EXISTS (SELECT 1 FROM sign_ins WHERE hash = :hash)`,
      args: { formerHash, hash },
    },
    {
      sql: `DELETE FROM sign_ins
            WHERE person = (SELECT person FROM sign_ins WHERE hash = :hash) AND expires_at <= :now`,
      args: { hash, now },
    },
    {
      sql: `SELECT p.slug, p.name, p.title, p.team, p.zone, p.role,
              (SELECT count(*) FROM notices WHERE person = p.id AND read_at IS NULL) AS unread
            FROM sign_ins s JOIN people p ON p.id = s.person WHERE s.hash = :hash`,
      args: { hash },
    },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && { person: personIn(row), unread: Number(row.unread) };
}

export async function endSignIn(db: Db, hash: string): Promise<void> {
  await db.write('DELETE FROM sign_ins WHERE hash = :hash', { hash });
}

export async function endAllSignIns(db: Db, person: string): Promise<void> {
  await db.write('DELETE FROM sign_ins WHERE person = :person', { person });
}

/** The browsers on which a person is signed in, the latest first; `hash` is the one that asks. */
export async function signInsOf(
  db: Db,
  args: { person: string; hash: string; now: Instant },
): Promise<SignIn[]> {
  const rows = await db.read(
    `SELECT device, began_at AS beganAt, used_at AS usedAt, hash = :hash AS current
     FROM sign_ins WHERE person = :person AND expires_at > :now ORDER BY used_at DESC, began_at DESC`,
    args,
  );
  return rows.map((row) => ({ ...(row as unknown as SignIn), current: row.current === 1 }));
}

/** Those whom an issuer knows, by name. */
export async function peopleKnownTo(db: Db, issuer: string): Promise<Person[]> {
  const rows = await db.read(
    `SELECT p.slug, p.name, p.title, p.team, p.zone, p.role
     FROM identities i JOIN people p ON p.id = i.person
     WHERE i.issuer = :issuer ORDER BY p.name, p.slug`,
    { issuer },
  );
  return rows.map(personIn);
}
