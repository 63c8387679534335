import type { Asker } from '../../api/people/schema.ts';
import type { Act } from '../../api/permissions.ts';
import type { Portal } from '../../api/portal.ts';
import { takeStatement, writeStatements } from '../../api/reading-groups/notes/store.ts';
import { addStatement } from '../../api/reading-groups/readings/store.ts';
import { settledGroup } from '../../api/reading-groups/settling/settled.ts';
import { makeGroup } from '../../api/reading-groups/store.ts';
import { monday } from '../cast.ts';

export const idOf = (text: string) => text.padEnd(16, '0');

/** What Ada says of it in the form: Thursdays after noon in Lisbon. */
export const said = {
  ...{ title: 'Distributed systems, slowly', about: 'One paper a week, and *why* it matters.' },
  ...{ every: 'week' as const, weekday: 4, nth: null, time: '12:30', zone: 'Europe/Lisbon' },
  ...{ minutes: 60, firstDay: '2026-11-26', lastDay: null, place: 'Room Tagus', link: '' },
  ...{ seats: null, offices: [] },
};

/** Lamport's paper, as it is sent. */
export const clocks = {
  title: 'Time, Clocks, and the Ordering of Events in a Distributed System',
  ...{ authors: ['Leslie Lamport'], year: 1978, source: 'Communications of the ACM', link: '' },
  ...{ doi: '10.1145/359545.359563', isbn: '', tags: ['clocks'], weeks: 1, material: null },
};

const at = '/api/reading-groups';
const one = `${at}/{group}`;
const meeting = `${one}/meetings/{meeting}`;

export const readingGroupRoutes: Record<string, Act> = {
  [`get ${at}`]: 'reading-group.list',
  [`post ${at}`]: 'reading-group.begin',
  [`get ${one}`]: 'reading-group.read',
  [`put ${one}`]: 'reading-group.edit',
  [`put ${one}/end`]: 'reading-group.edit',
  [`put ${one}/pause`]: 'reading-group.take-part',
  [`delete ${one}/pause`]: 'reading-group.take-part',
  [`put ${one}/skipped-days/{day}`]: 'reading-group.edit',
  [`delete ${one}/skipped-days/{day}`]: 'reading-group.edit',
  [`put ${one}/meetings/{meeting}/presenter`]: 'reading-group.take-part',
  [`delete ${one}/meetings/{meeting}/presenter`]: 'reading-group.take-part',
  'get /api/readings': 'reading-group.list',
  'get /api/readings/export': 'reading-group.list',
  [`get ${meeting}`]: 'reading-group.read',
  [`put ${meeting}/preparation`]: 'meeting.run',
  [`put ${meeting}/attendance`]: 'meeting.run',
  [`put ${meeting}/attendance/{person}`]: 'reading-group.take-part',
  [`delete ${meeting}/attendance/{person}`]: 'reading-group.take-part',
  [`put ${meeting}/playbooks/{playbook}`]: 'reading-group.take-part',
  [`delete ${meeting}/playbooks/{playbook}`]: 'reading-group.take-part',
  [`get ${meeting}/notes/{version}`]: 'reading-group.read',
  [`put ${meeting}/notes`]: 'reading-group.take-part',
  [`put ${meeting}/pen`]: 'reading-group.take-part',
  [`delete ${meeting}/pens/{pen}`]: 'reading-group.take-part',
  [`put ${meeting}/questions/{question}`]: 'reading-group.take-part',
  [`delete ${meeting}/questions/{question}`]: 'reading-group.take-part',
  [`put ${meeting}/questions/{question}/answer`]: 'reading-group.take-part',
  [`put ${one}/swaps/{swap}`]: 'reading-group.take-part',
  [`put ${one}/swaps/{swap}/acceptance`]: 'reading-group.take-part',
  [`delete ${one}/swaps/{swap}`]: 'reading-group.take-part',
  [`get ${one}/readings`]: 'reading-group.read',
  [`post ${one}/readings`]: 'reading-group.take-part',
  [`post ${one}/import-preview`]: 'reading-group.take-part',
  [`put ${one}/reading-order`]: 'reading-group.edit',
  [`put ${one}/readings/{reading}`]: 'reading.change',
  [`delete ${one}/readings/{reading}`]: 'reading.change',
  [`put ${one}/readings/{reading}/backing`]: 'reading-group.take-part',
  [`delete ${one}/readings/{reading}/backing`]: 'reading-group.take-part',
};

/** What a well-formed request to each route carries. */
export const readingGroupBodies: Record<string, unknown> = {
  [`post ${at}`]: { ...said, id: idOf('new') },
  [`put ${one}`]: { ...said, version: 2 },
  [`put ${one}/end`]: { reason: 'Enough' },
  [`put ${one}/pause`]: { until: null },
  [`put ${one}/skipped-days/{day}`]: { reason: 'Holiday' },
  [`post ${one}/readings`]: { state: 'candidate', readings: [{ ...clocks, id: idOf('r1') }] },
  [`post ${one}/import-preview`]: { text: '- [A](https://example.org/a)' },
  [`put ${one}/reading-order`]: { order: [] },
  [`put ${meeting}/preparation`]: { notes: '', questions: 'Why?', version: 0 },
  [`put ${meeting}/attendance`]: { complete: true },
  [`put ${meeting}/pen`]: { pen: idOf('p1'), word: '' },
  [`put ${meeting}/notes`]: { pen: idOf('p1'), version: 0, text: 'Clocks' },
  [`put ${meeting}/questions/{question}`]: { text: 'Why?' },
  [`put ${meeting}/questions/{question}/answer`]: { answer: 'Because' },
  [`put ${one}/swaps/{swap}`]: { mine: 'one', theirs: 'other' },
  [`put ${one}/readings/{reading}`]: { ...clocks, state: 'candidate' },
};

/** A group of somebody's; what stands in its addresses. */
export async function aReadingGroup(portal: Portal, number: number, host: Asker) {
  const slug = `group-${number}`;
  const group = { ...said, id: idOf(`g${number}x`), slug, host: host.id };
  await makeGroup(portal.db, { ...group, now: monday.toISOString() });
  const settled = await settledGroup(portal, slug, host.id);
  const reading = idOf(`r${number}x`);
  const who = { group: slug, person: host.id, now: monday.toISOString() };
  await portal.db.batch([addStatement(who, [{ ...clocks, id: reading }], 'candidate')]);
  const meeting = settled?.meetings[0]?.id ?? '';
  const noted = { session: meeting, pen: idOf('p9'), person: host.id, now: monday.toISOString() };
  await portal.db.batch([
    takeStatement({ ...noted, word: '' }),
    ...writeStatements({ ...noted, version: 0, text: 'Clocks' }),
  ]);
  return {
    ...{ group: slug, day: '2026-11-26', meeting, reading },
    ...{ version: '1', pen: idOf('p9'), question: idOf('q1'), person: host.slug },
    swap: idOf('w1'),
  };
}
