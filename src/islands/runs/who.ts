import type { PersonRef } from '../../../api/people/schema.ts';
import { askMe } from '../me.ts';
import { get, keysOf, put, remove } from './shelf.ts';

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

/** Whoever signs out leaves nothing to read behind. What was not sent yet waits for their return. */
function forget(): void {
  for (const key of [last, ...keysOf('run:known:')]) remove(key);
}
