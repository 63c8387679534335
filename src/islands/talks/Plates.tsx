import type { Signups } from '../../../api/events/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { initials } from '../parts/initials.ts';
import { type Plate, platesOf } from './plates.ts';

type Props = { talk: Talk; signups: Signups | undefined; mine: string | undefined };

/** A plate for each seat, for the eye: the meter and the names say the same in words. */
export function Plates({ talk, signups, mine }: Props) {
  const plates = platesOf(talk, signups?.confirmed ?? []);
  if (plates.length === 0) return null;
  return (
    <ul class="plates" aria-hidden="true">
      {plates.map((plate, at) => (
        <li key={`${at}`} class={`plate ${classOf(plate, mine)}`}>
          {typeof plate === 'object' && (plate.slug === mine ? 'You' : initials(plate.name))}
        </li>
      ))}
    </ul>
  );
}

function classOf(plate: Plate, mine: string | undefined): string {
  if (plate === 'free') return 'free';
  return typeof plate === 'object' && plate.slug === mine ? 'mine' : '';
}
