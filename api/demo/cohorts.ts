import { workingDays } from '../cohorts/days/rules.ts';
import { dayIn } from '../time.ts';
import { workday } from './days.ts';
import { fortnightRows } from './fortnight.ts';
import { ago, dayMs, personId, type Row } from './rows.ts';

const zone = 'Europe/Lisbon';
const organiser = personId('kofi-boadi');

/** The rotations of the demo's programme: the team, who receives in turn, and whether for half a day. */
const rotations: [slug: string, hosts: [string, string], isHalf?: true][] = [
  ['platform', ['samir-haddadin', 'duarte-peixoto']],
  ['storefront', ['leonor-vidigal', 'mei-ling-tsang']],
  ['payments', ['yusuf-demirkan', 'noor-sabbagh'], true],
  ['mobile', ['leif-sandqvist', 'aroha-ngatoro'], true],
  ['search', ['dagny-solheim', 'raghav-ilangovan']],
  ['data', ['ewa-brzezicka', 'goncalo-seabra']],
  ['fulfilment', ['joaquim-robalo', 'hoa-lam']],
  ['reliability', ['ilse-van-doornik', 'farid-mehrabani']],
];

type DemoHire = { name: string; role: string; place: string; person?: string; buddy: string };

const here: DemoHire[] = [
  {
    ...{ name: 'Oluchi Nwankpa', role: 'Software engineer', place: 'Toronto' },
    ...{ person: 'oluchi-nwankpa', buddy: 'noor-sabbagh' },
  },
  {
    ...{ name: 'Anselm Rieger', role: 'Software engineer', place: 'Berlin' },
    ...{ person: 'anselm-rieger', buddy: 'dagny-solheim' },
  },
  {
    ...{ name: 'Tomáš Vrbka', role: 'Software engineer', place: 'Lisbon' },
    ...{ person: 'tomas-vrbka', buddy: 'leonor-vidigal' },
  },
  { name: 'Ingrid Halvorsen', role: 'Data engineer', place: 'Berlin', buddy: 'hoa-lam' },
  { name: 'Kwabena Ofori', role: 'Software engineer', place: 'Toronto', buddy: 'mei-ling-tsang' },
  { name: 'Sofia Brandão', role: 'Product designer', place: 'Lisbon', buddy: 'aroha-ngatoro' },
];

const coming: DemoHire[] = [
  { name: 'Marta Quintela', role: 'Software engineer', place: 'Lisbon', buddy: 'joaquim-robalo' },
  {
    name: 'Jonas Wetterling',
    role: 'Site reliability engineer',
    place: 'Berlin',
    buddy: 'ewa-brzezicka',
  },
  { name: 'Adaeze Obi', role: 'Software engineer', place: 'Toronto', buddy: 'samir-haddadin' },
  {
    name: 'Pedro Salgueiro',
    role: 'Engineering manager',
    place: 'Lisbon',
    buddy: 'beatriz-farinha',
  },
];

const idOf = (kind: string, number: number): string =>
  `dem0${kind}${number.toString().padStart(3, '0')}`.padEnd(16, '0');

/** They start within two weeks and have a plan already: colleagues can write them a welcome. */
const soon: DemoHire[] = [
  { name: 'Runa Eikeland', role: 'Software engineer', place: 'Berlin', buddy: 'joaquim-robalo' },
  { name: 'Tiago Meireles', role: 'Data engineer', place: 'Lisbon', buddy: 'ewa-brzezicka' },
];

/**
 * One cohort in its first or second week and one that is about to start, whose plans are released,
 * and a draft for next month.
 */
