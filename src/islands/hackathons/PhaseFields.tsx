import { type Complaints, Field } from '../courses/Field.tsx';
import { ZoneSelect } from '../courses/ZoneField.tsx';
import { myZone } from '../when.ts';
import { TextField } from './TextField.tsx';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

const rows = [
  ['pitching', 'Pitching opens', 'Ideas may come weeks before.'],
  ['forming', 'Teams form from', 'Often in the first hour of the first day, or the week before.'],
  ['hacking', 'Hacking begins', 'Until then people can take a place.'],
  ['showing', 'Showing begins', ''],
  ['over', 'It ends', ''],
] as const;

/** When each phase opens, on the clock of one zone. */
export function PhaseFields({ values, change, complaints }: Props) {
  const shared = { values, change, complaints };
  return (
    <fieldset class="stack">
      <legend>When</legend>
      <p class="quiet">The clock opens each phase. You can open one by hand, too, at any time.</p>
      <div class="hack-when">
        {rows.map(([of, label, hint]) => (
          <TextField
            key={of}
            name={`begins.${of}`}
            {...{ of, label, ...(hint && { hint }), ...shared }}
            type="datetime-local"
            required
          />
        ))}
        <Field name="zone" label="On the clock of" complaints={complaints}>
          {(tied) => (
            <ZoneSelect
              tied={tied}
              value={values.zone}
              near={[myZone()]}
              onInput={(zone) => change({ zone })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
