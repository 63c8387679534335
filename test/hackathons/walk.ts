import type { Db } from '../../api/db.ts';
import { askForSeat } from '../../api/events/store.ts';
import { note } from '../../api/hackathons/hacking/store.ts';
import { type NewHackathon, offerHackathon } from '../../api/hackathons/offers/store.ts';
import { comment, pitch } from '../../api/hackathons/pitches/store.ts';
import { begin, putRole } from '../../api/hackathons/teams/store.ts';
import type { Asker } from '../../api/people/schema.ts';
import type { Act } from '../../api/permissions.ts';
import { monday } from '../cast.ts';

export const idOf = (text: string) => text.padEnd(16, '0');

/** What the host says in the form: pitching since Monday morning, hacking on Thursday and Friday. */
export const facts = {
  ...{ title: 'Two days of ovens', abstract: 'Build what *nobody* asked for.' },
  ...{ zone: 'Europe/Lisbon', place: 'Lisbon, the Pantry', link: '', seats: 20 },
  begins: {
    ...{ pitching: '2026-11-23T08:00', forming: '2026-11-25T09:00', hacking: '2026-11-26T09:00' },
    ...{ showing: '2026-11-27T15:00', over: '2026-11-27T18:00' },
  },
  mixed: { sizeLeast: 2, sizeMost: 3, teamsLeast: 2, staffBeside: true },
  challenges: [{ id: idOf('ch1'), title: 'The first ten minutes of a shift', about: '' }],
};
export const offer = { ...facts, id: idOf('h1') };

export const pitched = {
  ...{ title: 'An oven that says when it is warm', problem: 'Cold bread.', sketch: '' },
  ...{ tags: ['oven'], challenge: null, skills: [], version: 0 },
};

/** What each route of hackathons is in the table of permissions. */
export const hackRoutes: Record<string, Act> = {
  'get /api/hackathons': 'hackathon.list',
  'post /api/hackathons': 'hackathon.offer',
  'get /api/hackathons/{hackathon}': 'hackathon.read',
  'put /api/hackathons/{hackathon}': 'hackathon.edit',
  'delete /api/hackathons/{hackathon}': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/announcement': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/cancellation': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/phase': 'hackathon.edit',
  'get /api/hackathons/{hackathon}/ideas': 'hackathon.read',
  'put /api/hackathons/{hackathon}/ideas/{idea}': 'idea.pitch',
  'get /api/hackathons/{hackathon}/last': 'hackathon.read',
  'get /api/hackathons/{hackathon}/submissions': 'hackathon.read',
  'get /api/ideas/{idea}/submission': 'hackathon.read',
  'put /api/ideas/{idea}/submission': 'hack-team.edit',
  'put /api/ideas/{idea}/submission/handed-in': 'hack-team.edit',
  'delete /api/ideas/{idea}/submission/handed-in': 'hack-team.edit',
  'get /api/hackathons/{hackathon}/wishes': 'hackathon.read',
  'put /api/hackathons/{hackathon}/wishes': 'hack-team.join',
  'delete /api/hackathons/{hackathon}/wishes': 'hack-team.join',
  'get /api/ideas/{idea}/work': 'hackathon.read',
  'put /api/ideas/{idea}/work/stage': 'hack-team.edit',
  'put /api/ideas/{idea}/work/log/{entry}': 'hack-team.edit',
  'delete /api/ideas/{idea}/work/log/{entry}': 'idea.unsay',
  'put /api/ideas/{idea}/work/links/{kind}': 'hack-team.edit',
  'delete /api/ideas/{idea}/work/links/{kind}': 'hack-team.edit',
  'get /api/hackathons/{hackathon}/help': 'hackathon.read',
  'get /api/hackathons/{hackathon}/guests': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/guests/{guest}': 'hackathon.edit',
  'get /api/hackathons/{hackathon}/gallery': 'hackathon.read',
  'get /api/hackathons/{hackathon}/certificates/{person}': 'certificate.read',
  'put /api/ideas/{idea}/help/{help}': 'hack-team.edit',
  'delete /api/ideas/{idea}/help/{help}': 'hack-team.edit',
  'put /api/ideas/{idea}/help/{help}/coming': 'hack-help.come',
  'delete /api/ideas/{idea}/help/{help}/coming': 'hack-help.come',
  'put /api/ideas/{idea}/help/{help}/solved': 'hack-team.edit',
  'delete /api/ideas/{idea}/help/{help}/solved': 'hack-team.edit',
  'put /api/ideas/{idea}/pictures/{picture}/file': 'hack-team.edit',
  'put /api/ideas/{idea}/pictures/{picture}': 'hack-team.edit',
  'delete /api/ideas/{idea}/pictures/{picture}': 'hack-team.edit',
  'get /api/ideas/{idea}/pictures/{picture}/file': 'hackathon.read',
  'get /api/hackathons/{hackathon}/matching': 'hackathon.edit',
  'post /api/hackathons/{hackathon}/matching': 'hackathon.edit',
  'delete /api/hackathons/{hackathon}/matching': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/matching/places/{person}': 'hackathon.edit',
  'delete /api/hackathons/{hackathon}/matching/places/{person}': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/matching/release': 'hackathon.edit',
  'get /api/ideas/{idea}': 'hackathon.read',
  'get /api/hackathons/{hackathon}/showing': 'hackathon.read',
  'put /api/hackathons/{hackathon}/showing': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/showing/order': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/showing/draw': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/showing/publication': 'hackathon.edit',
  'put /api/ideas/{idea}/showing': 'hack-team.edit',
  'get /api/hackathons/{hackathon}/clock': 'hackathon.read',
  'put /api/hackathons/{hackathon}/clock': 'hackathon.edit',
  'get /api/hackathons/{hackathon}/jury': 'hackathon.read',
  'put /api/hackathons/{hackathon}/jury': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/jury/closing': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/jury/scores/{idea}': 'hack-jury.score',
  'get /api/hackathons/{hackathon}/vote': 'hackathon.read',
  'put /api/hackathons/{hackathon}/vote': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/vote/opening': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/vote/closing': 'hackathon.edit',
  'put /api/hackathons/{hackathon}/ballot': 'hack-vote.cast',
  'get /api/ideas/{idea}/outcome': 'hackathon.read',
  'put /api/ideas/{idea}/outcome': 'idea.edit',
  'put /api/ideas/{idea}': 'idea.edit',
  'delete /api/ideas/{idea}': 'idea.edit',
  'put /api/ideas/{idea}/interest': 'idea.say',
  'delete /api/ideas/{idea}/interest': 'idea.say',
  'put /api/ideas/{idea}/merge': 'idea.edit',
  'delete /api/ideas/{idea}/merge': 'idea.edit',
  'put /api/ideas/{idea}/comments/{comment}': 'idea.say',
  'delete /api/ideas/{idea}/comments/{comment}': 'idea.unsay',
  'put /api/ideas/{idea}/team': 'hack-team.join',
  'put /api/ideas/{idea}/team/part': 'hack-team.join',
  'put /api/ideas/{idea}/team/lead': 'hack-team.edit',
  'put /api/ideas/{idea}/team/roles/{role}': 'hack-team.edit',
  'delete /api/ideas/{idea}/team/roles/{role}': 'hack-team.edit',
  'put /api/ideas/{idea}/team/asks/{person}': 'hack-team.join',
  'delete /api/ideas/{idea}/team/asks/{person}': 'hack-team.join',
  'put /api/ideas/{idea}/team/members/{person}': 'hack-team.join',
  // Of others the host's, which the walk does not tell from a member's.
  'delete /api/ideas/{idea}/team/members/{person}': 'hack-team.leave',
};

