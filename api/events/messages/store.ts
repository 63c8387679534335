import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Audience } from '../hosting/schema.ts';

export type ToSend = {
  /** Made by the host's browser: sent twice, it goes out once. */
  message: string;
  event: string;
  by: string;
  to: Audience;
  words: string;
  now: Instant;
  dayAgo: Instant;
  most: number;
};

const decide = `
  INSERT INTO host_acts (id, event, actor, what, words, detail, at)
  SELECT :message, e.id, :by, 'wrote', :words, json_object('to', :to), :now
  FROM events e
  WHERE e.slug = :event AND :most > (
    SELECT count(*) FROM host_acts WHERE event = e.id AND what = 'wrote' AND at > :dayAgo)
  ON CONFLICT (id) DO NOTHING`;

/** Who came without asking before reads what everyone reads; who writes knows what they wrote. */
const tell = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, 'wrote', d.event, 'wrote:' || d.id,
    json_object('by', b.name, 'words', d.words), d.at
  FROM host_acts d JOIN people b ON b.id = d.actor
  JOIN people p ON p.id IN (
    SELECT person FROM signups
    WHERE event = d.event AND state <> 'withdrawn' AND d.detail ->> 'to' IN ('everyone', state)
    UNION
    SELECT a.person FROM attendances a JOIN sessions s ON s.id = a.session
    WHERE s.event = d.event AND a.state = 'attended' AND d.detail ->> 'to' = 'everyone')
  WHERE changes() > 0 AND d.id = :message AND d.event = (SELECT id FROM events WHERE slug = :event)
    AND p.id <> d.actor
  ON CONFLICT (person, cause) DO NOTHING`;

/** Tells everyone whom a message is for. False: too many went out today. */
export async function sendMessage(db: Db, sending: ToSend): Promise<boolean> {
  const { message, event } = sending;
  const results = await db.batch([
    { sql: decide, args: { ...sending } },
    // A message that is sent already goes to nobody who joined since.
    { sql: tell, args: { message, event } },
    {
      sql: `SELECT 1 FROM host_acts d JOIN events e ON e.id = d.event
            WHERE d.id = :message AND e.slug = :event`,
      args: { message, event },
    },
  ]);
  return results.at(-1)?.length === 1;
}
