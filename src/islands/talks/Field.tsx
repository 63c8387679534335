import type { ComponentChildren } from 'preact';
import type { Complaints } from './complaints.ts';
import type { FieldName } from './values.ts';

/** What ties a control to its label, its hint and what is wrong with it. */
export type Tied = {
  id: string;
  name: FieldName;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
};

type Props = {
  name: FieldName;
  label: string;
  complaints: Complaints;
  hint?: string;
  children: (tied: Tied) => ComponentChildren;
};

/** A labelled control, with a hint and with what is wrong beside it. */
export function Field({ name, label, complaints, hint, children }: Props) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children(tiedTo(name, complaints, hint !== undefined))}
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Complaint name={name} complaints={complaints} />
    </div>
  );
}

export function Complaint({ name, complaints }: Pick<Props, 'name' | 'complaints'>) {
  const complaint = complaints[name];
  if (!complaint) return null;
  return (
    <span class="error" id={`${name}-error`}>
      {complaint}
    </span>
  );
}

export function tiedTo(name: FieldName, complaints: Complaints, hinted: boolean): Tied {
  const wrong = complaints[name] !== undefined;
  const describedBy = [wrong && `${name}-error`, hinted && `${name}-hint`].filter(Boolean);
  return {
    id: name,
    name,
    ...(wrong && { 'aria-invalid': true }),
    ...(describedBy.length > 0 && { 'aria-describedby': describedBy.join(' ') }),
  };
}
