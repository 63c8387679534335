import { logged } from '../../audit/store.ts';
import type { Db, Statement } from '../../db.ts';
import type { Duty } from '../../people/schema.ts';
import { freeSlug, slugNumbers } from '../../people/store.ts';
import type { Instant } from '../../time.ts';
import { signInStatements } from '../store.ts';

export type Attempt = { browser: string; back: string; zone: string };

/** Notes that a browser set out for the provider; what is over goes. */
export async function beginAttempt(
  db: Db,
  args: Attempt & { state: string; now: Instant; endsAt: Instant },
): Promise<void> {
  const { now, state, browser, back, zone, endsAt } = args;
  await db.batch([
    { sql: 'DELETE FROM sign_in_attempts WHERE expires_at <= :now', args: { now } },
    {
      sql: `INSERT INTO sign_in_attempts (state, browser, back, zone, expires_at)
            VALUES (:state, :browser, :back, :zone, :endsAt)`,
      args: { state, browser, back, zone, endsAt },
    },
  ]);
}

/** Takes an attempt, which so counts once. Undefined: it is over, was used, or never was. */
export async function takeAttempt(
  db: Db,
  args: { state: string; now: Instant },
): Promise<Attempt | undefined> {
  const [row] = await db.write(
    `DELETE FROM sign_in_attempts WHERE state = :state AND expires_at > :now
     RETURNING browser, back, zone`,
    args,
  );
  return row as Attempt | undefined;
}

export type ProviderSignIn = {
  issuer: string;
  subject: string;
  sid: string | null;
  idToken: string;
  /** Of the browser's new token, and of the one that it had. */
  hash: string;
  formerHash: string;
  device: string;
  now: Instant;
  endsAt: Instant;
  /** For a person who comes for the first time. */
  id: string;
  slug: string;
  zone: string;
  name: string;
  mail: string | null;
  /** Null: the groups say nothing, and the person keeps theirs. */
  role: 'member' | 'admin' | null;
  /** As the provider vouches for it, in small letters; empty: it does not. */
  verified: string;
  /** Null: the groups say nothing of what is given besides. */
  duties: readonly Duty[] | null;
};

const known = `SELECT person FROM identities WHERE issuer = :issuer AND subject = :subject`;

/** Somebody whom an admin's table brought, and who has never signed in: by the address alone then. */
const expected = `SELECT e.id FROM people e WHERE :verified <> '' AND lower(e.mail) = :verified
  AND e.kind = 'staff' AND NOT EXISTS (SELECT 1 FROM identities WHERE person = e.id)
  ORDER BY e.joined_at LIMIT 1`;

/** What a group of the directory made somebody, only leaving that group takes. */
const becomes = `iif(EXISTS (SELECT 1 FROM role_grants g WHERE g.person = people.id
  AND g.role = 'admin' AND g.source = 'scim'), role, coalesce(:role, role))`;

