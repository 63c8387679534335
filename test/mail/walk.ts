import type { Db } from '../../api/db.ts';
import type { Message } from '../../api/mail/schema.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { monday } from '../cast.ts';

/** A mail to this person that was refused for good, with the token of its link. */
export async function aMail(db: Db, index: number, person: string) {
  const token = `${index}`.padStart(43, 't');
  const message: Message = {
    ...{ to: { name: 'Ada', address: 'ada@example.org' }, subject: 'Hello', text: 'Hello' },
    ...{ html: '<head></head>Hello', parts: [], unsubscribe: null, digested: [] },
    ...{ messageId: `<${index}@localhost>`, date: monday.toISOString() },
  };
  await db.write(
    `INSERT INTO mails (id, person, what, thing, playbook, cause, detail, at, state, due_at, ended_at,
       subject, message, hash)
     VALUES (:id, :person, 'reported', 'playbook:on-call/own', 'on-call/own', :hash, '{}', :now,
       'dead', :now, :now, 'Hello', :message, :hash)`,
    {
      ...{ id: index + 1, person, now: monday.toISOString() },
      ...{ message: JSON.stringify(message), hash: hashOf(token) },
    },
  );
  return { mail: `${index + 1}`, token };
}
