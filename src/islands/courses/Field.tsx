import type { ComponentChildren } from 'preact';
import type { Failed } from '../useCall.ts';

/** What is wrong, by the field of the service's schema: `sessions.0.date`. */
export type Complaints = Record<string, string>;

/** What ties a control to its label, its hint and what is wrong with it. */
export type Tied = {
  id: string;
  name: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

type Props = {
  name: string;
  label: string;
  complaints: Complaints;
  hint?: string | undefined;
  children: (tied: Tied) => ComponentChildren;
};

/** A labelled control, with a hint and with what is wrong beside it. */
export function Field({ name, label, complaints, hint, children }: Props) {
  const complaint = complaints[name];
  const described = [complaint && `${name}-error`, hint && `${name}-hint`].filter(Boolean);
  const tied: Tied = {
    ...{ id: name, name },
    ...(complaint && { 'aria-invalid': true as const }),
    ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
  };
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children(tied)}
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {complaint && (
        <span class="error" id={`${name}-error`}>
          {complaint}
        </span>
      )}
    </div>
  );
}

/** What the service said against fields. */
export function complaintsOf(failed: Failed | undefined): Complaints {
  const fields = failed?.is === 'refusal' ? (failed.problem.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ field, message }) => [field, message]));
}