const someones: Act[] = [
  ...(['hackathon.edit', 'idea.edit', 'idea.unsay', 'hack-team.edit', 'hack-team.leave'] as const),
];
export const hackOfSomeone = Object.keys(hackRoutes).filter((route) =>
  someones.includes(hackRoutes[route] as Act),
);

/** What a well-formed request to each of them carries. */
export const hackBodies: Record<string, unknown> = {
  'put /api/hackathons/{hackathon}/guests/{guest}': { idea: null },
  'post /api/hackathons': { ...offer, id: idOf('newhack') },
  'put /api/hackathons/{hackathon}': { ...facts, title: 'Ovens', version: 1, reason: '' },
  'put /api/hackathons/{hackathon}/cancellation': { reason: 'Ill' },
  'put /api/hackathons/{hackathon}/phase': { phase: 'hacking' },
  'put /api/hackathons/{hackathon}/ideas/{idea}': pitched,
  'put /api/hackathons/{hackathon}/matching/places/{person}': {
    ...{ proposal: idOf('p1x'), version: 1, idea: null },
  },
  'put /api/hackathons/{hackathon}/matching/release': { proposal: idOf('p1x'), version: 1 },
  'put /api/hackathons/{hackathon}/showing': { minutes: 5, pause: 2, version: 0 },
  'put /api/hackathons/{hackathon}/showing/order': { ideas: [], version: 0 },
  'put /api/hackathons/{hackathon}/showing/draw': { draw: idOf('draw'), version: 0 },
  'put /api/hackathons/{hackathon}/showing/publication': { version: 0 },
  'put /api/ideas/{idea}/showing': { way: 'room' },
  'put /api/hackathons/{hackathon}/wishes': {
    ...{ ideas: [idOf('w1x')], skills: [], parts: ['builds'] },
  },
  'put /api/hackathons/{hackathon}/jury': {
    ...{ criteria: [{ id: idOf('c1'), title: 'Proof', weight: 2 }], jurors: [] },
  },
  'put /api/hackathons/{hackathon}/jury/scores/{idea}': { scores: {}, words: '' },
  'put /api/hackathons/{hackathon}/clock': { does: 'end' },
  'put /api/hackathons/{hackathon}/vote': { method: 'points', withPhase: false },
  'put /api/hackathons/{hackathon}/ballot': { choices: [] },
  'put /api/ideas/{idea}': { ...pitched, title: 'Warm', version: 1 },
  'put /api/ideas/{idea}/merge': { into: idOf('gzne') },
  'put /api/ideas/{idea}/comments/{comment}': { words: 'Yes.' },
  'put /api/ideas/{idea}/outcome': {
    ...{ outcome: 'ended', team: null, owner: 'ada-lindqvist', lookOn: null, words: '' },
  },
  'put /api/ideas/{idea}/team': { parts: ['builds'] },
  'put /api/ideas/{idea}/team/part': { parts: ['tests'], role: null },
  'put /api/ideas/{idea}/work/stage': { stage: 'building' },
  'put /api/ideas/{idea}/work/log/{entry}': { words: 'It is warm.' },
  'put /api/ideas/{idea}/work/links/{kind}': { link: 'https://example.org/ovens' },
  'put /api/ideas/{idea}/help/{help}': { words: 'A cable', skill: null },
  'put /api/ideas/{idea}/pictures/{picture}': { alt: 'An oven' },
  'put /api/ideas/{idea}/submission': {
    ...{ title: 'Warm', about: '', proved: '', unproved: '', presenters: [], version: 0 },
  },
  'put /api/ideas/{idea}/team/lead': { person: 'nobody' },
  'put /api/ideas/{idea}/team/roles/{role}': { title: 'A baker', skill: null },
  'put /api/ideas/{idea}/team/asks/{person}': { words: '', parts: ['builds'], role: null },
};

