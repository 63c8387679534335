import type { Statement } from '../../db.ts';
import { filling } from '../../mail/modes/store.ts';
import { ago, dayMs } from '../rows.ts';

/** Stands before all that fills the demo: nothing of it is to be mailed. */
export const quietly = filling(true);

/** Stands after it: what people were told in the last days they were told by mail, too. */
export function recentMails(now: Date): Statement[] {
  return [
    {
      sql: `INSERT INTO mails (person, what, thing, event, cohort, playbook, cause, detail, at, due_at)
            SELECT person, what,
              coalesce('event:' || event, 'cohort:' || cohort, 'playbook:' || playbook),
              event, cohort, playbook, 'notice:' || id, detail, at, at
            FROM notices WHERE at > :since ORDER BY id`,
      args: { since: ago(now, 4 * dayMs) },
    },
    filling(false),
  ];
}
