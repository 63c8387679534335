import type { Db, Row, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { RequestFacts } from './rules.ts';
import type { Suggestion, Voice } from './schema.ts';

/** A request as the database knows it. */
export type RequestRow = {
  id: string;
  title: string;
  about: string;
  topic: string;
  by: PersonRef;
  at: Instant;
  come: number;
  speak: PersonRef[];
  voice: Voice;
  mine: boolean;
  talk: { slug: string; title: string; by: string; open: boolean } | null;
};

const columns = `
  SELECT r.id, r.title, r.about, r.topic, r.at, r.person = :person AS mine,
    (SELECT json_object('slug', slug, 'name', name) FROM people WHERE id = r.person) AS asker,
    (SELECT count(*) FROM topic_voices WHERE request = r.id AND come = 1) AS come,
    (SELECT json_group_array(json_object('slug', p.slug, 'name', p.name))
     FROM (SELECT * FROM topic_voices WHERE request = r.id AND speak = 1 ORDER BY at) v
     JOIN people p ON p.id = v.person) AS speak,
    coalesce(own.come, 0) AS ownCome, coalesce(own.speak, 0) AS ownSpeak,
    (SELECT json_object('slug', e.slug, 'title', e.title, 'by', h.name,
       'open', json(iif(e.announced_at IS NULL, 'false', 'true')))
     FROM events e JOIN people h ON h.id = e.host WHERE e.id = r.event) AS talk
  FROM topic_requests r LEFT JOIN topic_voices own ON own.request = r.id AND own.person = :person`;

const listed = 200;

/** The requests, those that nobody has taken up first, and of each what most would come to. */
export async function listRequests(db: Db, person: string): Promise<RequestRow[]> {
  const rows = await db.read(
    `${columns} ORDER BY r.event IS NOT NULL, come DESC, r.at DESC LIMIT ${listed}`,
    { person },
  );
  return rows.map(requestIn);
}

type Asked = { id: string; person: string };
const one = (args: Asked): Statement => ({ sql: `${columns} WHERE r.id = :id`, args });

/** Asks for a talk and is the first who would come; asking again with this id changes nothing. */
export async function askForTopic(
  db: Db,
  asked: Asked & { title: string; about: string; topic: string; now: Instant },
): Promise<RequestRow | undefined> {
  const { id, person, now } = asked;
  const results = await db.batch([
    {
      sql: `INSERT INTO topic_requests (id, title, about, topic, person, at)
            VALUES (:id, :title, :about, :topic, :person, :now) ON CONFLICT (id) DO NOTHING`,
      args: asked,
    },
    {
      sql: `INSERT INTO topic_voices (request, person, come, speak, at)
            SELECT :id, :person, 1, 0, :now FROM topic_requests
            WHERE id = :id AND person = :person AND at = :now
            ON CONFLICT (request, person) DO NOTHING`,
      args: { id, person, now },
    },
    one({ id, person }),
  ]);
  return first(results.at(-1));
}

/** Says whether a person would come and could speak; neither takes it back. */
export async function voice(
  db: Db,
  { come, speak, now, ...asked }: Asked & Voice & { now: Instant },
): Promise<RequestRow | undefined> {
  const said: Statement =
    come || speak
      ? {
          sql: `INSERT INTO topic_voices (request, person, come, speak, at)
                SELECT id, :person, :come, :speak, :now FROM topic_requests WHERE id = :id
                ON CONFLICT (request, person)
                DO UPDATE SET come = excluded.come, speak = excluded.speak`,
          args: { ...asked, come: come ? 1 : 0, speak: speak ? 1 : 0, now },
        }
      : { sql: 'DELETE FROM topic_voices WHERE request = :id AND person = :person', args: asked };
  const results = await db.batch([said, one(asked)]);
  return first(results.at(-1));
}

/** The request with its words and what the rules ask of it. */
export async function requestOf(
  db: Db,
  id: string,
): Promise<(RequestFacts & { title: string; about: string; topic: string }) | undefined> {
  const row = await db.readOne(
    'SELECT person, event, title, about, topic FROM topic_requests WHERE id = :id',
    { id },
  );
  return row as unknown as RequestFacts & { title: string; about: string; topic: string };
}

export async function dropRequest(db: Db, id: string): Promise<void> {
  await db.write('DELETE FROM topic_requests WHERE id = :id AND event IS NULL', { id });
}

/** Binds the request to the draft that it becomes. False: another one was quicker. */
export async function bindToDraft(db: Db, id: string, draft: string): Promise<boolean> {
  const [, rows] = await db.batch([
    {
      sql: `UPDATE topic_requests SET event = :draft WHERE id = :id AND event IS NULL
              AND EXISTS (SELECT 1 FROM events WHERE id = :draft)`,
      args: { id, draft },
    },
    {
      sql: `SELECT 1 FROM topic_requests WHERE id = :id AND event = :draft`,
      args: { id, draft },
    },
    {
      sql: `INSERT INTO event_topics (event, topic)
            SELECT event, topic FROM topic_requests WHERE id = :id AND event = :draft AND topic <> ''
            ON CONFLICT DO NOTHING`,
      args: { id, draft },
    },
  ]);
  return rows?.length === 1;
}

const suggested = (match: string | undefined) => `
  WITH talks AS (
    SELECT event FROM event_topics WHERE topic = :topic
    ${match ? `UNION SELECT t.event FROM event_search f JOIN event_texts t ON t.id = f.rowid WHERE event_search MATCH :match` : ''}),
  spoke AS (
    SELECT k.person, json_group_array(e.title) AS titles, count(*) AS count
    FROM talks t JOIN events e ON e.id = t.event AND e.announced_at IS NOT NULL
    JOIN speakers k ON k.event = e.id GROUP BY k.person),
  knows AS (SELECT person FROM person_skills WHERE skill = :topic AND kind = 'knows')
  SELECT p.slug, p.name, p.team, p.id IN (SELECT person FROM knows) AS knows,
    coalesce(s.titles, '[]') AS spoke
  FROM people p LEFT JOIN spoke s ON s.person = p.id
  WHERE p.kind = 'staff' AND p.left_at IS NULL AND (s.person IS NOT NULL OR p.id IN (SELECT person FROM knows))
  ORDER BY coalesce(s.count, 0) DESC, knows DESC, p.name LIMIT 8`;

/** Who may know it: they say so, or they spoke about it. */
export async function whoKnows(
  db: Db,
  { topic, match }: { topic: string; match: string | undefined },
): Promise<Suggestion[]> {
  const rows = await db.read(suggested(match), { topic, ...(match && { match }) });
  return rows.map((row) => ({
    ...(row as unknown as Suggestion),
    knows: row.knows === 1,
    spoke: JSON.parse(String(row.spoke)),
  }));
}

const first = (rows: Row[] | undefined): RequestRow | undefined => rows?.map(requestIn)[0];

function requestIn(row: Row): RequestRow {
  const { asker, ownCome, ownSpeak, ...rest } = row;
  return {
    ...(rest as unknown as RequestRow),
    mine: row.mine === 1,
    by: JSON.parse(String(asker)),
    speak: JSON.parse(String(row.speak)),
    voice: { come: ownCome === 1, speak: ownSpeak === 1 },
    talk: row.talk ? JSON.parse(String(row.talk)) : null,
  };
}
