import type { Refusal } from '../refusal.ts';
import type { How, MailKind, MailWhat } from './schema.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long after each refusal the next try is; after the last, about three days, there is none. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440].map((minutes) => minutes * minuteMs);

/** How long to wait before another try, in milliseconds. Undefined: it has been tried enough. */
export const waitAfter = (tries: number): number | undefined => waits[tries - 1];

const restMostMs = 5 * minuteMs;

/** How long to leave a mail server alone that could not be reached so many times in a row. */
export const restAfter = (failures: number): number =>
  Math.min(5_000 * 2 ** (failures - 1), restMostMs);

/** What a mail server does to a mail, as nodemailer tells of it. */
export type PostFailure = { code?: string; command?: string; responseCode?: number };

/**
 * Whose fault it is: that of the server, which is away, full of itself or does not know us, and then
 * no mail is at fault; that of this mail, for now or for good (RFC 5321, section 4.2.1: 4yz and 5yz).
 */
export function faultOf({ code, command, responseCode }: PostFailure): 'server' | 'now' | 'good' {
  const about = (command ?? '').toUpperCase();
  const isOurs = ['MAIL FROM', 'RCPT TO', 'DATA'].some((one) => about.startsWith(one));
  if (responseCode === 421) return 'server';
  if (isOurs && responseCode) return responseCode >= 500 ? 'good' : 'now';
  if (['EENVELOPE', 'EMESSAGE'].includes(code ?? '') && responseCode) {
    return responseCode >= 500 ? 'good' : 'now';
  }
  // Refused by the library itself: it would be again.
  if (code === 'EENVELOPE') return 'good';
  // A connection that was cut in the middle may be this mail's doing.
  if (code === 'ECONNECTION') return 'now';
  const isAway = ['EAUTH', 'EDNS', 'ETLS', 'ENOAUTH', 'EREQUIRETLS'];
  if (about === 'CONN' || isAway.includes(code ?? '')) return 'server';
  return 'now';
}

const kinds: Record<MailWhat, MailKind> = {
  'signed-up': 'places',
  'in-line': 'places',
  left: 'places',
  'guest-asked': 'places',
  'guest-known': 'places',
  'hack-placed': 'places',
  seated: 'places',
  'given-seat': 'places',
  removed: 'places',
  'passed-on': 'places',
  moved: 'changes',
  edited: 'changes',
  cancelled: 'changes',
  'course-changed': 'changes',
  'course-runs': 'changes',
  'reading-group': 'changes',
  'hack-changed': 'changes',
  'hack-told': 'messages',
  reminder: 'reminders',
  thanks: 'thanks',
  materials: 'thanks',
  wrote: 'messages',
  speaking: 'running',
  declined: 'running',
  'asked-over': 'running',
  'declined-over': 'running',
  'took-over': 'running',
  'host-left': 'running',
  'given-over': 'running',
  'question-asked': 'running',
  'course-taught': 'running',
  'course-asks': 'running',
  'course-undecided': 'running',
  'asked-for': 'answers',
  'question-answered': 'answers',
  'follow-up': 'answers',
  'followed-up': 'answers',
  planned: 'boot-camp',
  'help-wanted': 'boot-camp',
  'swap-asked': 'boot-camp',
  swapped: 'boot-camp',
  welcomed: 'boot-camp',
  thanked: 'boot-camp',
  written: 'boot-camp',
  reminded: 'boot-camp',
  nudged: 'boot-camp',
  joined: 'boot-camp',
  proposed: 'boot-camp',
  answered: 'boot-camp',
  'check-in': 'boot-camp',
  'outcome-asked': 'boot-camp',
  reported: 'playbooks',
  settled: 'playbooks',
  digest: 'week',
};

/** Of which kind a mail is; one of a version to come counts as a message. */
export const kindOf = (what: MailWhat): MailKind => kinds[what] ?? 'messages';

/** What goes at once for who has chosen nothing, and what waits for the weekly mail. */
export const usual: Record<MailKind, How> = {
  places: 'at-once',
  changes: 'at-once',
  reminders: 'at-once',
  thanks: 'at-once',
  messages: 'at-once',
  running: 'at-once',
  answers: 'at-once',
  'boot-camp': 'at-once',
  playbooks: 'digest',
  week: 'at-once',
};

/** What stands of the thing that a mail is about, at the moment of sending. */
export type Standing = {
  what: MailWhat;
  /** Of the event: cancelled, and its last end as a UTC instant; null where it is no event. */
  cancelled: boolean;
  endsAt: string | null;
  /** What the person is to it. */
  place: 'confirmed' | 'waiting' | 'runs' | null;
};

/** Why a mail would not be true any more, in words for the log; undefined: it is. */
export function outOfDate({ what, cancelled, endsAt, place }: Standing, now: Date) {
  const isOver = endsAt !== null && endsAt <= now.toISOString();
  const seat = ['signed-up', 'seated', 'given-seat', 'reminder'];
  if (seat.includes(what)) {
    if (cancelled) return 'It was cancelled meanwhile.';
    if (isOver) return 'It is over.';
    if (place === 'runs' && what === 'reminder') return undefined;
    if (place !== 'confirmed') return 'The place was given up meanwhile.';
  }
  if (what === 'in-line' && (cancelled || isOver || place !== 'waiting')) {
    return 'Nobody waits for it any more.';
  }
  if (what === 'left' && place === 'confirmed') return 'There is a place again.';
  if (['moved', 'edited', 'course-changed', 'hack-changed'].includes(what)) {
    if (cancelled) return 'It was cancelled meanwhile.';
    if (isOver) return 'It is over.';
    if (place === null) return 'The place was given up meanwhile.';
  }
  return undefined;
}

/** For how long it is known what went to whom. */
export const keptDays = 90;

export const keptSince = (now: Date): Date => new Date(now.getTime() - keptDays * 24 * hourMs);

const staleDays = 14;

/** What could not go for so long is not news any more. */
export const staleSince = (now: Date): Date => new Date(now.getTime() - staleDays * 24 * hourMs);

export const noMailRefusal: Refusal = {
  code: 'missing',
  message: `There is no such mail of yours. They are kept for ${keptDays} days.`,
};

export const notDeadRefusal: Refusal = {
  code: 'missing',
  message: 'This mail does not wait for anybody. It may have been sent again already.',
};

export const noTokenRefusal: Refusal = {
  code: 'missing',
  message: `This link is not known. It ends ${keptDays} days after its mail; choose what you get on your page of mails.`,
};
