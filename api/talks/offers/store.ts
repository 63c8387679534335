import type { Db } from '../../db.ts';
import type { Instant, Zone } from '../../time.ts';
import type { TableKind } from '../schema.ts';
import type { SpeakersSaid } from '../speakers/rules.ts';
import { speakerStatements } from '../speakers/store.ts';
import { offeredStatement, type TalkPage, talkPage } from '../store.ts';
import type { Slot } from '../when.ts';

export type NewTalk = Slot &
  SpeakersSaid & {
    /** Left out it is a talk. */
    kind?: TableKind | undefined;
    id: string;
    slug: string;
    title: string;
    abstract: string;
    /** Whose it is, and who speaks. */
    host: string;
    seats: number | null;
    session: string;
    zone: Zone;
    place: string;
    link: string;
    now: Instant;
  };

/**
 * Writes a talk with its one session and its speaker, and reads it. Whoever offers the same title
 * at the same time once more gets the talk that is there.
 */
export async function offerTalk(db: Db, talk: NewTalk): Promise<TalkPage> {
  const { id, slug, kind = 'talk', title, abstract, host, seats, now } = talk;
  const { session, startsAt, endsAt, zone, place, link } = talk;
  const results = await db.batch([
    {
      sql: `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at,
              announced_at)
            SELECT :id, :slug, :kind, :title, :abstract, :host, :seats, :now, :now
            WHERE NOT EXISTS (
              SELECT 1 FROM event_facts
              WHERE host = :host AND kind = :kind AND title = :title AND starts_at = :startsAt
                AND NOT cancelled AND NOT draft)`,
      args: { id, slug, kind, title, abstract, host, seats, now, startsAt },
    },
    {
      sql: `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link)
            SELECT :session, id, :startsAt, :endsAt, :zone, :place, :link
            FROM events WHERE id = :id`,
      args: { session, id, startsAt, endsAt, zone, place, link },
    },
    {
      sql: 'INSERT INTO speakers (event, person) SELECT id, host FROM events WHERE id = :id',
      args: { id },
    },
    ...speakerStatements({
      ...{ events: 'SELECT id FROM events WHERE id = :id', args: { id }, by: host, now },
      ...{ speakers: talk.speakers, guests: talk.guests, series: talk.series },
    }),
    // One who offers the same again at the same time has pressed twice, or never saw the answer.
    offeredStatement({ host, kind, title, startsAt }),
  ]);
  const written = talkPage(results.at(-1)?.[0]);
  if (!written) throw new Error('A talk that was just written could not be read.');
  return written;
}
