import type { Part } from '../../hackathons/teams/schema.ts';

export type DemoIdea = {
  title: string;
  problem: string;
  sketch: string;
  by: string;
  /** Days before today's first idea of the same hackathon was pitched; the later, the smaller. */
  daysAgo: number;
  tags: readonly string[];
  skills: readonly string[];
  challenge?: number;
  /** Who would join, and so many days ago. */
  interest: readonly (readonly [slug: string, daysAgo: number])[];
  comments?: readonly (readonly [slug: string, words: string, daysAgo: number])[];
  /** The hack team around it, in the order of joining. */
  team?: readonly (readonly [slug: string, parts: readonly Part[], role?: number])[];
  roles?: readonly (readonly [title: string, skill: string | null])[];
  /** What became of it: who looks again, in so many weeks from today. */
  outcome?: {
    is: 'adopted' | 'parked' | 'ended';
    team?: string;
    owner: string;
    weeks?: number;
    words: string;
  };
  asks?: readonly (readonly [slug: string, way: 'applied' | 'invited', words: string])[];
};

export type DemoHackathon = {
  slug: string;
  title: string;
  abstract: string;
  host: string;
  /** Weeks from the coming Thursday to the one on which hacking begins; negative for what is past. */
  weeks: number;
  place: string;
  seats: number;
  challenges: readonly (readonly [title: string, about: string])[];
  /** In the order of asking. */
  signups: readonly string[];
  /** What those without a hack team would like: numbers of ideas, slugs of skills. */
  wishes?: readonly (readonly [
    slug: string,
    ideas: readonly number[],
    skills: readonly string[],
    parts: readonly Part[],
  ])[];
  ideas: readonly DemoIdea[];
};

const abstract = `A day and a half in which we build what nobody asked for. Anyone may take part: engineers, pickers, customer care. A hackathon proves that something is *possible*; it does not make a product.

Lunch on Thursday, dinner, breakfast on Friday, and a cake at the end. The building closes at ten in the evening, on purpose.`;

