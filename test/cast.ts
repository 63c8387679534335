import type { Db } from '../api/db.ts';
import { asciiSlug } from '../api/id.ts';
import type { Asker } from '../api/people/schema.ts';
import { slotSaid } from '../api/talks/drafts/rules.ts';
import { makeDraft } from '../api/talks/drafts/store.ts';
import type { NewTalk } from '../api/talks/offers/store.ts';
import { offerTalk } from '../api/talks/offers/store.ts';

/** The people of our tests. Each is the same person in every test. */
const person = (name: string, more: Partial<Asker> = {}): Asker => ({
  id: `id-${asciiSlug(name)}`,
  slug: asciiSlug(name),
  name,
  title: '',
  team: null,
  zone: 'Europe/Lisbon',
  role: 'member',
  ...more,
});

/** Speaks, mostly. */
export const ada = person('Ada Lindqvist', { title: 'Engineer', team: 'payments' });
export const bela = person('Béla Kovács', { team: 'payments', zone: 'Europe/Berlin' });
export const chidi = person('Chidi Okafor', { team: 'search' });
export const dora = person('Dora Maar', { team: 'search' });
export const emil = person('Emil Post');
export const farah = person('Farah Aziz');
/** Runs the portal. */
export const amina = person('Amina Diallo', { role: 'admin' });
/** From outside; sees only what she was invited to. */
export const greta = person('Greta Gast', { role: 'guest' });

export const cast = [ada, bela, chidi, dora, emil, farah, amina, greta];

/** A Monday, at ten in Lisbon. */
export const monday = new Date('2026-11-23T10:00:00.000Z');

export function after(from: Date, { days = 0, hours = 0, minutes = 0 }): Date {
  return new Date(from.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
}

/** These people work here from now on, and can sign in the demo's way. */
export async function arrive(db: Db, people: readonly Asker[] = cast): Promise<void> {
  await db.batch(
    people.flatMap(({ id, slug, name, title, team, zone, role, duties = [] }) => [
      {
        sql: `INSERT INTO people (id, slug, kind, role, name, title, team, zone, joined_at)
              VALUES (:id, :slug, :kind, :role, :name, :title, :team, :zone, :joinedAt)`,
        args: {
          ...{ id, slug, name, title, team, zone, role },
          kind: role === 'guest' ? 'guest' : 'staff',
          joinedAt: '2026-01-05T09:00:00.000Z',
        },
      },
      {
        sql: `INSERT INTO identities (issuer, subject, person) VALUES ('demo', :slug, :id)`,
        args: { slug, id },
      },
      ...duties.map((duty) => ({
        sql: `INSERT INTO role_grants (person, role, source, at)
              VALUES (:id, :duty, 'admin', '2026-01-05T09:00:00.000Z')`,
        args: { id, duty },
      })),
    ]),
  );
}

/** So many people beside the cast: person 0, person 1, … */
export function crowd(size: number): Asker[] {
  return Array.from({ length: size }, (_, number) => person(`Person ${number}`));
}

/** Ada's talk on Wednesday at half past twelve in Lisbon, unless said otherwise. */
export async function adaOffers(db: Db, more: Partial<NewTalk> = {}): Promise<NewTalk> {
  const slug = more.slug ?? 'failing-over-by-hand';
  const talk: NewTalk = {
    id: slug,
    session: `${slug}-1`,
    slug,
    title: more.slug ?? 'Failing over by hand',
    abstract: 'What we do when *nothing* else works.',
    host: ada.id,
    seats: 2,
    startsAt: '2026-11-25T12:30:00.000Z',
    endsAt: '2026-11-25T13:15:00.000Z',
    zone: 'Europe/Lisbon',
    place: 'Room Tagus',
    link: 'https://meet.example/failing-over',
    now: monday.toISOString(),
    ...more,
  };
  await offerTalk(db, talk);
  return talk;
}

/** What is to become Ada's talk on Wednesday, which nobody was told of yet. */
export async function adaDrafts(db: Db, { slug, host = ada.id }: { slug: string; host?: string }) {
  const when = { date: '2026-11-25', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 };
  await makeDraft(db, {
    ...{ id: slug.padStart(16, '0'), slug, title: slug, by: host, session: `${slug}-1` },
    ...{ abstract: '', place: 'Room Tagus', link: '', seats: 2, now: monday.toISOString() },
    ...{ ...when, slot: slotSaid(when) },
  });
}
