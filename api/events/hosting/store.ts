import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { EventFacts } from '../rules.ts';
import type { Asked, Done, Hosting, OwnPart } from './schema.ts';

/** An event for those who run it, as the database knows it. */
export type HostingRow = EventFacts &
  Pick<Hosting, 'seats' | 'confirmed' | 'waiting' | 'sessions' | 'asked' | 'acts' | 'handover'> & {
    slug: string;
    title: string;
    zone: string;
    hostRef: PersonRef;
    /** Messages since yesterday at this time. */
    messages: number;
  };

const actsMost = 200;

const facts = `
  SELECT e.id, e.slug, e.kind, e.title, e.host, e.seats, e.confirmed, e.waiting, e.draft, e.cancelled,
    e.starts_at AS startsAt, e.ends_at AS endsAt,
    json_object('slug', h.slug, 'name', h.name) AS hostRef,
    (SELECT json_group_array(person) FROM speakers WHERE event = e.id) AS speakers,
    (SELECT count(*) FROM sessions WHERE event = e.id) AS sessions,
    coalesce((SELECT zone FROM sessions WHERE event = e.id ORDER BY starts_at LIMIT 1), h.zone)
      AS zone,
    (SELECT count(*) FROM host_acts
     WHERE event = e.id AND what = 'wrote' AND at > :dayAgo) AS messages,
    (SELECT json_object('person', json_object('slug', p.slug, 'name', p.name),
                        'by', json_object('slug', b.slug, 'name', b.name), 'at', o.at)
     FROM handovers o JOIN people p ON p.id = o.person JOIN people b ON b.id = o.asked_by
     WHERE o.event = e.id) AS handover
  FROM event_facts e JOIN people h ON h.id = e.host WHERE e.slug = :event`;

const asked = `
  SELECT s.id, p.slug, p.name, p.team, iif(p.kind = 'guest', 'Guest from outside', p.title) AS title, s.state, s.asked_at AS askedAt,
    s.promoted_at AS promotedAt, s.withdrawn_at AS withdrawnAt,
    CASE s.state WHEN 'waiting' THEN row_number() OVER (PARTITION BY s.state ORDER BY s.id)
         ELSE 0 END AS place,
    CASE WHEN s.state = 'withdrawn' THEN 0 ELSE (
      SELECT count(*) FROM attendances a JOIN sessions n ON n.id = a.session
      WHERE n.event = s.event AND a.person = s.person AND a.state = 'attended') END AS attended
  FROM signups s JOIN people p ON p.id = s.person
  WHERE s.event = (SELECT id FROM events WHERE slug = :event) ORDER BY s.id`;

const acts = `
  SELECT d.at, d.what, d.words, d.detail,
    json_object('slug', b.slug, 'name', b.name) AS by,
    CASE WHEN p.id IS NULL THEN NULL ELSE json_object('slug', p.slug, 'name', p.name) END AS person
  FROM (
    SELECT id, event, actor, what, person, words, detail, at FROM host_acts
    WHERE event = (SELECT id FROM events WHERE slug = :event)
    UNION ALL
    SELECT id, event, person, what, NULL, coalesce(detail ->> '$.reason[1]', ''), detail, at
    FROM changes
    WHERE event = (SELECT id FROM events WHERE slug = :event)) d
  JOIN people b ON b.id = d.actor LEFT JOIN people p ON p.id = d.person
  ORDER BY d.at DESC, d.id DESC LIMIT ${actsMost}`;

/** An event for those who run it; undefined when there is none with this slug. */
export async function hostingOf(
  db: Db,
  event: string,
  dayAgo: Instant,
): Promise<HostingRow | undefined> {
  const row = await db.readOne(facts, { event, dayAgo });
  if (!row) return undefined;
  const [people, done] = await Promise.all([db.read(asked, { event }), db.read(acts, { event })]);
  const { id: _, ...rest } = row;
  return {
    ...(rest as unknown as HostingRow),
    draft: row.draft === 1,
    cancelled: row.cancelled === 1,
    hostRef: JSON.parse(String(row.hostRef)),
    speakers: JSON.parse(String(row.speakers)),
    handover: row.handover ? JSON.parse(String(row.handover)) : null,
    asked: withHeirs(people as unknown as Omit<Asked, 'heir' | 'from'>[]),
    acts: done.map(act),
  };
}

/** A seat that is given up goes on in the same batch, so at the same time; two at once in order. */
function withHeirs(rows: Omit<Asked, 'heir' | 'from'>[]): Asked[] {
  const ref = (one: PersonRef | undefined) => (one ? { slug: one.slug, name: one.name } : null);
  const gone = (at: string) => rows.filter((one) => one.withdrawnAt === at);
  const came = (at: string) => rows.filter((one) => one.promotedAt === at);
  return rows.map((one) => {
    const { withdrawnAt, promotedAt } = one;
    const heir = withdrawnAt && came(withdrawnAt)[gone(withdrawnAt).indexOf(one)];
    const from = promotedAt && gone(promotedAt)[came(promotedAt).indexOf(one)];
    return { ...one, heir: ref(heir || undefined), from: ref(from || undefined) };
  });
}

function act(row: Row): Done {
  const { at, what, words } = row as unknown as Done;
  const person = row.person ? JSON.parse(String(row.person)) : null;
  const by = JSON.parse(String(row.by));
  return { at, what, words, person, by, detail: JSON.parse(String(row.detail)) };
}

/** What hosts did that concerns this person alone. */
export async function ownPartOf(
  db: Db,
  asked: { event: string; person: string },
): Promise<Omit<OwnPart, 'runs'>> {
  const row = await db.readOne(
    `SELECT
       (SELECT json_object('what', d.what, 'words', d.words, 'at', d.at,
                           'by', json_object('slug', b.slug, 'name', b.name))
        FROM host_acts d JOIN people b ON b.id = d.actor
        WHERE d.person = :person AND d.event = e.id AND d.what IN ('promoted', 'removed')
        ORDER BY d.at DESC, d.id DESC LIMIT 1) AS last,
       (SELECT state FROM signups
        WHERE event = e.id AND person = :person AND state <> 'withdrawn') AS state,
       (SELECT json_object('at', o.at, 'by', json_object('slug', b.slug, 'name', b.name))
        FROM handovers o JOIN people b ON b.id = o.asked_by
        WHERE o.event = e.id AND o.person = :person) AS askedOver
     FROM events e WHERE e.slug = :event`,
    asked,
  );
  const last = row?.last ? JSON.parse(String(row.last)) : undefined;
  const { what, ...said } = last ?? {};
  return {
    removed: what === 'removed' && !row?.state ? said : null,
    promoted: what === 'promoted' && row?.state === 'confirmed' ? said : null,
    askedOver: row?.askedOver ? JSON.parse(String(row.askedOver)) : null,
  };
}

/** The id of somebody who can have a place here: one of the staff, or a guest of this event. */
export async function partyIdOf(
  db: Db,
  asked: { event: string; slug: string },
): Promise<string | undefined> {
  const row = await db.readOne(
    `SELECT p.id FROM people p LEFT JOIN guests g ON g.person = p.id
     WHERE p.slug = :slug
       AND (p.kind = 'staff' OR g.event = (SELECT id FROM events WHERE slug = :event))`,
    asked,
  );
  return row && String(row.id);
}

/** The id of a member of staff by their slug. */
export async function staffIdOf(db: Db, slug: string): Promise<string | undefined> {
  const row = await db.readOne(
    `SELECT id FROM people WHERE slug = :slug AND kind = 'staff' AND left_at IS NULL`,
    {
      slug,
    },
  );
  return row && String(row.id);
}
