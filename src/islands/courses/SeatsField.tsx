import { type Complaints, Field } from './Field.tsx';
import { limits } from './limits.ts';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

/** For how many there is room. */
export function SeatsField({ values, change, complaints }: Props) {
  const counted = values.room === 'so-many';
  return (
    <div class="stack">
      <label class="course-check">
        <input
          type="checkbox"
          checked={counted}
          onInput={({ currentTarget }) =>
            change({ room: currentTarget.checked ? 'so-many' : 'all' })
          }
        />
        There is room for only so many
      </label>
      {counted && (
        <Field
          name="seats"
          label="At most"
          hint="Whoever comes later waits, and gets a place that becomes free."
          complaints={complaints}
        >
          {(tied) => (
            <input
              {...tied}
              class="course-number"
              type="number"
              inputMode="numeric"
              required
              min={1}
              max={limits().seats}
              value={values.seats}
              onInput={({ currentTarget }) => change({ seats: currentTarget.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
