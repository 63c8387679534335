import type { Hosting } from '../../../api/cohorts/hosting/schema.ts';
import { hoursOf, visitName, zoneOf } from './words.ts';

type Props = { hosting: Pick<Hosting, 'visits' | 'requests'> };

/** Who comes to one today, and whether colleagues ask for a swap; nothing, if nothing. */
export function HomeHosting({ hosting: { visits, requests } }: Props) {
  if (visits.length + requests.length === 0) return null;
  return (
    <ul class="rows">
      {visits.map((visit) => (
        <li class="row" key={visit.id}>
          <p>
            Today, {hoursOf(visit)} ({zoneOf(visit)}):{' '}
            <a class="row-title" href="/bootcamp/hosting/">
              {visitName(visit)}
            </a>
          </p>
          <p class="row-side">
            <span class={visit.as === 'host' && !visit.accepted ? 'badge warn' : 'badge'}>
              {visit.as === 'mentor' ? 'You help' : visit.accepted ? 'You receive' : 'Accept?'}
            </span>
          </p>
        </li>
      ))}
      {requests.length > 0 && (
        <li class="row">
          <p>
            <a class="row-title" href="/bootcamp/hosting/">
              {requests.length === 1
                ? 'A colleague asks you to take over a visit'
                : `You are asked to take over ${requests.length} visits`}
            </a>
          </p>
        </li>
      )}
    </ul>
  );
}
