import type { PersonRef } from '../../../api/people/schema.ts';
import { Initials } from './Initials.tsx';

/** A person by initials and name, which leads to their page. */
export function PersonName({ person }: { person: PersonRef }) {
  return (
    <>
      <Initials name={person.name} />
      <a href={`/people/${person.slug}/`}>{person.name}</a>
    </>
  );
}
