import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { citation, linkOf } from '../reading-groups/bibliography/rules.ts';
import type { Zone } from '../time.ts';
import { entryPath } from './addresses/rules.ts';
import type { FullEntry } from './sources.ts';

/** How often a calendar program should look again. */
const refreshSeconds = 60 * 60;

type Options = {
  /** What the program shows in its list; nothing for a file of one talk. */
  name?: string;
  origin: string;
  /** For a mail: what the calendar of who reads it is to do (RFC 5546). */
  invitation?: Invitation;
  /** Where it is read of, if not on the pages of the inside. */
  page?: string | undefined;
};

type Party = { name: string; address: string };
type Invitation = { method: 'REQUEST' | 'CANCEL'; organizer: Party; attendee: Party };

/**
 * Entries as one iCalendar object (RFC 5545). It is the same text as long as nothing changes: the
 * stamp of an entry is the moment of its last change, as section 3.8.7.2 asks of what is published.
 */
export function calendarText(
  entries: FullEntry[],
  { name, origin, invitation, page }: Options,
): string {
  const calendar = ical({
    prodId: { company: 'Potluck', product: 'Calendar', language: 'EN' },
    timezone: { name: null, generator: (zone) => blockOf(zone)?.text ?? null },
    ...(name && { name, ttl: refreshSeconds }),
    ...(invitation && { method: ICalCalendarMethod[invitation.method] }),
  });
  for (const entry of entries) add(calendar, entry, page ?? pageOf(entry, origin), invitation);
  return calendar.toString();
}

function add(calendar: ICalCalendar, entry: FullEntry, url: string, invitation?: Invitation): void {
  const { id, place, cancelled, mine, version, changedAt } = entry;
  const changed = Temporal.Instant.from(changedAt);
  calendar.createEvent({
    // Of our own id alone: the library does not escape it. No host, which may change.
    id: `${id}@potluck`,
    sequence: version,
    stamp: changed,
    lastModified: changed,
    ...timesOf(entry),
    // Not every program shows the status of what it only fetches.
    summary: plain(summaryOf(entry)),
    location: plain(place),
    description: plain(descriptionOf(entry, url)),
    url,
    status: cancelled
      ? ICalEventStatus.CANCELLED
      : mine === 'waiting' || mine === 'drafting'
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    ...(invitation && partiesOf(invitation)),
  });
}

/** A meeting of a reading group has a page of its own. */
function pageOf(entry: FullEntry, origin: string): string {
  const page = `${origin}${entryPath(entry) ?? '/calendar/'}`;
  return entry.reading ? `${page}meetings/${entry.reading.number}/` : page;
}

/** Nobody is asked for an answer: the place is theirs already. */
function partiesOf({ organizer, attendee }: Invitation) {
  const party = ({ name, address }: Party) => ({
    name: name.replaceAll('"', '\u2019'),
    email: address,
  });
  const asked = { role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false };
  return { organizer: party(organizer), attendees: [{ ...party(attendee), ...asked }] };
}

function summaryOf({ cancelled, mine, title }: FullEntry): string {
  if (cancelled) return `Cancelled: ${title}`;
  return mine === 'drafting' ? `Draft: ${title}` : title;
}

function descriptionOf(entry: FullEntry, url: string) {
  const { speakers, link, mine, cancelled, abstract, reading } = entry;
  const names = speakers.map(({ name }) => name).join(', ');
  const head = [
    names && (reading ? `Presented by ${names}` : `With ${names}`),
    mine === 'drafting' && 'This is a draft. Nobody else sees it yet.',
    mine === 'waiting' && !cancelled && 'You are in the waiting list.',
    link && !cancelled && `Join from elsewhere: ${link}`,
    url,
  ];
  return [head.filter(Boolean).join('\n'), textWords(reading, url), abstract]
    .filter(Boolean)
    .join('\n\n');
}

/** What is read: its title, its authors, and where it stands. */
function textWords(reading: FullEntry['reading'], url: string): string {
  if (!reading || reading.title === null) return '';
  const link = linkOf(reading);
  const there = link && new URL(link, url).href;
  return [reading.title, citation(reading), there].filter(Boolean).join('\n');
}

/**
 * RFC 5545 knows no control characters in a text but tab and line end. Unicode’s other line ends
 * make some parsers lose the whole text.
 */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

type Times = Pick<FullEntry, 'startsAt' | 'endsAt' | 'zone'>;

/**
 * Start and end on the clock of the zone, so that they stay right when its rules change; in UTC
 * where that clock shows a time twice, because the format could only mean the first of them.
 */
function timesOf({ startsAt, endsAt, zone }: Times) {
  const tzid = blockOf(zone)?.tzid;
  const [start, end] = [Temporal.Instant.from(startsAt), Temporal.Instant.from(endsAt)];
  if (!tzid) return { start, end };
  const there = { start: start.toZonedDateTimeISO(tzid), end: end.toZonedDateTimeISO(tzid) };
  if (!isFirst(there.start) || !isFirst(there.end)) return { start, end };
  return { ...there, timezone: tzid };
}

function isFirst(zoned: Temporal.ZonedDateTime): boolean {
  const first = zoned.toPlainDateTime().toZonedDateTime(zoned.timeZoneId, {
    disambiguation: 'earlier',
  });
  return first.epochMilliseconds === zoned.epochMilliseconds;
}

type Block = { text: string; tzid: string };
const blocks = new Map<Zone, Block | undefined>();

/**
 * The VTIMEZONE of a zone, and the name that it goes by: old names, such as `US/Eastern`, become
 * those of today. Undefined for UTC and what the library does not know.
 */
function blockOf(zone: Zone): Block | undefined {
  if (!blocks.has(zone)) blocks.set(zone, readBlock(zone));
  return blocks.get(zone);
}

function readBlock(zone: Zone): Block | undefined {
  const [text = '', line = ''] = tzlib_get_ical_block(zone) || [];
  const tzid = line.replace(/^TZID=/, '');
  return text && tzid !== 'Etc/UTC' ? { text, tzid } : undefined;
}
