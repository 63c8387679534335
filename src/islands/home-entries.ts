import { entryPath } from '../../api/calendar/addresses/rules.ts';
import { entriesOf } from '../../api/calendar/entries/rules.ts';
import type { CalendarEntry } from '../../api/calendar/schema.ts';
import type { Kind } from '../../api/events/schema.ts';
import type { TalkSummary } from '../../api/talks/schema.ts';
import { type Answer, answerTo } from './answer.ts';
import { api } from './api.ts';
import { type Standing, sessionStanding, standingOf } from './standing.ts';
import { speakerWords } from './talks/speakers.ts';

/** A talk, a meet-up, or one session of a course or a reading group, on the home page. */
export type HomeEntry = {
  key: string;
  kind: Kind;
  href: string | undefined;
  title: string;
  startsAt: string;
  endsAt: string;
  /** Who speaks or teaches. */
  who: string;
  place: string;
  cancelled: boolean;
  standing: Standing | undefined;
};

const most = 200;

/** The talks, the meet-ups and the sessions of courses in a time, by the time; of `mine` only what is mine. */
export async function askEntries(
  time: { from: string; to: string },
  mine: boolean,
): Promise<Answer<HomeEntry[]>> {
  const [talks, meetUps, calendar] = await Promise.all([
    answerTo(api.talks.$get({ query: { ...time, limit: `${most}` } })),
    answerTo(api.talks.$get({ query: { ...time, kind: 'meet-up', limit: `${most}` } })),
    answerTo(api.calendar.$get({ query: { ...time, mine: `${mine}` } })),
  ]);
  if (talks.is !== 'value') return talks;
  if (meetUps.is !== 'value') return meetUps;
  if (calendar.is !== 'value') return calendar;
  const value = [
    ...[...talks.value.talks, ...meetUps.value.talks]
      .filter((talk) => !mine || talk.mine || talk.signup)
      .map(ofTalk),
    ...entriesOf(calendar.value).flatMap(ofSession),
  ];
  return {
    is: 'value',
    value: onceEach(value.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))),
  };
}

function ofTalk(talk: TalkSummary): HomeEntry {
  const { kind, slug, title, phase, session } = talk;
  const href = entryPath({ kind, slug });
  const { startsAt, endsAt, place } = session;
  return {
    ...{ key: slug, kind, href, title, startsAt, endsAt, place },
    ...{ who: speakerWords(talk), cancelled: phase === 'cancelled', standing: standingOf(talk) },
  };
}

/** Talks say more of themselves than the calendar knows, so only the other kinds are taken from there. */
function ofSession(entry: CalendarEntry): HomeEntry[] {
  const { id, kind, title, startsAt, endsAt, place, host, cancelled, mine } = entry;
  const taken = kind === 'course' || kind === 'hackathon' || kind === 'reading-group';
  if (!taken || mine === 'drafting') return [];
  const href = entryPath(entry);
  const standing = sessionStanding(entry);
  return [
    { key: id, kind, href, title, startsAt, endsAt, place, who: host.name, cancelled, standing },
  ];
}

/** Hacking and showing are two in the calendar; on the home page a hackathon stands once. */
function onceEach(entries: HomeEntry[]): HomeEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ kind, href }) => {
    if (kind !== 'hackathon' || !href) return true;
    return !seen.has(href) && seen.add(href);
  });
}
