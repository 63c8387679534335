import type { Role } from '../permissions.ts';
import type { Asker, Person } from './schema.ts';

/** All that somebody is: to the portal, and what they were given besides. */
export function roleOf(asker: Asker | undefined): readonly Role[] {
  return asker ? [asker.role, ...(asker.duties ?? [])] : ['visitor'];
}

/** A person as the wire tells of them; the id stays inside. */
export function personOf({ id: _, duties: __, ...person }: Asker): Person {
  return person;
}
