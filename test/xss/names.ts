/** Texts that no payload goes into, by the name of their field: why not, and what is said instead. */
const groups: readonly [why: string, said: Record<string, unknown>][] = [
  [
    'names somebody or something that there is; all else is refused',
    {
      ...{ speakers: ['hoa-lam'], hosts: ['kofi-boadi'], instructors: ['goncalo-seabra'] },
      ...{ jurors: ['hoa-lam'], presenters: [], person: 'hoa-lam', owner: null, heir: 'hoa-lam' },
      ...{ to: 'hoa-lam', offices: [], team: null, series: null, topics: [], skills: [] },
      ...{ programme: 'engineering', session: null, topic: null, skill: null, thing: undefined },
      ...{ challenge: null, playbook: 'systems/drain-a-node', anew: [], leave: [], step: null },
      ...{ buddy: null, host: null, draft: 'xq00000000000000', slug: 'x', mine: undefined },
      ...{
        ideas: [],
        theirs: 'x',
        pen: 'xq00000000000000',
        into: undefined,
        zone: 'Europe/Berlin',
      },
    },
  ],
  [
    'is held against a secret or a code, and never shown',
    { code: 'x', key: 'x', token: 'x', logout_token: undefined },
  ],
  ['is a number with its own check', { doi: null, isbn: null }],
  [
    'says what is done or told, and is not kept',
    {
      ...{ schemas: undefined, op: undefined, path: undefined },
      ...{ attributes: undefined, excludedAttributes: undefined },
    },
  ],
  [
    'is no text',
    {
      ...{ date: '2026-12-10', time: '10:00', firstDay: '2026-12-10', lastDay: null, due: null },
      ...{ day: '2026-12-10', from: '2026-12-10', to: '2026-12-10', startsOn: '2026-12-10' },
      ...{ at: '2026-11-23T09:00:00.000Z', lookOn: '2026-12-10', daysOff: [], begins: undefined },
      ...{ order: [], condition: null, advice: [], atDesk: true },
    },
  ],
];

export const said: Record<string, unknown> = Object.assign({}, ...groups.map(([, one]) => one));

/** Why nothing goes into a field of this name; nothing: something does. */
export const whyNot = (name: string): string | undefined =>
  groups.find(([, one]) => name in one)?.[0];
