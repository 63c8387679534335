import { type Complaints, Field } from './Field.tsx';
import { limits } from './limits.ts';
import type { SessionValues } from './values.ts';
import { ZoneSelect } from './ZoneField.tsx';

type Props = {
  /** Stands before each field's name. */
  prefix: string;
  start: SessionValues;
  near: string[];
  complaints: Complaints;
};

/** When one session is, where, and what it is about. The browser holds what stands in the fields. */
export function SessionFields({ prefix, start, near, complaints }: Props) {
  const field = (name: string) => ({ name: `${prefix}${name}`, complaints });
  return (
    <>
      <div class="fields">
        <Field {...field('date')} label="Day">
          {(tied) => <input {...tied} type="date" required defaultValue={start.date} />}
        </Field>
        <Field {...field('time')} label="Begins at">
          {(tied) => <input {...tied} type="time" required defaultValue={start.time} />}
        </Field>
        <Field {...field('minutes')} label="Minutes">
          {(tied) => (
            <input
              {...tied}
              type="number"
              inputMode="numeric"
              required
              min={limits().minutesLeast}
              max={limits().minutesMost}
              defaultValue={start.minutes}
            />
          )}
        </Field>
      </div>
      <div class="fields">
        <Field {...field('place')} label="Where">
          {(tied) => <input {...tied} maxLength={limits().place} defaultValue={start.place} />}
        </Field>
        <Field {...field('zone')} label="On the clock of">
          {(tied) => <ZoneSelect tied={tied} value={start.zone} near={near} />}
        </Field>
      </div>
      <div class="fields">
        <Field {...field('title')} label="About (may be empty)">
          {(tied) => <input {...tied} maxLength={limits().title} defaultValue={start.title} />}
        </Field>
        <Field {...field('link')} label="Link to join from elsewhere">
          {(tied) => <input {...tied} type="url" inputMode="url" defaultValue={start.link} />}
        </Field>
      </div>
    </>
  );
}
