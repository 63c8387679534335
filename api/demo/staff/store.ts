import { logged } from '../../audit/store.ts';
import { naming } from '../../cohorts/statement.ts';
import type { Statement } from '../../db.ts';
import { demoIssuer } from '../../sign-ins/schema.ts';
import { instant } from '../../time.ts';

const dayMs = 24 * 60 * 60_000;

/** Somebody who left last week, with a talk that nobody has taken up; an editor and an organiser. */
export function staffFilling(now: Date): Statement[] {
  const ago = (days: number) => instant(new Date(now.getTime() - days * dayMs));
  const id = 'demo-tove-almquist';
  const statements = [
    `INSERT INTO people (id, slug, kind, role, name, title, team, zone, joined_at, left_at)
     VALUES (:id, 'tove-almquist', 'staff', 'member', 'Tove Almquist', 'Data engineer', 'data',
       'Europe/Berlin', :joined, :left)`,
    `INSERT INTO identities (issuer, subject, person) VALUES (:issuer, 'tove-almquist', :id)`,
    `INSERT INTO events (id, slug, kind, title, abstract, host, version, offered_at)
     VALUES ('demo-tables-that-lie', 'tables-that-lie', 'talk', 'Tables that lie',
       'Three columns that did not mean what their names say, and how we found out.', :id, 1, :drafted)`,
    `INSERT INTO draft_slots (event, date, time, zone, minutes)
     VALUES ('demo-tables-that-lie', '', '', 'Europe/Berlin', 30)`,
    `INSERT INTO speakers (event, person) VALUES ('demo-tables-that-lie', :id)`,
    `INSERT INTO role_grants (person, role, source, by, at)
     SELECT p.id, iif(p.slug = 'ewa-brzezicka', 'editor', 'organiser'), 'admin', a.id, :drafted
     FROM people p, people a
     WHERE p.slug IN ('ewa-brzezicka', 'siobhan-mcgettrick') AND a.slug = 'henrike-vollmer'`,
  ];
  const times = { joined: ago(700), left: ago(6), drafted: ago(20) };
  return [
    ...statements.map(naming({ id, issuer: demoIssuer, ...times })),
    logged({
      ...{ at: times.left, actor: null, what: 'person-left' },
      from: `SELECT id AS person FROM people WHERE slug = 'tove-almquist'`,
    }),
  ];
}
