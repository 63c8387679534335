import type { PersonRef } from '../../../api/people/schema.ts';
import { Initials } from '../parts/Initials.tsx';
import { PersonName } from '../parts/PersonName.tsx';

type Props = { speakers: PersonRef[]; guests: { name: string }[] };

/** Who speaks, those from outside marked. */
export function SpeakerList({ speakers, guests }: Props) {
  return (
    <ul class="people talk-speakers" aria-label="Speakers">
      {speakers.map((person) => (
        <li key={person.slug}>
          <PersonName person={person} />
        </li>
      ))}
      {guests.map(({ name }) => (
        <li key={name}>
          <Initials name={name} />
          <span>{name}</span>
          <span class="badge">Guest</span>
        </li>
      ))}
    </ul>
  );
}
