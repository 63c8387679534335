import type { Complaints } from '../courses/Field.tsx';
import { limits } from './limits.ts';
import { TextField } from './TextField.tsx';
import type { Values } from './values.ts';

type Props = {
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

/** For how many there is room, and what is wished of every hack team. */
export function MixedFields(shared: Props) {
  const { values, change } = shared;
  const size = { type: 'number' as const, required: true, min: 1, max: limits().size };
  return (
    <fieldset class="stack">
      <legend>Places and teams</legend>
      <label class="course-check">
        <input
          type="checkbox"
          checked={values.room === 'so-many'}
          onInput={({ currentTarget }) =>
            change({ room: currentTarget.checked ? 'so-many' : 'all' })
          }
        />
        There is room for only so many
      </label>
      <div class="fields">
        {values.room === 'so-many' && (
          <TextField
            name="seats"
            of="seats"
            label="Places"
            hint="Whoever comes later waits."
            {...size}
            max={limits().seats}
            {...shared}
          />
        )}
        <TextField
          name="mixed.sizeLeast"
          of="sizeLeast"
          label="Smallest hack team"
          {...size}
          {...shared}
        />
        <TextField
          name="mixed.sizeMost"
          of="sizeMost"
          label="Largest hack team"
          {...size}
          {...shared}
        />
        <TextField
          name="mixed.teamsLeast"
          of="teamsLeast"
          label="From how many teams of the house?"
          hint="At least; 1 says that it does not matter."
          {...size}
          max={limits().teamsLeast}
          {...shared}
        />
      </div>
      <label class="course-check">
        <input
          type="checkbox"
          checked={values.staffBeside}
          onInput={({ currentTarget }) => change({ staffBeside: currentTarget.checked })}
        />
        Somebody who works here is in every team with guests
      </label>
      <p class="quiet">
        Every team sees how it stands to this. Only the largest size keeps anybody out.
      </p>
    </fieldset>
  );
}