export function cohortRows(now: Date) {
  const running = { id: idOf('ch', 1), slug: 'demo-now', title: 'This month’s starters' };
  const next = { id: idOf('ch', 2), slug: 'demo-next', title: 'Next month’s starters' };
  const firstDay = workday(now, zone, -4);
  const today = dayIn(now, zone);
  const made = { programme: 'engineering', zone, organiser };
  const near = { id: idOf('ch', 3), slug: 'demo-soon', title: 'About to start' };
  const nearDay = workday(now, zone, 7);
  const nearFrom = here.length + coming.length;
  const visits = [
    ...visitsOf({ cohort: running.id, firstDay, today, lanes, from: 0 }),
    ...visitsOf({
      cohort: near.id,
      firstDay: nearDay,
      today,
      lanes: ['AAAA', 'CCCC'],
      from: nearFrom,
    }),
  ];
  const hires = [
    ...hiresOf(running.id, here, 0),
    ...hiresOf(next.id, coming, here.length),
    ...hiresOf(near.id, soon, nearFrom),
  ];
  const released = (cohort: string, version: number, daysAgo: number): Row => ({
    ...{ cohort, version, person: organiser, at: ago(now, daysAgo * dayMs) },
    changes: JSON.stringify(
      visits
        .filter((visit) => visit.cohort === cohort)
        .map(({ hire, rotation, day, half }) => ({
          ...{ hire, rotation, before: null, after: { day, half, host: null } },
        })),
    ),
  });
  return {
    ...fortnightRows(now, { visits, hires, firstDay }),
    cohorts: [
      { ...running, ...made, firstDay, state: 'released', version: 9, at: ago(now, 40 * dayMs) },
      {
        ...{ ...next, ...made, firstDay: workday(now, zone, 20), state: 'draft', version: 5 },
        at: ago(now, 3 * dayMs),
      },
      {
        ...near,
        ...made,
        firstDay: nearDay,
        state: 'released',
        version: 4,
        at: ago(now, 9 * dayMs),
      },
    ] satisfies Row[],
    hires,
    visits,
    releases: [released(running.id, 9, 16), released(near.id, 4, 2)],
  };
}

function hiresOf(cohort: string, hires: DemoHire[], from: number) {
  return hires.map(({ person, buddy, ...hire }, at) => ({
    ...{ id: idOf('hr', from + at), cohort, ...hire, buddy: personId(buddy) },
    person: person ? personId(person) : null,
  }));
}

/**
 * Three ways through the rotations, by their numbers above, that never meet, keep the programme's
 * order, and stand at the same point after every second day.
 */
const ways = {
  A: [0, 1, 2, 3, 4, 5, 6, 7],
  B: [1, 0, 3, 2, 5, 4, 7, 6],
  C: [2, 3, 0, 1, 6, 7, 4, 5],
};
/** Which way each hire takes, two days at a time, so that not always the same two go together. */
const lanes = ['AABB', 'ABAB', 'BBBA', 'BAAA', 'CCCC', 'CCCC'];

type Walk = { cohort: string; firstDay: string; today: string; lanes: string[]; from: number };

/** From the second day on; the hires are numbered `from`, one for each lane. */
function visitsOf({ cohort, firstDay, today, lanes, from }: Walk) {
  const days = workingDays({ firstDay, daysOff: [] }, rotations.length + 1).slice(1);
  return lanes.flatMap((lane, number) =>
    days.map((day, at) => {
      const hire = from + number;
      const way = ways[(lane[Math.floor(at / 2)] ?? 'A') as keyof typeof ways];
      const [rotation, hosts, isHalf] = rotations[way[at] ?? 0] ?? ['', ['', '']];
      return {
        ...{
          id: idOf('v', hire * rotations.length + at),
          cohort,
          hire: idOf('hr', hire),
          rotation,
        },
        ...{ day, half: isHalf ? 'am' : 'day', host: personId(hosts[number % 2] ?? '') },
        state: stateOf(day, today, hire + at),
      };
    }),
  );
}

function stateOf(day: string, today: string, number: number): string {
  if (day > today) return 'not-started';
  if (day === today) return 'going';
  if (number % 7 === 3) return 'asked-for-help';
  return number % 6 === 5 ? 'going' : number % 2 ? 'shown' : 'done';
}
