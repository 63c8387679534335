import type { PersonRef } from '../../../api/people/schema.ts';
import { Initials } from './Initials.tsx';

/** A person by initials and name. */
export function PersonName({ person }: { person: PersonRef }) {
  return (
    <>
      <Initials name={person.name} />
      <span>{person.name}</span>
    </>
  );
}
