import { asciiSlug } from '../id.ts';
import { cancellationOf, changesOf, type Detail, whatOf } from '../talks/changes/rules.ts';
import { slotOf } from '../talks/when.ts';
import { instant } from '../time.ts';
import { cohortRows } from './cohorts.ts';
import { workday } from './days.ts';
import { withHosting } from './hosted/rules.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { readerRows } from './reports.ts';
import { reviewRows } from './reviews.ts';
import { ago, dayMs, hourMs, personId, type Row } from './rows.ts';
import { runRows } from './runs.ts';
import { type CampRows, withFeedback } from './said/rules.ts';
import { handoverNotices, signupRows } from './seats.ts';
import { skillRows } from './skills.ts';
import { type DemoTalk, demoTalks } from './talks.ts';
import { topicRequestRows } from './topic-requests.ts';
import { topicRows } from './topics.ts';

export type DemoRows = CampRows & {
  people: Row[];
  events: Row[];
  signups: Row[];
  changes: Row[];
  cancellations: Row[];
  notices: Row[];
  runs: Row[];
  runEntries: Row[];
  reports: Row[];
  helps: Row[];
  searches: Row[];
  reviews: Row[];
  releases: Row[];
  miniProjects: Row[];
  hireTasks: Row[];
  hireNotes: Row[];
  welcomes: Row[];
  personSkills: Row[];
  topics: Row[];
  acceptances: Row[];
  swaps: Row[];
  swapAsks: Row[];
  visitWords: Row[];
  topicRequests: Row[];
  topicVoices: Row[];
};

/** The whole demo organisation as it is now: the same on each loading at the same moment. */
export function demoRows(now: Date): DemoRows {
  const talks = demoTalks.map((talk, index) => talkRows(talk, index, now));
  const readers = readerRows(now);
  return {
    ...readers,
    people: demoPeople.map((person, index) => personRow(person, index, now)),
    events: talks.map(({ event }) => event),
    signups: talks.flatMap(({ signups }) => signups),
    changes: talks.flatMap(({ changes }) => changes),
    cancellations: talks.flatMap(({ cancellations }) => cancellations),
    ...runRows(now),
    ...withHosting(withFeedback(cohortRows(now), now), now),
    notices: [...readers.notices, ...talks.flatMap(({ notices }) => notices)],
    reviews: reviewRows(now),
    personSkills: skillRows(),
    topics: topicRows(),
    ...topicRequestRows(now),
  };
}

function personRow({ slug, name, title, team, zone, role }: DemoPerson, index: number, now: Date) {
  const daysHere = /\bnew\b/.test(title) ? 12 : 90 + 61 * index;
  return {
    id: personId(slug),
    slug,
    name,
    title,
    team,
    zone,
    role,
    at: ago(now, daysHere * dayMs),
  };
}

function talkRows(talk: DemoTalk, index: number, now: Date) {
  const slug = asciiSlug(talk.title);
  const id = `demo-${slug}`;
  const { zone, title, abstract, seats, place = '', link = '' } = talk;
  const date = workday(now, zone, talk.workdaysFromToday);
  const slot = slotAt(date, talk.at, talk);
  const changed = changesTo(talk, date);
  // Offered some days ago, and asked for from then until the day before yesterday.
  const until = Math.min(now.getTime(), Date.parse(slot.startsAt)) - 2 * dayMs;
  const offered = until - (4 + (index % 6)) * dayMs;
  const event = {
    ...{ id, slug, title, abstract, seats, zone, place, link },
    ...slot,
    host: personId(talk.speaker),
    version: changed ? 2 : 1,
    at: instant(new Date(offered)),
  };
  const signups = signupRows(id, talk, { offered, until }, now);
  return {
    event,
    signups,
    changes: changed ? [changeRow(id, talk, changed, now)] : [],
    cancellations: talk.cancelled
      ? [
          {
            event: id,
            person: personId(talk.speaker),
            reason: talk.cancelled,
            at: ago(now, 3 * hourMs),
          },
        ]
      : [],
    notices: noticeRows(id, talk, changed, now),
  };
}

function slotAt(date: string, time: string, { zone, minutes }: DemoTalk) {
  const slot = slotOf({ date, time, zone }, minutes);
  if ('message' in slot) throw new Error(slot.message);
  return slot;
}

function changesTo(talk: DemoTalk, date: string): Detail | undefined {
  if (talk.cancelled) return cancellationOf(talk.cancelled);
  if (!talk.movedFrom) return undefined;
  const { title, abstract, seats, zone, place = '', link = '' } = talk;
  const said = { title, abstract, seats, zone, place, link };
  const before = slotAt(date, talk.movedFrom, talk);
  return changesOf({ ...said, ...before }, { ...said, ...slotAt(date, talk.at, talk) });
}

function changeRow(event: string, talk: DemoTalk, detail: Detail, now: Date): Row {
  return {
    id: `${event}-2`,
    event,
    version: 2,
    person: personId(talk.speaker),
    what: talk.cancelled ? 'cancelled' : whatOf(detail),
    detail: JSON.stringify(detail),
    at: ago(now, 3 * hourMs),
  };
}

function noticeRows(event: string, talk: DemoTalk, detail: Detail | undefined, now: Date): Row[] {
  if (talk.left) return handoverNotices(event, talk, now);
  if (!detail) return [];
  const { id, what, at, ...change } = changeRow(event, talk, detail, now);
  return talk.signups.map(
    (person): Row => ({
      ...{ event, what: what ?? null, at: at ?? null, detail: change.detail ?? null },
      person: personId(person),
      cause: `change:${id}`,
    }),
  );
}
