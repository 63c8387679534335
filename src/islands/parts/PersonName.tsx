import type { PersonRef } from '../../../api/people/schema.ts';
import { Initials } from './Initials.tsx';

/** Who comes from outside has no page. */
const isGuest = ({ slug }: PersonRef): boolean => slug.startsWith('guest-');

/** A person by initials and name, which leads to their page. */
export function PersonName({ person }: { person: PersonRef }) {
  return (
    <>
      <Initials name={person.name} />
      {isGuest(person) ? (
        <span>{person.name}</span>
      ) : (
        <a href={`/people/${person.slug}/`}>{person.name}</a>
      )}
    </>
  );
}
