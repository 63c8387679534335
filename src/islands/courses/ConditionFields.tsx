import { type Complaints, Field } from './Field.tsx';
import type { Values } from './values.ts';
import { ZoneSelect } from './ZoneField.tsx';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
  near: string[];
};

/** Whether it runs only if so many enrol, and until when they can. */
export function ConditionFields({ values, change, complaints, near }: Props) {
  return (
    <div class="stack">
      <label class="course-check">
        <input
          type="checkbox"
          checked={values.needs}
          onInput={({ currentTarget }) => change({ needs: currentTarget.checked })}
        />
        It runs only if enough people enrol
      </label>
      {values.needs && (
        <div class="fields">
          <Field name="condition.minimum" label="At least" complaints={complaints}>
            {(tied) => (
              <input
                {...tied}
                type="number"
                inputMode="numeric"
                required
                min={1}
                value={values.minimum}
                onInput={({ currentTarget }) => change({ minimum: currentTarget.value })}
              />
            )}
          </Field>
          <Field name="condition.date" label="By" complaints={complaints}>
            {(tied) => (
              <input
                {...tied}
                type="date"
                required
                value={values.byDate}
                onInput={({ currentTarget }) => change({ byDate: currentTarget.value })}
              />
            )}
          </Field>
          <Field name="condition.time" label="At" complaints={complaints}>
            {(tied) => (
              <input
                {...tied}
                type="time"
                required
                value={values.byTime}
                onInput={({ currentTarget }) => change({ byTime: currentTarget.value })}
              />
            )}
          </Field>
          <Field name="condition.zone" label="On the clock of" complaints={complaints}>
            {(tied) => (
              <ZoneSelect
                tied={tied}
                value={values.byZone}
                near={near}
                onInput={(byZone) => change({ byZone })}
              />
            )}
          </Field>
        </div>
      )}
      {values.needs && (
        <p class="quiet">
          Then it is settled. If too few came, you are asked: let it run, wait another week, or
          cancel. Nobody is turned away before.
        </p>
      )}
    </div>
  );
}
