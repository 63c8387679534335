import type { Limits } from '../../pages/talks/_limits.ts';
import { type FieldName, isFieldName } from './values.ts';

/** What is wrong, by field, in words that say what to do. */
export type Complaints = Partial<Record<FieldName, string>>;

type Control = Pick<HTMLInputElement, 'name' | 'value' | 'required'> & {
  validity: Partial<ValidityState>;
};

const missing: Partial<Record<FieldName, string>> = {
  title: 'Give it a title.',
  date: 'Say on which day.',
  time: 'Say at what time.',
  minutes: 'Say how long it will take.',
  seats: 'Say how many seats there are, or choose as many as come.',
};

/** What may stay open in a draft. */
const openInDrafts = ['date', 'time', 'minutes'];

/** What is wrong with one field; undefined: nothing. A draft leaves some things open. */
export function complaintOf(control: Control, limits: Limits, isDraft = false): string | undefined {
  const { name, value, required, validity } = control;
  if (!isFieldName(name)) return undefined;
  if (validity.badInput) return unreadable[name] ?? missing[name];
  if (required && value.trim() === '') {
    return isDraft && openInDrafts.includes(name) ? undefined : missing[name];
  }
  if (isDraft && name === 'date') return undefined;
  if (name === 'abstract' && value.trim().length > limits.abstract) {
    return `At most ${limits.abstract} characters; these are ${value.trim().length}.`;
  }
  return validity.valid ? undefined : beyond(name, limits);
}

const unreadable: Partial<Record<FieldName, string>> = {
  date: 'Give a day that the calendar has.',
  time: 'Give a time such as 12:30.',
  minutes: 'Give the length as a number of minutes.',
  seats: 'Give the seats as a number.',
};

function beyond(name: FieldName, limits: Limits): string {
  const words: Partial<Record<FieldName, string>> = {
    title: `At most ${limits.title} characters.`,
    place: `At most ${limits.place} characters.`,
    date: 'That day is over. Choose one that is still to come.',
    minutes: `Between ${limits.minutesLeast} and ${limits.minutesMost} whole minutes.`,
    seats: `A whole number between 1 and ${limits.seats}.`,
    link: 'Give a full address that begins with https://.',
  };
  return words[name] ?? 'Look at this again.';
}

/** What is wrong with the fields of a form, in their order on the page. */
export function complaintsIn(form: HTMLFormElement, limits: Limits, isDraft = false): Complaints {
  const controls = form.querySelectorAll<HTMLInputElement>('input, select, textarea');
  const found = [...controls].map((control) => [
    control.name,
    complaintOf(control, limits, isDraft),
  ]);
  return Object.fromEntries(found.filter(([, complaint]) => complaint));
}
