import type { Seats } from '../../../api/events/schema.ts';
import type { PersonRef } from '../../../api/people/schema.ts';

/** Above this a table of plates is a wall of dots. */
const platesMost = 40;

export type Plate = PersonRef | 'taken' | 'free';

/** One plate for each seat, or for each who comes when there is no end to the seats. */
export function platesOf({ seats, confirmed }: Seats, who: PersonRef[]): Plate[] {
  const count = seats ?? confirmed;
  if (count > platesMost) return [];
  return Array.from({ length: count }, (_, at) => {
    if (at >= confirmed) return 'free';
    return who[at] ?? 'taken';
  });
}