/** A hackathon of somebody's in which teams form, with their idea and a hack team around it. */
export async function aHackathon(
  db: Db,
  number: number | string,
  host: Asker,
  more: Partial<NewHackathon> = {},
): Promise<
  Record<'hackathon' | 'idea' | 'comment' | 'role' | 'id' | 'help' | 'entry' | 'kind', string>
> {
  const [id, slug] = [idOf(`h${number}x`), `hackathon-${number}`];
  const now = monday.toISOString();
  await offerHackathon(db, {
    ...{ ...facts, id, slug, host: host.id, announced: true, now },
    ...{ pitchingAt: '2026-11-20T08:00:00.000Z', formingAt: '2026-11-23T08:00:00.000Z' },
    ...{ hackingAt: '2026-11-26T09:00:00.000Z', showingAt: '2026-11-27T15:00:00.000Z' },
    overAt: '2026-11-27T18:00:00.000Z',
    ...more,
  });
  const [idea, said, role] = [idOf(`n${number}x`), idOf(`m${number}x`), idOf(`r${number}x`)];
  const person = host.id;
  await askForSeat(db, { event: slug, person, now });
  await pitch(db, { ...pitched, id: idea, event: slug, person, now });
  await comment(db, { id: said, idea, person, words: 'It is mine.', now });
  await begin(db, { idea, person, parts: ['builds'], now });
  await putRole(db, { id: role, idea, title: 'A baker', skill: null, now });
  const [help, entry] = [idOf(`g${number}x`), idOf(`k${number}x`)];
  await db.write(
    // Where a story opens it at an address of its own, there is no hack team yet.
    `INSERT INTO hack_help (id, idea, person, words, at)
     SELECT :help, idea, :person, :words, :now FROM hack_teams WHERE idea = :idea`,
    { help, idea, person, words: 'Warmth', now },
  );
  await note(db, { id: entry, idea, person, words: 'Cold.', now });
  return { hackathon: slug, idea, comment: said, role, id, help, entry, kind: 'demo' };
}

/** A guest who has a place there. */
export async function aHackGuest(db: Db, event: string, number: number): Promise<string> {
  const [guest, at] = [`guest-hack-${number}`, monday.toISOString()];
  await db.batch([
    {
      sql: `INSERT INTO people (id, slug, kind, role, name, zone, joined_at)
            VALUES (:guest, :guest, 'guest', 'guest', 'Gus', 'UTC', :at)`,
      args: { guest, at },
    },
    {
      sql: `INSERT INTO guests (person, event, mail, answers, asked_at, confirmed_at)
            SELECT :guest, id, 'gus@elsewhere.example', '{}', :at, :at FROM events WHERE slug = :event`,
      args: { guest, at, event },
    },
  ]);
  await askForSeat(db, { event, person: guest, now: at });
  return guest;
}
