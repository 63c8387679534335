import { ago } from '../ago.ts';
import { clockOf, dayOf, myZone, zoneName } from '../when.ts';

/** How long ago something was; the exact time, with its zone, under the pointer and for machines. */
export function Moment({ at, now }: { at: string; now: Date }) {
  const zone = myZone();
  const day = dayOf(at, zone);
  return (
    <time dateTime={at} title={`${day}, ${clockOf(at, zone)}, ${zoneName(zone)}`}>
      {ago(at, now) ?? day}
    </time>
  );
}
