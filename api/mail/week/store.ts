import type { Db } from '../../db.ts';
import type { DueMail } from '../store.ts';

type Digested = Pick<DueMail, 'id' | 'what' | 'about' | 'detail'>;

const mostTold = 50;

/** What waits for a person's weekly mail, in order. */
export async function digestedOf(db: Db, person: string): Promise<Digested[]> {
  const rows = await db.read(
    `SELECT m.id, m.what, m.detail,
       coalesce(e.kind, iif(m.cohort IS NOT NULL, 'cohort', 'playbook')) AS kind,
       coalesce(e.slug, c.slug, m.playbook, '') AS slug,
       coalesce(e.title, c.title, m.detail ->> 'title', m.playbook, '') AS title,
       EXISTS (SELECT 1 FROM hires WHERE cohort = m.cohort AND person = m.person) AS mine
     FROM mails m LEFT JOIN events e ON e.id = m.event LEFT JOIN cohorts c ON c.id = m.cohort
     WHERE m.person = :person AND m.state = 'digest' ORDER BY m.id LIMIT ${mostTold}`,
    { person },
  );
  return rows.map(({ id, what, detail, ...about }) => ({
    ...{ id: Number(id), what: what as Digested['what'], detail: JSON.parse(String(detail)) },
    about: { ...about, mine: about.mine === 1 } as Digested['about'],
  }));
}
