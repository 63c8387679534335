import { pngOf } from '../hackathons/picture.ts';
import { criterion, question } from './armed.ts';

const talk = 'recommending-without-being-a-nuisance';
const over = 'i-broke-checkout-and-here-is-the-graph';
const idea = 'ydea000000000000';
const fair = 'hands-not-screens';
export const evening = 'queues-we-have-known';

/** The things of the demo that `pages.ts` opens, by the name of a parameter of a path. */
export const theirs: Record<string, string[]> = {
  ...{ talk: [talk], event: [talk], series: ['friday-brown-bags'] },
  ...{ course: ['reading-query-plans-winter'], hackathon: [fair], idea: [idea] },
  ...{ group: ['papers-we-lean-on'], meeting: ['3'], cohort: ['demo-now'] },
  ...{ draft: ['what-i-would-measure-first'], session: ['demo-reading-query-plans-winter-2'] },
  ...{ day: ['2026-12-14', '2026-12-15', '2026-12-09'], person: ['tomas-vrbka', 'hoa-lam'] },
};

/** What somebody does before, so that a text is asked for. */
type Before = { as: string; method: string; path: string; body?: unknown; type?: string };

/** What is sent; a query is what is said beside a file. */
export type Sent = { type: string; body: unknown; query?: Record<string, string> };

/** What the rules of the demo leave: whose it is, which thing it is, and what is said beside. */
export type Hint = {
  as?: string;
  params?: Record<string, string>;
  /** Other things to which the same is said anew. */
  also?: Record<string, string>[];
  /** Finds the parameters in the database. */
  of?: string;
  body?: Record<string, unknown>;
  before?: Before[];
  /** The text is a table or a list, in which the payloads are cells. */
  table?: (text: string) => string;
  /** Of a body that the contract leaves open, or beside a file: with a text for each name. */
  open?: (text: (name: string, longest?: number) => string) => Sent;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const host = 'pawel-gorczyca';
const hack = (phase: string): Before[] => [
  { as: host, method: 'put', path: `/api/hackathons/${fair}/phase`, body: { phase } },
];
const begins = {
  ...{ pitching: '2026-11-20T10:00', forming: '2026-12-01T10:00', hacking: '2026-12-02T10:00' },
  ...{ showing: '2026-12-03T10:00', over: '2026-12-03T16:00' },
};
const ownGroup = { as: 'siobhan-mcgettrick' };
const ended = { talk: 'consensus-and-what-our-database-really-promises' };

const scim = (body: object): Sent => ({ type: 'application/scim+json', body });
const user = (text: (name: string, longest?: number) => string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  ...{ userName: 'x@pwned.invalid', externalId: text('externalId', 120), active: true },
  ...{ displayName: text('displayName', 120), title: text('title', 120) },
});
const group = (text: (name: string, longest?: number) => string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  displayName: text('displayName', 120),
});
const patched = (value: object) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: [{ op: 'replace', value }],
});
const aUser = { of: "SELECT id AS user FROM people WHERE mail = 'x@pwned.invalid'" };
const aGroup = { of: 'SELECT id AS [group] FROM scim_groups' };

