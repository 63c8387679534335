import type { Db } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Portal } from '../../portal.ts';
import type { FieldRefusal, Refusal } from '../../refusal.ts';
import { decideByOrRefusal, invalid, overlapRefusal, sessionSlot } from '../rules.ts';
import type { AdviceSaid, CourseOffer } from '../schema.ts';
import { coursesAmong, staffAmong } from '../store.ts';
import type { NewSession } from './store.ts';

export const decideBy = decideByOrRefusal;

/** The sessions at their instants, in the order said; or what is wrong with the first that is. */
export function sessionsOrRefusal(
  said: CourseOffer['sessions'],
  now: Date,
): NewSession[] | Refusal {
  const sessions: NewSession[] = [];
  for (const [at, session] of said.entries()) {
    const slot = sessionSlot(session, now, at);
    if ('code' in slot) return slot;
    const { id, title, zone, place, link } = session;
    sessions.push({ id, title, zone, place, link, ...slot });
  }
  return overlapRefusal(sessions) ?? sessions;
}

/** Those who are to teach; or why not all of them can: somebody is not of the staff. */
export async function instructorsOrRefusal(
  db: Db,
  slugs: string[],
): Promise<PersonRef[] | Refusal> {
  const found = await staffAmong(db, slugs);
  const known = found.map(({ slug }) => slug);
  const nobody = (slug: string) => `Nobody here is called “${slug}”.`;
  return unknown('instructors', slugs, known, nobody) ?? found;
}

type Known = Pick<Portal, 'db' | 'catalogue'>;

/** Why not all of this can be advised: there is no such thing, or it is the course itself. */
export async function adviceRefusal(
  { db, catalogue }: Known,
  advice: AdviceSaid[],
  self?: string,
): Promise<Refusal | undefined> {
  const slugs = (kind: AdviceSaid['kind']) =>
    advice.filter((one) => one.kind === kind).map(({ slug }) => slug);
  const known = {
    playbook: catalogue.playbooks.map(({ id }) => id),
    skill: catalogue.skills.map(({ slug }) => slug),
    course: await coursesAmong(
      db,
      slugs('course').filter((slug) => slug !== self),
    ),
  };
  const kinds = ['playbook', 'skill', 'course'] as const;
  return kinds
    .map((kind) =>
      unknown(
        'advice',
        slugs(kind),
        known[kind],
        (slug) => `There is no ${kind} “${slug}” to advise.`,
      ),
    )
    .find((refusal) => refusal !== undefined);
}

function unknown(
  field: string,
  asked: string[],
  known: string[],
  words: (slug: string) => string,
): Refusal | undefined {
  const fields: FieldRefusal[] = asked
    .filter((slug) => !known.includes(slug))
    .map((slug) => ({ field, message: words(slug) }));
  return fields.length > 0 ? invalid(fields.slice(0, 1)) : undefined;
}
