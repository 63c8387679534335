import { calendarText } from '../calendar/ics.ts';
import { type FullEntry, fullEntriesOf } from '../calendar/sources.ts';
import type { Portal } from '../portal.ts';
import { hashOf, newToken } from '../sign-ins/token.ts';
import { type Instant, instant } from '../time.ts';
import { isForGuests } from './guests/rules.ts';
import { insideOf, outsideOf } from './guests/side.ts';
import type { Key } from './guests/store.ts';
import { calendarChanges, soonestOf, type Told } from './invitations/rules.ts';
import { toldOf } from './invitations/store.ts';
import { htmlOf, textOf } from './letters/html.ts';
import { letterOf } from './letters/rules.ts';
import { carriesCalendar, tellsTimes } from './paths/rules.ts';
import { oneLine } from './plain/rules.ts';
import type { CalendarPart, Message } from './schema.ts';
import type { DueMail } from './store.ts';
import { weekOf } from './week/week.ts';

/** By whom mail is sent. */
export type From = { name: string; address: string };
export type Grounds = Pick<Portal, 'db' | 'catalogue' | 'now' | 'origin'> & { from: From };

/** A mail that is ready, with what the reader's calendar will have been told by it. */
export type Composed = {
  message: Message;
  hash: string;
  changes: Told[];
  /** Of the link in a mail to a guest. */
  key?: Key | undefined;
};

const dayMs = 24 * 60 * 60_000;
const aheadMs = 3 * 366 * dayMs;

/** Writes a mail from what is now. Undefined: there is nothing to tell. */
export async function compose(grounds: Grounds, mail: DueMail): Promise<Composed | undefined> {
  const { origin, now } = grounds;
  const week = mail.what === 'digest' ? await weekOf(grounds, mail) : undefined;
  if (mail.what === 'digest' && !week) return undefined;
  if (!mail.isStaff && !isForGuests(mail.what)) return undefined;
  const token = newToken();
  const side = mail.isStaff ? insideOf(grounds, mail, token) : await outsideOf(grounds, mail);
  const entries = week ? [] : (await entriesOfThing(grounds, mail)).map(side.seen);
  const changes = carriesCalendar(mail.what)
    ? calendarChanges(invited(entries), await toldOf(grounds.db, mail), now())
    : [];
  const live = entries.filter(({ cancelled, endsAt }) => !cancelled && endsAt > instant(now()));
  const ahead = mail.what === 'reminder' ? live.slice(0, 1) : live;
  const shown =
    mail.about.kind === 'cohort'
      ? changes.filter(({ method }) => method === 'REQUEST').map(({ entry }) => entry)
      : ahead;
  const letter = side.letter(
    week?.letter ??
      letterOf({
        ...mail,
        about: { ...mail.about, title: oneLine(mail.about.title) },
        entries: tellsTimes(mail.what) ? shown : [],
        href: side.href,
      }),
  );
  const message: Message = {
    to: { name: oneLine(mail.name), address: mail.address },
    subject: oneLine(letter.subject),
    text: textOf(letter, side.foot),
    html: htmlOf(letter, side.foot),
    parts: changes.map((change) => partOf(change, grounds, mail, side.page)),
    unsubscribe: side.unsubscribe,
    // The same at each try, so that a reader's program can see a second copy of one mail.
    messageId: `<${mail.id}.${Date.parse(mail.at)}@${new URL(origin).hostname}>`,
    date: instant(now()),
    digested: week?.digested ?? [],
  };
  return { message, hash: hashOf(token), changes, key: side.key };
}

/**
 * When the first visit begins, or would have begun, of which this mail brings news; null: it brings
 * none of any. What has hours of its own in the database is known without it.
 */
export async function firstChangedVisit(grounds: Grounds, mail: DueMail): Promise<Instant | null> {
  if (mail.about.kind !== 'cohort' || !carriesCalendar(mail.what)) return null;
  const told = await toldOf(grounds.db, mail);
  const entries = invited(await entriesOfThing(grounds, mail));
  return soonestOf(calendarChanges(entries, told, grounds.now()), told, grounds.now());
}

/** The sessions of the event, or the visits of the boot camp, that this mail is about. */
async function entriesOfThing(grounds: Grounds, { person, about }: DueMail): Promise<FullEntry[]> {
  if (about.kind === 'playbook') return [];
  const now = grounds.now().getTime();
  const [from, to] = [instant(new Date(now - dayMs)), instant(new Date(now + aheadMs))];
  const kind = about.kind === 'cohort' ? 'boot-camp' : about.kind;
  const mine = await fullEntriesOf(grounds, { from, to, person, mine: true });
  return mine.filter(
    (entry) =>
      entry.kind === kind &&
      entry.slug === about.slug &&
      (kind !== 'boot-camp' || entry.id.startsWith('visit-')),
  );
}

/** Who only waits has nothing in their calendar yet. */
const invited = (entries: FullEntry[]): FullEntry[] =>
  entries.filter(({ mine }) => mine !== 'waiting' && mine !== 'drafting');

/** One entry each: a calendar program takes no more than one at once from a mail (RFC 5546, 3.2). */
function partOf(
  { method, sequence, entry }: Told,
  grounds: Grounds,
  mail: DueMail,
  page: string | undefined,
): CalendarPart {
  const cancelled = method === 'CANCEL';
  const changedAt = instant(grounds.now());
  const content = calendarText([{ ...entry, version: sequence, cancelled, changedAt }], {
    origin: grounds.origin,
    page,
    invitation: {
      method,
      organizer: { name: oneLine(entry.host.name), address: grounds.from.address },
      attendee: { name: oneLine(mail.name), address: mail.address },
    },
  });
  return { method, content };
}
