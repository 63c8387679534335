import { type Complaints, Field } from '../courses/Field.tsx';
import type { Values } from './values.ts';

type Props = {
  /** The field of the service's schema: `begins.forming`. */
  name: string;
  of: keyof Values;
  label: string;
  hint?: string;
  type?: 'text' | 'url' | 'number' | 'datetime-local';
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  values: Values;
  change: (more: Partial<Values>) => void;
  complaints: Complaints;
};

/** One line of the form. */
export function TextField({ name, of, label, hint, values, change, complaints, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} complaints={complaints}>
      {(tied) => (
        <input
          {...tied}
          {...rest}
          value={String(values[of])}
          onInput={({ currentTarget }) => change({ [of]: currentTarget.value })}
        />
      )}
    </Field>
  );
}
