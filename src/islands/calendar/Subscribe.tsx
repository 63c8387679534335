import { useState } from 'preact/hooks';
import type { Person } from '../../../api/people/schema.ts';
import { Address } from './Address.tsx';
import { OwnFeed } from './OwnFeed.tsx';
import type { Shown } from './view.ts';

type Props = {
  shown: Shown;
  /** Null: a visitor; undefined: not known yet. */
  person: Person | null | undefined;
};

/** The addresses for other calendar programs. Asked for only when somebody wants them. */
export function Subscribe({ shown, person }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="cal-subscribe" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Have this in your own calendar</summary>
      {open && (
        <div class="stack">
          <p class="prose">
            Your calendar program can subscribe to an address and fetch what is new every hour or
            so. Moved and cancelled talks follow by themselves.
          </p>
          <h3>{isNarrowed(shown) ? 'What you have chosen above' : 'Everything'}</h3>
          <Address address={everyonesAddress(shown)} name="Address of the chosen calendar" />
          {person && person.role !== 'guest' && <OwnFeed />}
        </div>
      )}
    </details>
  );
}

const isNarrowed = ({ kind, team, place }: Shown) => Boolean(kind || team || place);

function everyonesAddress({ kind, team, place }: Shown): string {
  const set = Object.entries({ kind, team, place }).filter(([, value]) => value);
  const query = set.length > 0 ? `?${new URLSearchParams(set)}` : '';
  return `${location.origin}/api/calendar/everyone.ics${query}`;
}
