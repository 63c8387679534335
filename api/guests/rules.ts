import { phaseOf } from '../events/rules.ts';
import type { Kind } from '../events/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Instant, Zone } from '../time.ts';
import { type Brings, bringsIn, nothingBrought, type Skill } from './hacks/rules.ts';
import { answerLength, type GuestListEdit } from './schema.ts';

/** An event as those outside may know it. */
export type OpenEvent = {
  id: string;
  slug: string;
  kind: Kind;
  title: string;
  abstract: string;
  startsAt: Instant;
  endsAt: Instant;
  zone: Zone;
  place: string;
  cancelled: boolean;
  seats: number | null;
  confirmed: number;
  waiting: number;
  /** Names of those who speak and do not work here. */
  speakers: { name: string; bio: string }[];
  /** How many more guests can have a seat; null: as many as there are seats. */
  guestRoom: number | null;
  /** The parts of a hackathon, in order. */
  parts: { title: string; startsAt: Instant }[];
  /** The ideas of a hackathon that its host shows outside. */
  shown: { id: string; title: string; problem: string }[];
  /** Whether guests can be written to at all. */
  mail: boolean;
} & Omit<GuestListEdit, 'ideas' | 'seats'>;

/** Whoever looks for what is not open. */
export const noEventRefusal: Refusal = {
  code: 'missing',
  message: 'There is nothing open at this address.',
};

/** Which events can be opened to guests, by their kind. */
export const isOpenable = (kind: Kind): boolean => kind === 'meet-up' || kind === 'hackathon';

/** How long a link that confirms is good, in milliseconds: long enough for mail that is slow. */
export const confirmMs = 2 * 60 * 60_000;

/** How many mails go to one address within an hour, for whatever event. */
export const mailsAnHour = 4;

/** So many may have asked and not confirmed at once; more are a flood, and hold no seat either. */
export const unconfirmedMost = 500;

const dayMs = 24 * 60 * 60_000;

/** Until when the link to one's own place leads there: a day after the event. */
export const placeUntil = (endsAt: Instant): Instant =>
  new Date(Date.parse(endsAt) + dayMs).toISOString();

/** Why nobody can sign up from outside now; undefined: one can. */
export function closedWords(event: OpenEvent, now: Date): string | undefined {
  const phase = phaseOf({ ...event, draft: false, host: '', speakers: [] }, now);
  if (phase === 'cancelled') return 'It was cancelled.';
  if (phase === 'over') return 'It is over. Thank you to all who came.';
  if (phase === 'running' && event.kind === 'hackathon') return 'It has begun. Sign-up is closed.';
  if (phase === 'running') return 'It has begun. Just come in if there is room.';
  if (!event.open) return 'Sign-up is closed.';
  if (!event.mail) return 'Nobody can sign up here at the moment, for mail is turned off.';
  return undefined;
}

/** Whether who asks now has to wait. */
export const isFull = ({ seats, confirmed, waiting, guestRoom }: OpenEvent): boolean =>
  (guestRoom !== null && guestRoom <= 0) || (seats !== null && (confirmed >= seats || waiting > 0));

export type Said = {
  name: string;
  mail: string;
  answers: Record<string, string>;
  brings: Brings;
};
/** By the name of the field. */
export type Complaints = Record<string, string>;

const nameLength = 120;
const mailForm = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]{2,}$/;
const controls = /\p{Cc}/gu;

/** What a form from outside says, or what is wrong with it. Whatever else it holds is ignored. */
export function saidIn(
  form: Record<string, unknown>,
  { kind, questions, shown }: Pick<OpenEvent, 'kind' | 'questions' | 'shown'>,
  skills: readonly Skill[],
): { said: Said; complaints: Complaints } {
  const text = (field: string) => {
    const value = form[field];
    return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : '';
  };
  const line = (field: string) => text(field).replace(controls, ' ').trim();
  const complaints: Complaints = {};
  const name = line('name');
  if (name === '') complaints.name = 'Give the name by which you are greeted.';
  if (name.length > nameLength) complaints.name = `At most ${nameLength} characters.`;
  const mail = line('mail').toLowerCase();
  if (!mailForm.test(mail) || mail.length > 254) {
    complaints.mail = 'Give a mail address such as name@example.org.';
  }
  const answers: Record<string, string> = {};
  for (const { id, form: field, required } of questions) {
    const answer =
      field === 'tick' ? (text(id) ? 'yes' : '') : text(id).replace(/[^\P{Cc}\n]/gu, '');
    if (required && answer === '') {
      complaints[id] = field === 'tick' ? 'Tick this to come.' : 'Answer this to come.';
    }
    if (answer.length > answerLength) complaints[id] = `At most ${answerLength} characters.`;
    if (answer) answers[id] = answer;
  }
  const hacks = kind === 'hackathon' ? bringsIn({ line, text }, shown, skills) : nothingBrought;
  return {
    said: { name, mail, answers, brings: hacks.brings },
    complaints: { ...complaints, ...hacks.complaints },
  };
}

/** Why a list for guests cannot be kept like this. */
export function listRefusal(kind: Kind, edit: GuestListEdit): Refusal | undefined {
  if (!isOpenable(kind)) {
    const message = 'Only meet-ups and hackathons can be opened to guests from outside.';
    return { code: 'invalid', message };
  }
  const at = edit.questions.findIndex(({ keepDays }) => keepDays > edit.keepDays);
  if (at < 0) return undefined;
  const message = 'An answer cannot be kept for longer than the name.';
  return { code: 'invalid', message, fields: [{ field: `questions.${at}.keepDays`, message }] };
}

/** How long something is kept, in words. */
export const keptWords = (days: number): string =>
  days === 0
    ? 'Deleted when it is over.'
    : `Deleted ${days === 1 ? 'a day' : `${days} days`} after it is over.`;
