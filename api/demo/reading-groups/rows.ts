import { addDays } from '../../courses/dates/rules.ts';
import { meetingSlots, slotOn } from '../../reading-groups/dates/rules.ts';
import { partTitle, titleKey } from '../../reading-groups/readings/rules.ts';
import { rotaOf, type Turn } from '../../reading-groups/rota/rules.ts';
import { aheadMost } from '../../reading-groups/schema.ts';
import { daysOf } from '../../series/dates/rules.ts';
import { dayIn, instant } from '../../time.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoGroup, demoGroups } from './groups.ts';
import { pageRows } from './pages.ts';
import { type DemoText, demoBook, demoBookWeeks, demoProposals, demoTexts } from './texts.ts';

export type GroupRows = Record<
  | 'events'
  | 'meetings'
  | 'signups'
  | 'skipped'
  | 'readings'
  | 'backers'
  | 'notes'
  | 'prepared'
  | 'questions'
  | 'there',
  Row[]
>;

/** The reading groups of the demo, dated from the day on which it is loaded. */
export function groupRows(now: Date): GroupRows {
  const all = demoGroups.map((group) => rowsOf(group, now));
  const joined = (key: keyof GroupRows) => all.flatMap((rows) => rows[key]);
  return {
    ...{ events: joined('events'), meetings: joined('meetings') },
    ...{ signups: joined('signups'), skipped: joined('skipped') },
    ...{ readings: joined('readings'), backers: joined('backers') },
    ...{ notes: joined('notes'), prepared: joined('prepared') },
    ...{ questions: joined('questions'), there: joined('there') },
  };
}

function rowsOf(group: DemoGroup, now: Date): GroupRows {
  const { slug, title, about, seats, place, link, members, newcomer } = group;
  const id = `demo-${slug}`;
  const host = personId(members[0] ?? '');
  const today = dayIn(now, group.rhythm.zone);
  const rhythm = { ...group.rhythm, firstDay: addDays(today, -7 * group.weeks), lastDay: null };
  const offered = Date.parse(rhythm.firstDay) - 9 * dayMs;
  const at = (days: number) => instant(new Date(offered + days * dayMs));
  const past = daysOf(rhythm, rhythm.firstDay, today)
    .map((day) => ({ day, ...slotOn(day, rhythm) }))
    .filter(({ startsAt }) => Date.parse(startsAt) <= now.getTime());
  const wanted = { from: today, count: aheadMost, now };
  const free = meetingSlots(rhythm, { ...wanted, closed: new Set() });
  const skipped = group.skipped && free[group.skipped.at];
  const closed = new Set(skipped ? [skipped.day] : []);
  const slots = [...past, ...meetingSlots(rhythm, { ...wanted, closed })];
  const spells = members.map((person, order) => ({
    ...{ person: personId(person), since: at(1 + order * 0.7), until: null },
  }));
  const joined = instant(new Date(now.getTime() - 6 * dayMs));
  const turns = slots.map(
    ({ day, startsAt }): Turn => ({ day, startsAt, presenter: null, open: true }),
  );
  const rota = rotaOf(turns, { spells, pauses: [] });
  const readings = readingRows(group, at(2));
  const texts = slots.map((_, number) => textAt(readings, number));
  const meetings = slots.map(({ startsAt, endsAt }, number) => ({
    ...{ id: `${id}-${number + 1}`, event: id, number: number + 1, startsAt, endsAt },
    ...{ zone: rhythm.zone, place, link, presenter: rota[number] ?? null },
    ...(texts[number] ?? { title: '', reading: null, part: null }),
    told: number < past.length + 2 ? 1 : 0,
    countedAt: number < past.length ? endsAt : null,
  }));
  return {
    ...pageRows(group, meetings, past.length),
    events: [
      {
        ...{ id, slug, title, about, host, seats, at: at(0), place, link },
        ...rhythm,
      },
    ],
    meetings,
    signups: [
      ...spells.map(({ person, since }) => ({ event: id, person, at: since })),
      ...(newcomer ? [{ event: id, person: personId(newcomer), at: joined }] : []),
    ],
    readings,
    backers: readings
      .filter(({ place }) => place === null)
      .flatMap(({ id: reading }) =>
        members.slice(2, 5).map((slug) => ({ reading: reading ?? '', person: personId(slug) })),
      ),
    skipped: skipped
      ? [
          {
            event: id,
            day: skipped.day,
            reason: group.skipped?.reason ?? '',
            person: host,
            at: joined,
          },
        ]
      : [],
  };
}

/** The papers of the first group with two proposals; the book of the second. */
function readingRows(group: DemoGroup, at: string): Row[] {
  const isFirst = group === demoGroups[0];
  const row = (text: DemoText, order: number, place: number | null, weeks: number): Row => {
    const [title, authors, year, source, where, tag] = text;
    const isLink = where.startsWith('https:');
    const isIsbn = /^\d{13}$/.test(where);
    return {
      ...{ id: `${isFirst ? 'a' : 'b'}${`${order}`.padStart(15, '0')}`, place, weeks, at },
      ...{ event: `demo-${group.slug}`, title, titleKey: titleKey(title), year, source },
      ...{ authors: JSON.stringify(authors.split(';')), tags: JSON.stringify([tag]) },
      ...{ link: isLink ? where : '', isbn: isIsbn ? where : '' },
      doi: isLink || isIsbn ? '' : where,
      person: personId(group.members[place === null ? 1 : 0] ?? ''),
    };
  };
  if (!isFirst) return [row(demoBook, 1, 1, demoBookWeeks)];
  const listed = demoTexts.map((text, order) => row(text, order + 1, order + 1, 1));
  const proposed = demoProposals.map((text, order) => row(text, 100 + order, null, 1));
  return [...listed, ...proposed];
}

function textAt(readings: Row[], number: number) {
  const texts = readings
    .filter(({ place }) => place !== null)
    .flatMap(({ id, title, weeks }) =>
      Array.from({ length: Number(weeks) }, (_, part) => ({
        ...{ reading: id ?? null, part: part + 1 },
        title: partTitle(String(title), part + 1, Number(weeks)),
      })),
    );
  return texts[number];
}