/** What Marrow & Mint tries in its hackathons. */
export const demoHackathons: readonly DemoHackathon[] = [
  {
    slug: 'hands-not-screens',
    title: 'Hands, not screens',
    abstract: `${abstract}\n\nThe theme in five words: *the first ten minutes of a shift*.`,
    host: 'pawel-gorczyca',
    weeks: 1,
    place: 'Lisbon, the Pantry',
    seats: 40,
    challenges: [
      ['The first ten minutes of a shift', 'What does a picker do before the first order?'],
      ['Less thrown away', 'What spoils, and who could know it an hour earlier?'],
    ],
    signups: [
      ...['duarte-peixoto', 'joaquim-robalo', 'siobhan-mcgettrick', 'farid-mehrabani'],
      ...['marc-andre-thivierge', 'noor-sabbagh', 'raghav-ilangovan', 'rosaura-quispe'],
      ...['anselm-rieger', 'aroha-ngatoro', 'chidi-ezeobi', 'beatriz-farinha', 'tomas-vrbka'],
    ],
    wishes: [
      ['marc-andre-thivierge', [2, 1], ['sql', 'python'], ['brings-the-problem', 'builds']],
      ['anselm-rieger', [2, 0], ['python', 'testing'], ['builds']],
      ['beatriz-farinha', [2, 1, 0], ['facilitation'], ['coordinates']],
      ['noor-sabbagh', [0, 2], ['testing'], ['tests']],
      ['aroha-ngatoro', [1, 0], ['android', 'facilitation'], ['designs', 'coordinates']],
      ['chidi-ezeobi', [1, 3], ['go', 'debugging'], ['builds']],
      ['tomas-vrbka', [2], ['android'], ['builds', 'tests']],
    ],
    ideas: [
      {
        title: 'A shelf that says what is missing',
        problem:
          'Pickers in Lisbon walk to a shelf, find it empty, and walk on. Each such walk takes two minutes, and nobody hears of it before the evening.',
        sketch:
          'A scale under one crate, a radio that costs four euros, and the list of the next picker in another order. On Friday we take the basil away and see what happens.',
        by: 'joaquim-robalo',
        daysAgo: 8,
        tags: ['warehouse', 'hardware'],
        skills: ['networking', 'python'],
        challenge: 0,
        interest: [
          ['duarte-peixoto', 7],
          ['siobhan-mcgettrick', 6],
          ['noor-sabbagh', 2],
        ],
        comments: [
          ['siobhan-mcgettrick', 'We have two old scales in the cellar. They speak serial.', 6],
          ['joaquim-robalo', 'Then they are the right ones. Could you bring them?', 5],
        ],
        team: [
          ['joaquim-robalo', ['coordinates', 'brings-the-problem']],
          ['siobhan-mcgettrick', ['builds'], 0],
        ],
        roles: [
          ['talks to scales', 'networking'],
          ['draws what the picker sees', null],
        ],
        asks: [['duarte-peixoto', 'applied', 'I would like to write the part that listens.']],
      },
      {
        title: 'Basil by the hour',
        problem:
          'We throw away eleven crates of herbs a week. Most of them were fine at noon and were not offered to anybody.',
        sketch:
          'Ask the cold store for its temperature, guess the hours that are left, and offer what has few of them first.',
        by: 'rosaura-quispe',
        daysAgo: 7,
        tags: ['waste', 'data'],
        skills: ['experiments'],
        challenge: 1,
        interest: [
          ['farid-mehrabani', 6],
          ['raghav-ilangovan', 5],
          ['aroha-ngatoro', 4],
          ['chidi-ezeobi', 1],
        ],
        team: [
          ['rosaura-quispe', ['builds', 'brings-the-problem']],
          ['raghav-ilangovan', ['builds', 'tests']],
        ],
        roles: [['keeps the whole in view', 'facilitation']],
        asks: [['farid-mehrabani', 'invited', 'You know every cold store by name.']],
      },
      {
        title: 'Good morning in three questions',
        problem:
          'A shift begins with a quarter of an hour in which everybody asks everybody what happened yesterday.',
        sketch:
          'A speaker at the door asks three questions and reads the answers to whoever comes next.',
        by: 'marc-andre-thivierge',
        daysAgo: 2,
        tags: ['warehouse', 'voice'],
        skills: ['writing'],
        challenge: 0,
        interest: [
          ['anselm-rieger', 1],
          ['beatriz-farinha', 1],
          ['tomas-vrbka', 1],
        ],
        comments: [['tomas-vrbka', 'Only if it can be told to be quiet.', 1]],
      },
      {
        title: 'A map of who can drive the forklift',
        problem: 'On Mondays we look for somebody with the licence for half an hour.',
        sketch: '',
        by: 'siobhan-mcgettrick',
        daysAgo: 6,
        tags: ['people'],
        skills: [],
        interest: [['chidi-ezeobi', 5]],
      },
    ],
  },
  {
    slug: 'spring-hackathon',
    title: 'What nobody asked for, spring',
    abstract,
    host: 'pawel-gorczyca',
    weeks: -24,
    place: 'Lisbon, the Pantry',
    seats: 40,
    challenges: [],
    signups: [
      ...['duarte-peixoto', 'catarina-lobato', 'samir-haddadin', 'noor-sabbagh'],
      ...['joaquim-robalo', 'rosaura-quispe', 'anselm-rieger', 'leonor-vidigal'],
      ...['siobhan-mcgettrick', 'chidi-ezeobi'],
    ],
    ideas: [
      {
        title: 'The oven says when it is warm',
        problem:
          'Everybody walks to the kitchen twice, because nobody knows whether the oven is warm.',
        sketch: 'A thermometer, a magnet, and a word in the chat.',
        by: 'duarte-peixoto',
        daysAgo: 20,
        tags: ['kitchen', 'hardware'],
        skills: [],
        interest: [
          ['catarina-lobato', 18],
          ['noor-sabbagh', 17],
        ],
        team: [
          ['duarte-peixoto', ['builds', 'coordinates']],
          ['catarina-lobato', ['designs']],
          ['noor-sabbagh', ['builds']],
        ],
        outcome: {
          ...{ is: 'ended', owner: 'duarte-peixoto' },
          words: 'It ran until the battery was empty. Everybody knows the oven now.',
        },
      },
      {
        title: 'Rooms that are really empty',
        problem: 'Every room is booked, and half of them are empty.',
        sketch: 'The wireless network knows. Nobody has asked it.',
        by: 'samir-haddadin',
        daysAgo: 19,
        tags: ['rooms', 'network'],
        skills: ['networking'],
        interest: [['joaquim-robalo', 16]],
        team: [
          ['samir-haddadin', ['builds']],
          ['joaquim-robalo', ['coordinates', 'tests']],
          ['anselm-rieger', ['builds']],
        ],
        outcome: {
          ...{ is: 'adopted', team: 'platform', owner: 'samir-haddadin', weeks: 5 },
          words: 'Platform counts what the network sees, without names, and gives free rooms back.',
        },
      },
      {
        title: 'A picking list that sings',
        problem: 'A list on paper wants a hand, and pickers have two crates in theirs.',
        sketch: 'Each shelf has a tone.',
        by: 'leonor-vidigal',
        daysAgo: 18,
        tags: ['warehouse', 'voice'],
        skills: [],
        interest: [['rosaura-quispe', 15]],
        team: [
          ['leonor-vidigal', ['designs', 'brings-the-problem']],
          ['rosaura-quispe', ['builds']],
          ['siobhan-mcgettrick', ['builds', 'coordinates']],
          ['chidi-ezeobi', ['tests']],
        ],
        outcome: {
          ...{ is: 'parked', owner: 'siobhan-mcgettrick', weeks: 9 },
          words: 'Pickers liked it, their neighbours did not. Once there are headphones.',
        },
      },
    ],
  },
];
