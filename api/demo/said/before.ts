import { workingDays } from '../../cohorts/days/rules.ts';
import { workday } from '../days.ts';
import { ago, dayMs, hourMs, personId, type Row } from '../rows.ts';

const zone = 'Europe/Lisbon';
const cohort = 'dem0chb000000000';
const hireId = (at: number): string => `dem0hrb${at}`.padEnd(16, '0');

type Graduate = { name: string; role: string; place: string; person: string; buddy: string };

const graduates: Graduate[] = [
  {
    ...{ name: 'Marc-André Thivierge', role: 'Data engineer', place: 'Toronto' },
    ...{ person: 'marc-andre-thivierge', buddy: 'leif-sandqvist' },
  },
  {
    ...{ name: 'Priyanka Wijeratne', role: 'Product owner', place: 'Berlin' },
    ...{ person: 'priyanka-wijeratne', buddy: 'yusuf-demirkan' },
  },
  {
    ...{ name: 'Chidi Ezeobi', role: 'Software engineer', place: 'Lisbon' },
    ...{ person: 'chidi-ezeobi', buddy: 'dagny-solheim' },
  },
];

/** The rotations in the order of the first graduate; the others begin further on. */
const rotations: [slug: string, host: string, isHalf: boolean, projects: string[]][] = [
  [
    'platform',
    'duarte-peixoto',
    false,
    ['Find what nobody asks for', 'Show the weight of a version', 'Start a service from nothing'],
  ],
  [
    'storefront',
    'leonor-vidigal',
    false,
    ['Retire a flag', 'One page by keyboard', 'A lighter recipe page'],
  ],
  [
    'payments',
    'catarina-lobato',
    true,
    ['A test for a strange basket', 'Put a refusal into words', 'A test for a strange basket'],
  ],
  [
    'mobile',
    'aroha-ngatoro',
    true,
    ['Say what went wrong', 'Say what went wrong', 'A screen for bright sun and gloves'],
  ],
  [
    'search',
    'beatriz-farinha',
    false,
    ['Ten searches that found nothing', 'Twenty new judgements', 'Why is this one first?'],
  ],
  [
    'data',
    'goncalo-seabra',
    false,
    ['Did the exports arrive?', 'Five dashboards fewer', 'Name the columns'],
  ],
  [
    'fulfilment',
    'siobhan-mcgettrick',
    false,
    ['Explain one route', 'Neighbours on the shelf', 'The label at half past four'],
  ],
  [
    'reliability',
    'rosaura-quispe',
    false,
    ['A card for the game', 'Walk a playbook', 'One alert better'],
  ],
];

const link = 'https://code.marrow-mint.example/changes/';
/** What became of them: [graduate, rotation] → outcome, days ago, words. */
const became: [
  graduate: number,
  rotation: number,
  outcome: string,
  daysAgo: number,
  words: string,
  by: string,
][] = [
  [
    0,
    0,
    'shipped',
    24,
    'Eleven endpoints that nobody had called for a year are gone.',
    'marc-andre-thivierge',
  ],
  [
    0,
    0,
    'in-use',
    6,
    'The list is made anew each Monday, and we delete from it.',
    'duarte-peixoto',
  ],
  [
    0,
    5,
    'in-use',
    15,
    'Three teams look at it before they look at their dashboards.',
    'ewa-brzezicka',
  ],
  [
    0,
    4,
    'dropped',
    8,
    'The new ranking made it needless. The list of words is kept.',
    'beatriz-farinha',
  ],
  [1, 1, 'shipped', 20, '', 'leonor-vidigal'],
  [1, 2, 'in-use', 12, 'Support sends it to customers as it is.', 'catarina-lobato'],
  [2, 7, 'in-use', 10, 'One alert less at night, and nobody has missed it.', 'rosaura-quispe'],
  [2, 3, 'shipped', 18, '', 'chidi-ezeobi'],
];

const questions = [
  'What surprised you this week?',
  'What are you still unsure about?',
  'What should we change before the next cohort starts?',
];
/** What each graduate answered after the first week, question by question. */
const answered = [
  [
    'That everybody has lunch at half past twelve, and means it.',
    'Who decides what goes into a release on a Friday.',
    'Say on day one which laptop keys open what.',
  ],
  [
    'How much of the shop runs from one spreadsheet in logistics.',
    'Which of the dashboards are still looked at.',
    'A quiet hour each afternoon, to write down what one has heard.',
  ],
  [
    'I was allowed to ship on the third day, with somebody beside me.',
    'Where the words of the product end and those of the code begin.',
    'Let us meet somebody of customer care before the second week.',
  ],
];
const checkInRows = graduates.map(
  ({ person }, at): Row => ({
    ...{ hire: hireId(at), person: personId(person) },
    answers: JSON.stringify(
      questions.map((question, of) => ({ question, words: answered[at]?.[of] ?? '' })),
    ),
  }),
);

/** A small cohort that graduated three weeks ago, with what they built and what became of it. */
export function beforeRows(now: Date) {
  const firstDay = workday(now, zone, -25);
  const days = workingDays({ firstDay, daysOff: [] }, rotations.length + 1).slice(1);
  const visits = graduates.flatMap((graduate, hire) =>
    rotations.map(([rotation, host, isHalf, projects], at) => ({
      ...{ id: visitId(hire, at), cohort, hire: hireId(hire), rotation, host: personId(host) },
      ...{ day: days[(at + hire * 3) % days.length] ?? firstDay, half: isHalf ? 'am' : 'day' },
      state: at % 5 === 3 ? 'shown' : 'done',
      project: projects[hire] ?? null,
      person: personId(graduate.person),
    })),
  );
  const outcomes = became.map(
    ([graduate, rotation, outcome, daysAgo, words, by], at): Row => ({
      ...{ visit: visitId(graduate, rotation), id: `dem0vtc${at}`.padEnd(16, '0'), outcome, words },
      day: workday(new Date(now.getTime() - daysAgo * dayMs), zone, 0),
      link: outcome === 'dropped' ? '' : `${link}${4100 + 17 * at}`,
      ...{ person: personId(by), at: ago(now, daysAgo * dayMs - 2 * hourMs) },
    }),
  );
  return {
    cohorts: [
      {
        ...{ id: cohort, slug: 'demo-before', title: 'The starters before', version: 4, zone },
        ...{ programme: 'engineering', organiser: personId('kofi-boadi'), firstDay },
        ...{ state: 'released', at: ago(now, 60 * dayMs) },
      },
    ] satisfies Row[],
    hires: graduates.map(
      ({ person, buddy, ...graduate }, at): Row => ({
        ...{ id: hireId(at), cohort, ...graduate },
        ...{ person: personId(person), buddy: personId(buddy) },
      }),
    ),
    visits,
    outcomes,
    checkIns: checkInRows,
  };
}

const visitId = (hire: number, at: number): string => `dem0vb${hire}x${at}`.padEnd(16, '0');