export const hints: Record<string, Hint> = {
  'post /scim/v2/Users': { open: (text) => scim(user(text)) },
  'put /scim/v2/Users/{user}': { ...aUser, open: (text) => scim(user(text)) },
  'patch /scim/v2/Users/{user}': {
    ...aUser,
    open: (text) =>
      scim(patched({ displayName: text('displayName', 120), title: text('title', 120) })),
  },
  'post /scim/v2/Groups': { open: (text) => scim(group(text)) },
  'put /scim/v2/Groups/{group}': { ...aGroup, open: (text) => scim(group(text)) },
  'patch /scim/v2/Groups/{group}': {
    ...aGroup,
    open: (text) => scim(patched({ displayName: text('displayName', 120) })),
  },
  'post /open/{event}/requests': {
    params: { event: evening },
    open: (text) => ({
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({
        ...{ name: text('name', 120), mail: 'guest@pwned.invalid' },
        [question]: text('an answer', 500),
      }).toString(),
    }),
  },
  'put /api/talks/{talk}': { params: { talk }, also: [{ talk: evening }] },
  'put /api/events/{event}/guests': {
    params: { event: evening },
    body: { open: true },
  },
  'put /api/events/{event}/materials/{material}/file': {
    params: { event: talk, material: 'xq00000000008888' },
    open: (text) => ({
      ...{ type: 'application/octet-stream', body: new TextEncoder().encode('x') },
      query: { kind: 'other', title: text('title', 120), name: `${text('name', 120)}.txt` },
    }),
  },
  'put /api/events/{event}/messages/{message}': { body: { to: 'everyone' } },
  'put /api/events/{event}/signups/{person}/promotion': {
    params: { event: fair, person: 'farid-mehrabani' },
  },
  'put /api/events/{event}/signups/{person}/removal': { params: { person: 'thandiwe-mokwena' } },
  'put /api/events/{event}/follow-ups/{followUp}': {
    params: { event: over },
    body: { due: '2026-12-10', owner: 'hoa-lam' },
  },
  'put /api/events/{event}/feedback': { params: { event: over } },
  'put /api/runs/{run}/entries/{entry}': { body: { what: 'noted' } },
  'put /api/cohorts/{cohort}': { params: { cohort: 'demo-next' } },
  'post /api/cohorts/{cohort}/hire-list': {
    table: (text) => `name,role\n${quoted(text)},Engineer\n`,
  },
  'put /api/fortnight/{cohort}/note': { as: 'tomas-vrbka', body: { draft: 'xq00000000000000' } },
  'put /api/visits/{visit}/outcome': { body: { day: '2026-11-20' } },
  'put /api/people-table': {
    table: (text) =>
      `mail,name\nx@pwned.invalid,${quoted(text.replaceAll(/\s+/g, ' ').slice(0, 100))}\n`,
  },
  'post /api/people-table': { table: (text) => `mail,name\nx@pwned.invalid,${quoted(text)}\n` },
  'post /api/hackathons': { body: { begins } },
  'put /api/hackathons/{hackathon}': { body: { begins } },
  'put /api/check-ins/{cohort}/{week}': { as: 'tomas-vrbka', params: { week: '1' } },
  'put /api/ideas/{idea}/team/roles/{role}': { as: 'joaquim-robalo', before: hack('forming') },
  'put /api/ideas/{idea}/team/asks/{person}': {
    ...{ as: 'joaquim-robalo', before: hack('forming') },
    params: { person: 'beatriz-farinha' },
  },
  'put /api/ideas/{idea}/pictures/{picture}/file': {
    ...{ as: 'joaquim-robalo', before: hack('hacking') },
    open: (text) => ({
      ...{ type: 'application/octet-stream', body: pngOf(4, 3) },
      query: { alt: text('alt', 300), name: `${text('name', 120)}.png` },
    }),
  },
  'put /api/ideas/{idea}/pictures/{picture}': { as: 'joaquim-robalo' },
  'put /api/ideas/{idea}/submission': { as: 'joaquim-robalo', before: hack('hacking') },
  'put /api/ideas/{idea}/help/{help}': { as: 'joaquim-robalo', before: hack('hacking') },
  'put /api/ideas/{idea}/outcome': {
    params: { idea: 'ydea100000000000' },
    body: { owner: 'hoa-lam', team: 'search', outcome: 'adopted' },
  },
  'put /api/hackathons/{hackathon}/jury/scores/{idea}': {
    ...{ as: 'hoa-lam', before: hack('showing') },
    body: { scores: { [criterion]: 4 } },
  },
  'put /api/reading-groups/{group}/meetings/{meeting}/preparation': ownGroup,
  'put /api/reading-groups/{group}/meetings/{meeting}/pen': ownGroup,
  'put /api/reading-groups/{group}/meetings/{meeting}/notes': ownGroup,
  'put /api/talks/{talk}/cancellation': { params: ended },
  'put /api/courses/{course}/cancellation': {
    params: { course: 'debugging-what-you-did-not-write' },
  },
  'put /api/hackathons/{hackathon}/cancellation': { params: { hackathon: 'hands-not-screens' } },
  'put /api/reports/{report}/settlement': {
    of: "SELECT id AS report FROM reports WHERE id <> 'xq00000000009999'",
  },
  'put /api/reading-groups/{group}/end': {
    params: { group: 'data-intensive-applications-together' },
  },
};
