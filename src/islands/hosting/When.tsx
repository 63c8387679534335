import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import { dayOfVisit, hoursOf, zoneOf } from './words.ts';

/** The day and the hours of a visit, with the zone in which they are said. */
export function When({ visit }: { visit: HostedVisit }) {
  return (
    <p class="when">
      <span class="clock">{dayOfVisit(visit)}</span> {hoursOf(visit)}{' '}
      <span class="quiet">{zoneOf(visit)}</span>
    </p>
  );
}
