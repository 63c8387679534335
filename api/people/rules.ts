import type { Role } from '../permissions.ts';
import type { Asker, Person } from './schema.ts';

export function roleOf(asker: Asker | undefined): Role {
  return asker?.role ?? 'visitor';
}

/** A person as the wire tells of them; the id stays inside. */
export function personOf({ id: _, ...person }: Asker): Person {
  return person;
}
