import type { Catalogue } from '../../catalogue.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { findPlaybook } from '../../playbooks/rules.ts';
import type { ReadingRow } from '../readings/store.ts';
import type { MeetingRow } from '../rows.ts';
import { meetingFor } from '../tell.ts';
import {
  earlyRefusal,
  membersAt,
  phaseAt,
  runRefusal,
  type Sitting,
  writeRefusal,
} from './rules.ts';
import { type MeetingPage, penRestsSeconds } from './schema.ts';
import type { PageRow } from './store.ts';

type Known = { row: PageRow; reading: ReadingRow | undefined; catalogue: Catalogue };

/** A meeting on its own page, as this person may see it. */
export function pageFor(sitting: Sitting, { row, reading, catalogue }: Known): MeetingPage {
  const { group, meeting } = sitting;
  const { slug, title } = group;
  return {
    group: { slug, title },
    meeting: meetingFor(meeting, group.readings),
    phase: phaseAt(sitting),
    ...neighboursOf(sitting),
    text: reading ? textFor(reading) : null,
    prepared: row.prepared && {
      ...row.prepared,
      notesHtml: renderMarkdown(row.prepared.notes),
      questionsHtml: renderMarkdown(row.prepared.questions),
    },
    notes: row.notes && { ...row.notes, html: renderMarkdown(row.notes.text) },
    versions: row.versions,
    pen: row.pen && penFor(row.pen, sitting.now),
    questions: row.questions.map(({ person, ...question }) => ({
      ...question,
      answerHtml: renderMarkdown(question.answer),
      mine: person === sitting.asker?.id,
    })),
    people: peopleFor(sitting, row),
    complete: row.counted,
    playbooks: row.playbooks
      .map((id) => ({ id, title: findPlaybook(catalogue, id)?.title ?? id }))
      .sort((one, other) => one.title.localeCompare(other.title)),
    refusals: refusalsFor(sitting),
  };
}

function refusalsFor(sitting: Sitting): MeetingPage['refusals'] {
  const write = writeRefusal(sitting)?.message ?? null;
  const run = runRefusal(sitting)?.message ?? null;
  return { write, run, attend: write ?? earlyRefusal(sitting)?.message ?? null };
}

/** The meetings that are or will be, before and after this one. */
function neighboursOf({ group, meeting }: Sitting): {
  earlier: number | null;
  later: number | null;
} {
  const there = ({ cancelled, id }: MeetingRow) => !cancelled || id === meeting.id;
  const all = group.meetings.filter(there);
  const at = all.indexOf(meeting);
  return { earlier: all[at - 1]?.number ?? null, later: all[at + 1]?.number ?? null };
}

function textFor(reading: ReadingRow): MeetingPage['text'] {
  const { source, link, doi, isbn, material, tags, before } = reading;
  return { source, link, doi, isbn, material, tags, before };
}

function penFor(
  { usedAt, ...pen }: NonNullable<PageRow['pen']>,
  now: Date,
): NonNullable<MeetingPage['pen']> {
  return { ...pen, rests: now.getTime() - Date.parse(usedAt) > penRestsSeconds * 1000 };
}

function peopleFor({ group, meeting }: Sitting, { there }: PageRow): MeetingPage['people'] {
  const here = new Set(there.map(({ person }) => person));
  const members = membersAt(group, meeting);
  const known = new Set(members.map(({ person }) => person));
  const all = [...members, ...there.filter(({ person }) => !known.has(person))];
  return all.map(({ person, slug, name }) => ({ slug, name, there: here.has(person) }));
}
