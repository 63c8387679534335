import type { PersonRef } from '../../../api/people/schema.ts';
import { askMe } from '../me.ts';
import { forget } from './forget.ts';
import { get, put } from './shelf.ts';

const last = 'run:who';

export type Who =
  | { is: 'staff'; me: PersonRef }
  | { is: 'guest' }
  | { is: 'visitor' }
  | { is: 'unknown' };

/** Who is at this browser; the one who was here last, while nobody can be asked. */
export async function askWho(): Promise<Who> {
  const answer = await askMe();
  if (answer.is !== 'value') {
    const me = get<PersonRef>(last);
    return me ? { is: 'staff', me } : { is: 'unknown' };
  }
  const { person } = answer.value;
  if (!person) {
    forget();
    return { is: 'visitor' };
  }
  if (person.role === 'guest') return { is: 'guest' };
  const me = { slug: person.slug, name: person.name };
  put(last, me);
  return { is: 'staff', me };
}
