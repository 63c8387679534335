import type { Db, Statement } from '../db.ts';
import type { Asker, Me, Person } from '../people/schema.ts';
import { dutiesIn, dutiesOf, personIn } from '../people/store.ts';
import type { Instant } from '../time.ts';
import { demoIssuer, type SignIn } from './schema.ts';

export type Found = { asker: Asker; beganAt: Instant; usedAt: Instant };

/** Who is signed in with this token's hash. One read by key; the role is that of this moment. */
export async function askerBy(db: Db, hash: string, now: Instant): Promise<Found | undefined> {
  const row = await db.readOne(
    `SELECT p.id, p.slug, p.name, p.title, p.team, p.zone, p.role, ${dutiesOf('p')} AS duties,
       s.began_at AS beganAt, s.used_at AS usedAt
     FROM sign_ins s JOIN people p ON p.id = s.person
     WHERE s.hash = :hash AND s.expires_at > :now AND p.left_at IS NULL`,
    { hash, now },
  );
  if (!row) return undefined;
  const { beganAt, usedAt, ...asker } = row as unknown as Asker & Omit<Found, 'asker'>;
  return { asker: { ...asker, duties: dutiesIn(row) }, beganAt, usedAt };
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

/** The statements that sign in whoever an issuer calls by this subject, unless they have left. */
export function signInStatements(signIn: NewSignIn): Statement[] {
  const { hash, formerHash, issuer, subject, device, now, endsAt } = signIn;
  return [
    {
      sql: `INSERT INTO sign_ins (hash, person, device, began_at, used_at, expires_at)
            SELECT :hash, p.id, :device, :now, :now, :endsAt
            FROM identities i JOIN people p ON p.id = i.person
            WHERE i.issuer = :issuer AND i.subject = :subject AND p.left_at IS NULL`,
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
  ];
}

/** Signs in whoever an issuer calls by this subject. Undefined: nobody here is called so. */
export async function beginSignIn(
  db: Db,
  signIn: NewSignIn,
): Promise<Omit<Me, 'demo'> | undefined> {
  const results = await db.batch([
    ...signInStatements(signIn),
    {
      sql: `SELECT p.slug, p.name, p.title, p.team, p.zone, p.role,
              (SELECT count(*) FROM notices WHERE person = p.id AND read_at IS NULL) AS unread
            FROM sign_ins s JOIN people p ON p.id = s.person WHERE s.hash = :hash`,
      args: { hash: signIn.hash },
    },
  ]);
  const [row] = results.at(-1) ?? [];
  return row && { person: personIn(row), unread: Number(row.unread) };
}

export async function endSignIn(db: Db, hash: string): Promise<void> {
  await db.write('DELETE FROM sign_ins WHERE hash = :hash', { hash });
}

/** Ends all of a person's, or all but the one with the hash `but`. */
export async function endAllSignIns(db: Db, person: string, but = ''): Promise<void> {
  await db.write('DELETE FROM sign_ins WHERE person = :person AND hash <> :but', { person, but });
}

/** What a sign-in is called in addresses: enough of its hash, by which nobody can sign in. */
const idOf = `substr(hash, 1, 16)`;

/** Ends one of a person's by what it is called in addresses. */
export async function endOneSignIn(db: Db, args: { person: string; id: string }): Promise<void> {
  await db.write(`DELETE FROM sign_ins WHERE person = :person AND ${idOf} = :id`, args);
}

/** The browsers on which a person is signed in, the latest first; `hash` is the one that asks. */
export async function signInsOf(
  db: Db,
  args: { person: string; hash: string; now: Instant },
): Promise<SignIn[]> {
  const rows = await db.read(
    `SELECT ${idOf} AS id, device, began_at AS beganAt, used_at AS usedAt, hash = :hash AS current
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
     WHERE i.issuer = :issuer AND p.left_at IS NULL ORDER BY p.name, p.slug`,
    { issuer },
  );
  return rows.map(personIn);
}

/** Whether anybody is known to the demo's issuer, and to any other. */
export async function issuersKnown(db: Db): Promise<{ demo: boolean; others: boolean }> {
  const rows = await db.read('SELECT DISTINCT issuer = :demoIssuer AS demo FROM identities', {
    demoIssuer,
  });
  const has = (demo: number) => rows.some((row) => row.demo === demo);
  return { demo: has(1), others: has(0) };
}
