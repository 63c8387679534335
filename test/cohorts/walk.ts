import { hiresStatement } from '../../api/cohorts/hires/store.ts';
import { makeInvitation } from '../../api/cohorts/invitations/store.ts';
import { makeProposal } from '../../api/cohorts/proposals/store.ts';
import { editCohort, makeCohort } from '../../api/cohorts/store.ts';
import { askStatements } from '../../api/cohorts/swaps/store.ts';
import { placeStatement } from '../../api/cohorts/visits/store.ts';
import type { Db } from '../../api/db.ts';
import { hashOf } from '../../api/sign-ins/token.ts';
import { monday } from '../cast.ts';

const hire = {
  ...{ name: 'Kim Park', role: '', place: '', startsOn: null, partTime: [] },
  ...{ person: null, buddy: null },
};
const facts = { title: 'Winter', firstDay: '2026-11-30', zone: 'Europe/Lisbon', daysOff: [] };
const visit = { day: '2026-11-30', half: 'day', host: null, pinned: false } as const;
const visitAt = '/api/visits/{visit}';
const at = '/api/cohorts/{cohort}';
const token = 'the newest cohort has it';

/** What a well-formed request to each route of cohorts carries. */
export const cohortBodies: Record<string, unknown> = {
  'post /api/cohorts': { ...facts, id: '0000000000c0h0rt', programme: 'camp' },
  [`put ${at}`]: facts,
  [`put ${at}/hires/{hire}`]: hire,
  [`post ${at}/hire-list`]: { text: 'name\nAn Other' },
  [`put ${at}/hires/{hire}/days`]: {
    from: '2026-12-01',
    to: '2026-12-01',
    half: 'day',
    is: 'away',
  },
  [`put ${at}/rotations/{rotation}/days/{day}`]: { hires: 0 },
  [`put ${at}/hosts/{person}/days/{day}`]: { away: true },
  [`put ${at}/hires/{hire}/orders/{before}/{after}`]: { waived: true },
  [`put ${at}/hires/{hire}/visits/{rotation}`]: visit,
  [`post ${at}/planning`]: { anew: [] },
  [`put ${at}/plan`]: { draft: 'none' },
  [`put ${at}/hires/{hire}/welcome`]: { words: 'Hello' },
  'post /api/invitation': { token },
  'post /api/invitation/acceptance': { token },
  'put /api/fortnight/{cohort}/tasks/{task}': { done: true, at: monday.toISOString() },
  'put /api/fortnight/{cohort}/note': { text: 'Mine', version: 0, draft: 'draft00000000000' },
  'put /api/fortnight/{cohort}/welcomes/{person}': { thanked: true, hidden: false },
  'put /api/visits/{visit}/feedback': { rating: null, people: null },
  'put /api/visits/{visit}/proposals/{proposal}': { words: 'Write it down' },
  'put /api/visits/{visit}/outcome': {
    ...{ id: 'vtc0000000000000', outcome: 'shipped', day: '2026-11-23', link: '', words: '' },
  },
  'put /api/proposals/{proposal}/answer': { answer: 'taken-up' },
  'put /api/visits/{visit}/mini-project': {
    ...{ id: 'change0000000000', project: null, state: 'going', words: '' },
    at: monday.toISOString(),
  },
  [`put ${at}/my-absences/{day}`]: { away: true },
  [`put ${visitAt}/words/{kind}`]: { words: 'It went well.' },
  [`put ${visitAt}/swaps/{swap}`]: { reason: 'I am at the dentist.' },
};

/** A released cohort of somebody, who is its first hire, too; what stands in its addresses. */
export async function aCohort(db: Db, number: number, organiser: string, rotation: string) {
  const id = `c${number}x`.padEnd(16, '0');
  const hireId = `h${number}x`.padEnd(16, '0');
  const otherId = `k${number}x`.padEnd(16, '0');
  const cohort = `cohort-${number}`;
  const now = monday.toISOString();
  await makeCohort(db, { ...facts, id, slug: cohort, programme: 'camp', organiser, now });
  await editCohort(db, { cohort: id, version: 1, edit: id }, [
    hiresStatement([
      { id: hireId, hire: { ...hire, person: organiser.replace(/^id-/, '') } },
      { id: otherId, hire: { ...hire, name: 'Lee Wu' } },
    ]),
    placeStatement([{ ...visit, id: hireId, hire: hireId, rotation }]),
    { sql: `UPDATE cohorts SET state = 'released' WHERE id = :cohort AND edit = :edit` },
  ]);
  await db.write(
    'UPDATE visits SET host = :organiser, told_host = :organiser, told_day = day, told_half = half WHERE id = :visit',
    { organiser, visit: hireId },
  );
  await db.write('DELETE FROM invitations WHERE hash = :hash', { hash: hashOf(token) });
  await makeInvitation(db, { hire: otherId, hash: hashOf(token), now });
  const swap = await aSwap(db, hireId, organiser);
  const proposal = await aProposal(db, hireId, organiser);
  const slugs = { rotation, before: 'payments', after: 'search' };
  const hosted = { visit: hireId, swap, proposal, kind: 'note', concern: 'no-note' };
  return { cohort, hire: hireId, ...hosted, ...slugs, person: 'bela-kovacs', day: '2026-11-30' };
}

async function aProposal(db: Db, visit: string, person: string): Promise<string> {
  const id = `p${visit.slice(1)}`;
  const said = { words: 'Write it down', team: '', title: 'Payments', now: monday.toISOString() };
  await makeProposal(db, { ...said, id, visit, person });
  return id;
}

/** A request of the visit's host, that was put to nobody. */
async function aSwap(db: Db, visit: string, person: string): Promise<string> {
  const swap = `s${visit.slice(1)}`;
  const now = monday.toISOString();
  const asks = {
    swap,
    visit: { id: visit },
    person,
    reason: 'Away',
    absence: false,
    said: '',
    now,
  };
  await db.batch(askStatements({ ...asks, asked: [] }));
  return swap;
}
