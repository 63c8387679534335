import { dayIn } from '../../time.ts';
import { demoPeople } from '../people.ts';
import { ago, dayMs, hourMs, personId, type Row } from '../rows.ts';

type Cohorts = { cohorts: Row[]; hires: Row[]; visits: Row[]; releases: Row[] };

/** What hosts said of the visits that come to them. */
export type HostedRows = { acceptances: Row[]; swaps: Row[]; swapAsks: Row[]; visitWords: Row[] };

const running = 'demo-now';
/** Whom a host of the demo asks to step in. */
const deputies: Record<string, string> = {
  'samir-haddadin': 'duarte-peixoto',
  'duarte-peixoto': 'samir-haddadin',
  'leonor-vidigal': 'pawel-gorczyca',
  'mei-ling-tsang': 'leonor-vidigal',
  'yusuf-demirkan': 'catarina-lobato',
  'noor-sabbagh': 'catarina-lobato',
  'leif-sandqvist': 'aroha-ngatoro',
  'aroha-ngatoro': 'priyanka-wijeratne',
  'dagny-solheim': 'beatriz-farinha',
  'raghav-ilangovan': 'dagny-solheim',
  'ewa-brzezicka': 'goncalo-seabra',
  'goncalo-seabra': 'ewa-brzezicka',
  'joaquim-robalo': 'siobhan-mcgettrick',
  'hoa-lam': 'joaquim-robalo',
  'ilse-van-doornik': 'rosaura-quispe',
  'farid-mehrabani': 'ilse-van-doornik',
};
const deputyOf = (host: unknown): string =>
  personId(deputies[String(host).replace(/^demo-/, '')] ?? 'kofi-boadi');

const notes = [
  'The test basket took longer than the talk. Next time the accounts should be ready the day before.',
  'A good day. The whiteboard was worth more than the slides, so we leave the slides out.',
  'We ran out of small tasks by three. Two more are on the list now.',
];
const learned = [
  'That our error messages say what broke and never what to do. We have rewritten the three worst.',
  'A way to keep a queue short that they used in a hospital. We try it this month.',
];

/** What the hosts of the running cohort said: most accept, one asks for a swap, one was taken over. */
export function withHosting<All extends Cohorts>(all: All, now: Date): All & HostedRows {
  const cohort = all.cohorts.find(({ slug }) => slug === running);
  const today = dayIn(now, String(cohort?.zone));
  const visits = all.visits.filter((one) => one.cohort === cohort?.id);
  const past = visits.filter(({ day }) => String(day) < today);
  const coming = visits.filter(({ day }) => String(day) > today);
  const next = coming.map(({ day }) => String(day)).sort()[0];
  const [asked, taken] = coming.filter(({ day }) => day === next);
  const replaced = visits.map((one) =>
    one === taken ? { ...one, host: deputyOf(one.host) } : one,
  );
  const swaps = [
    ...(asked
      ? [swapRow(asked, 'I am at the dentist, and will not be fit for talking.', now)]
      : []),
    ...(taken
      ? [
          {
            ...swapRow(taken, 'My train is on strike that day.', now),
            ...{ ended: 'taken', taker: deputyOf(taken.host), endedAt: ago(now, 20 * hourMs) },
          },
        ]
      : []),
  ];
  return {
    ...all,
    visits: all.visits.map((one) => replaced.find(({ id }) => id === one.id) ?? one),
    ...(taken && cohort ? logged(all, cohort, taken, now) : {}),
    acceptances: replaced
      .filter((one, at) => one.id !== asked?.id && (String(one.day) <= today || at % 3 > 0))
      // Whoever comes fourth today has not been answered yet.
      .filter((one, at) => String(one.day) !== today || at % 4 !== 3)
      .map(({ id, host, day, half }) => ({
        ...{ visit: id ?? '', person: host ?? '', day: day ?? '', half: half ?? '' },
        at: ago(now, 15 * dayMs),
      })),
    swaps,
    swapAsks: swaps.map(({ id, person }) => ({ swap: id ?? '', person: deputyOf(person) })),
    visitWords: past.flatMap((one, at) => wordsOf(one, at, now)),
  };
}

function swapRow({ id, host, day, half }: Row, reason: string, now: Date): Row {
  return {
    ...{ id: `s${String(id).slice(1)}`, visit: id ?? '', person: host ?? '' },
    ...{ day: day ?? '', half: half ?? '', reason, at: ago(now, 26 * hourMs) },
    ...{ ended: null, taker: null, endedAt: null },
  };
}

/** The release by which a visit was taken over. */
function logged(all: Cohorts, cohort: Row, taken: Row, now: Date) {
  const version = Number(cohort.version) + 1;
  const { hire, rotation, day, half, host } = taken;
  const change = {
    ...{ hire, rotation },
    before: { day, half, host: refOf(host) },
    after: { day, half, host: refOf(deputyOf(host)) },
  };
  const release: Row = {
    ...{ cohort: cohort.id ?? '', version, person: deputyOf(host), at: ago(now, 20 * hourMs) },
    changes: JSON.stringify([change]),
  };
  return {
    cohorts: all.cohorts.map((one) => (one === cohort ? { ...one, version } : one)),
    releases: [...all.releases, release],
  };
}

function refOf(person: unknown) {
  const slug = String(person).replace(/^demo-/, '');
  return { slug, name: demoPeople.find((one) => one.slug === slug)?.name ?? slug };
}

function wordsOf({ id, host, day }: Row, at: number, now: Date): Row[] {
  const row = (kind: string, words: string | undefined): Row[] =>
    words
      ? [
          {
            ...{ visit: id ?? '', person: host ?? '', kind, words },
            at:
              `${day}T18:00:00.000Z` < now.toISOString()
                ? `${day}T18:00:00.000Z`
                : ago(now, hourMs),
          },
        ]
      : [];
  if (at % 5 === 4) return [];
  return [
    ...row('note', notes[at % notes.length]),
    ...(at % 4 === 1 ? row('learned', learned[at % 8 === 1 ? 0 : 1]) : []),
  ];
}
