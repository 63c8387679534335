import { entryPath } from '../../../api/calendar/addresses/rules.ts';
import type { CalendarEntry } from '../../../api/calendar/schema.ts';
import { Kind } from '../parts/Kind.tsx';
import { thereWords } from '../talks/by-day.ts';
import { clockOf } from '../when.ts';
import { ownWords } from './words.ts';

/** One entry in a list of its day. */
export function EntryRow({ entry, zone }: { entry: CalendarEntry; zone: string }) {
  const { kind, title, startsAt, endsAt, place, host, cancelled } = entry;
  const own = ownWords(entry);
  const there = thereWords({ startsAt, zone: entry.zone }, zone);
  return (
    <li class={`cal-row ${cancelled ? 'cancelled' : ''}`}>
      <p class="cluster">
        <time class="cal-clock" dateTime={startsAt}>
          {clockOf(startsAt, zone)} to {clockOf(endsAt, zone)}
        </time>
        <Kind kind={kind} />
        {cancelled && <span class="badge warn">Cancelled</span>}
        {own && <span class="badge strong">{own}</span>}
      </p>
      <p class="row-title">
        <a href={entryPath(entry)}>{title}</a>
      </p>
      <p class="row-facts">{[host.name, place, there].filter(Boolean).join(' · ')}</p>
    </li>
  );
}
