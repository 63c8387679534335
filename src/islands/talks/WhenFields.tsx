import { useMemo } from 'preact/hooks';
import { dateOf, myZone, zoneName } from '../when.ts';
import type { Complaints } from './complaints.ts';
import { Field } from './Field.tsx';
import type { Values } from './values.ts';

type Props = { start: Values; zone: string; near: string[]; complaints: Complaints };

/** The day and the time, on the clock of a zone; `near`: the zones that come first. */
export function WhenFields({ start, zone, near, complaints }: Props) {
  const today = dateOf(new Date().toISOString(), zone || myZone());
  return (
    <div class="fields">
      <Field name="date" label="Day" complaints={complaints}>
        {(tied) => <input {...tied} type="date" required min={today} defaultValue={start.date} />}
      </Field>
      <Field name="time" label="Begins at" complaints={complaints}>
        {(tied) => <input {...tied} type="time" required defaultValue={start.time} />}
      </Field>
      <Field name="zone" label="On the clock of" complaints={complaints}>
        {(tied) => (
          <select {...tied}>
            <Zones chosen={start.zone} near={near} />
          </select>
        )}
      </Field>
    </div>
  );
}

function Zones({ chosen, near }: { chosen: string; near: string[] }) {
  // Some four hundred; they need not be looked at anew for every key.
  return useMemo(() => {
    const first = [...new Set([chosen, ...near])];
    const others = Intl.supportedValuesOf('timeZone').filter((zone) => !first.includes(zone));
    return (
      <>
        <optgroup label="Usual">{first.map((zone) => option(zone, zone === chosen))}</optgroup>
        <optgroup label="All others">{others.map((zone) => option(zone, false))}</optgroup>
      </>
    );
  }, [chosen]);
}

const option = (zone: string, selected: boolean) => (
  <option key={zone} value={zone} selected={selected}>
    {`${zoneName(zone)} (${zone})`}
  </option>
);