/** Signs in whoever the provider says it is, as a new person if need be. False: they have left. */
export async function signInByProvider(db: Db, signIn: ProviderSignIn): Promise<boolean> {
  const { issuer, subject, sid, idToken, hash, id, slug, zone, name, mail, role, verified, now } =
    signIn;
  const log = { at: now, actor: null, via: 'sign-in' } as const;
  const who = { issuer, subject };
  const statements: Statement[] = [
    {
      sql: `WITH RECURSIVE ${slugNumbers}
            INSERT INTO people (id, slug, kind, role, name, zone, joined_at)
            SELECT :id, ${freeSlug},
              'staff', coalesce(:role, 'member'), :name, :zone, :now
            WHERE NOT EXISTS (${known}) AND NOT EXISTS (${expected})`,
      args: { ...who, verified, id, slug, role, name, zone, now },
    },
    {
      sql: `INSERT INTO identities (issuer, subject, person)
            SELECT :issuer, :subject, p.id FROM people p
            WHERE NOT EXISTS (${known}) AND (p.id = :id OR p.id = (${expected}))
            ON CONFLICT DO NOTHING`,
      args: { ...who, id, verified },
    },
    logged({
      ...{ ...log, what: 'person-added' },
      ...{ from: 'SELECT id AS person FROM people WHERE id = :id', args: { id } },
    }),
    logged({
      ...{ ...log, what: role === 'admin' ? 'role-given' : 'role-taken' },
      from: `SELECT id AS person, '{"role":"admin"}' AS detail FROM people
             WHERE id = (${known}) AND kind = 'staff' AND left_at IS NULL
               AND role <> ${becomes}`,
      args: { ...who, role },
    }),
    {
      sql: `UPDATE people SET name = :name, role = ${becomes}, mail = coalesce(:mail, mail)
            WHERE id = (${known}) AND kind = 'staff' AND (name <> :name
              OR role <> ${becomes} OR mail IS NOT coalesce(:mail, mail))`,
      args: { ...who, name, role, mail },
    },
    ...dutyStatements(signIn),
    ...signInStatements(signIn),
    {
      sql: `INSERT INTO provider_sign_ins (hash, issuer, subject, sid, id_token)
            SELECT hash, :issuer, :subject, :sid, :idToken FROM sign_ins WHERE hash = :hash`,
      args: { ...who, hash, sid, idToken },
    },
    { sql: 'SELECT 1 FROM sign_ins WHERE hash = :hash', args: { hash } },
  ];
  return (await db.batch(statements)).at(-1)?.length === 1;
}

/** What the groups give besides is what they give now; what an admin gave stays. */
function dutyStatements({ issuer, subject, duties, now }: ProviderSignIn): Statement[] {
  if (duties === null) return [];
  const args = { issuer, subject, duties: JSON.stringify(duties) };
  const gone = `person = (${known}) AND source = 'sign-in'
    AND role NOT IN (SELECT value FROM json_each(:duties))`;
  return [
    logged({
      ...{ at: now, actor: null, via: 'sign-in', what: 'role-taken' },
      from: `SELECT person AS person, json_object('role', role) AS detail FROM role_grants WHERE ${gone}`,
      args,
    }),
    { sql: `DELETE FROM role_grants WHERE ${gone}`, args },
    {
      sql: `INSERT INTO role_grants (person, role, source, at)
            SELECT p.id, value, 'sign-in', :now FROM people p, json_each(:duties)
            WHERE p.id = (${known}) AND p.left_at IS NULL ON CONFLICT DO NOTHING`,
      args: { ...args, now },
    },
  ];
}

/** The hint by which this browser signs out at the provider, if it came by one. */
export async function idTokenOf(db: Db, hash: string): Promise<string | undefined> {
  const row = await db.readOne('SELECT id_token AS it FROM provider_sign_ins WHERE hash = :hash', {
    hash,
  });
  return row && String(row.it);
}

export type Logout = {
  issuer: string;
  jti: string;
  /** Null: all of the subject's. */
  sid: string | null;
  subject: string | null;
  request: string;
  now: Instant;
  endsAt: Instant;
};

/** Ends the sign-ins that a provider names. False: this token counted already. */
export async function endByProvider(db: Db, logout: Logout): Promise<boolean> {
  const { issuer, jti, sid, subject, request, now, endsAt } = logout;
  const counts = `EXISTS (SELECT 1 FROM logout_tokens
    WHERE issuer = :issuer AND jti = :jti AND request = :request)`;
  const results = await db.batch([
    { sql: 'DELETE FROM logout_tokens WHERE expires_at <= :now', args: { now } },
    {
      sql: `INSERT INTO logout_tokens (issuer, jti, request, expires_at)
            VALUES (:issuer, :jti, :request, :endsAt) ON CONFLICT DO NOTHING`,
      args: { issuer, jti, request, endsAt },
    },
    {
      sql: `DELETE FROM sign_ins WHERE ${counts} AND hash IN (
              SELECT hash FROM provider_sign_ins WHERE issuer = :issuer
                AND (:sid IS NULL OR sid = :sid) AND (:subject IS NULL OR subject = :subject))`,
      args: { issuer, jti, request, sid, subject },
    },
    { sql: `SELECT 1 WHERE ${counts}`, args: { issuer, jti, request } },
  ]);
  return results.at(-1)?.length === 1;
}
