/** A course of the demo organisation, on Fridays counted from the one that comes next. */
export type DemoCourse = {
  /** Two runs of one course have one title. */
  slug: string;
  title: string;
  /** Plain Markdown, as an instructor would type it. */
  abstract: string;
  instructor: string;
  /** Fridays from the coming one to its first; negative for what is past. */
  firstFriday: number;
  sessions: readonly { title: string; homework?: string; attended?: readonly string[] }[];
  place: string;
  link: string;
  seats: number;
  /** It runs only if so many enrol by the Friday that is so many weeks before its first. */
  minimum?: { count: number; weeksBefore: number };
  /** In the order of asking. */
  signups: readonly string[];
  advice: readonly (readonly [kind: 'playbook' | 'course' | 'skill', slug: string])[];
  /** The slug of the run before. */
  firstRun?: string;
};

const plans = `On the fifth Friday you can take a slow query from our own logs, say why it is slow, and make it twice as fast, or explain why that is impossible.

Three hours each morning, of which I talk for fifty minutes at most. You work in pairs, in other pairs each week, on queries that somebody here has waited for. Between the Fridays there is one hour of homework on a query of your own team.

Two from each team, please. Those on call take the next run.`;

const sessionTitles = [
  'What a plan is, and reading one aloud',
  'Scans, joins, and when each is right',
  'Indexes, statistics, and why the planner errs',
  'Locks and life under load; everyone shows theirs',
] as const;

const takers = [
  'duarte-peixoto',
  'pawel-gorczyca',
  'catarina-lobato',
  'noor-sabbagh',
  'beatriz-farinha',
  'dagny-solheim',
  'leif-sandqvist',
  'joaquim-robalo',
  'rosaura-quispe',
  'hoa-lam',
] as const;

const allBut = (...missing: string[]) => takers.filter((one) => !missing.includes(one));

/** What colleagues teach each other on four Friday mornings. */
export const demoCourses: readonly DemoCourse[] = [
  {
    slug: 'reading-query-plans-autumn',
    title: 'Reading query plans',
    abstract: plans,
    instructor: 'goncalo-seabra',
    firstFriday: -10,
    sessions: [
      {
        title: sessionTitles[0],
        homework: 'Find a slow query of your own team in the logs, and bring it.',
        attended: takers,
      },
      { title: sessionTitles[1], attended: allBut('leif-sandqvist') },
      { title: sessionTitles[2], attended: allBut('hoa-lam', 'noor-sabbagh') },
      { title: sessionTitles[3], attended: allBut('noor-sabbagh') },
    ],
    place: 'Lisbon, the Pantry',
    link: '',
    seats: 16,
    signups: takers,
    advice: [['skill', 'sql']],
  },
  {
    slug: 'debugging-what-you-did-not-write',
    title: 'Debugging what you did not write',
    abstract: `Most of the code that wakes us was written by somebody else, and some of it by us two years ago. On four mornings we go through four real incidents, with the code as it was then.

You learn to ask what you believe before you look, to halve the place where it can be, and to write down what you ruled out. We use a debugger twice and a pencil every time.`,
    instructor: 'beatriz-farinha',
    firstFriday: -2,
    sessions: [
      {
        title: 'Believe nothing: the bug that was a clock',
        homework:
          'Write down one thing that your team believes about its system and has never looked at.',
        attended: ['samir-haddadin', 'leonor-vidigal', 'anselm-rieger', 'aroha-ngatoro'],
      },
      {
        title: 'Halving: the deploy that was innocent',
        homework:
          'Take a closed bug of your team. Which **one** question would have halved it? Bring the question, not the answer.',
        attended: ['samir-haddadin', 'leonor-vidigal', 'aroha-ngatoro', 'siobhan-mcgettrick'],
      },
      { title: 'Reading code you would not have written' },
      { title: 'Your own incident' },
    ],
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/the-pantry',
    seats: 12,
    signups: [
      'samir-haddadin',
      'leonor-vidigal',
      'anselm-rieger',
      'aroha-ngatoro',
      'siobhan-mcgettrick',
      'ewa-brzezicka',
    ],
    advice: [
      ['skill', 'debugging'],
      ['playbook', 'on-call/incident-review'],
    ],
  },
  {
    slug: 'reading-query-plans-winter',
    title: 'Reading query plans',
    abstract: plans,
    instructor: 'goncalo-seabra',
    firstFriday: 2,
    sessions: sessionTitles.map((title) => ({ title })),
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/the-pantry',
    seats: 16,
    minimum: { count: 8, weeksBefore: 1 },
    signups: [
      'samir-haddadin',
      'mei-ling-tsang',
      'raghav-ilangovan',
      'yusuf-demirkan',
      'farid-mehrabani',
    ],
    advice: [
      ['skill', 'sql'],
      ['playbook', 'learning/run-an-in-house-course'],
    ],
    firstRun: 'reading-query-plans-autumn',
  },
];
