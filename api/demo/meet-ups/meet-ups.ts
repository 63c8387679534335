/** A meet-up of the demo organisation, dated from the day on which the demo is loaded. */
export type DemoMeetUp = {
  slug: string;
  title: string;
  /** Plain Markdown. */
  abstract: string;
  /** Slug of a person, as in `signups`. */
  host: string;
  /** Working days from today; negative for those that are over. */
  workdaysFromToday: number;
  /** The time on the clock in `zone`. */
  at: string;
  zone: string;
  minutes: number;
  place: string;
  seats: number | null;
  /** In the order of asking; those beyond the seats wait. */
  signups: readonly string[];
  /** Who speaks and does not work here. */
  speaker?: { name: string; bio: string };
  /** Whether people from outside may come, who of them does, and how they are told to get there. */
  guests?: {
    names: readonly string[];
    /** What each of them answered to what guests are asked. */
    said?: readonly (readonly [eats: string, needs: string])[];
    hostName: string;
    directions: string;
  };
};

/** Evenings at which the demo organisation has people round. */
export const demoMeetUps: readonly DemoMeetUp[] = [
  {
    slug: 'small-shops-large-queues',
    title: 'Small shops, large queues',
    abstract: `Three people who sell bread, books and bicycles told what happens behind their tills when a newspaper writes about them.

The recordings of the first two stories are below. The third one asked us not to.`,
    host: 'joaquim-robalo',
    workdaysFromToday: -14,
    at: '18:30',
    zone: 'Europe/Lisbon',
    minutes: 120,
    place: 'Lisbon, the Pantry',
    seats: 40,
    signups: ['siobhan-mcgettrick', 'duarte-peixoto', 'marc-andre-thivierge'],
    speaker: { name: 'Irene Falcão', bio: 'Keeps a bookshop of forty square metres.' },
  },
  {
    slug: 'queues-we-have-known',
    title: 'Queues we have known',
    abstract: `An open evening on waiting: in lines, in message brokers and at the counter of the post office.

- **18:30** Doors, soup and bread
- **19:00** *A queue is a promise*, by our guest
- **19:40** Five short stories of queues that ran over. Bring yours
- **20:30** More soup

You need not work with computers to enjoy it.`,
    host: 'joaquim-robalo',
    workdaysFromToday: 9,
    at: '18:30',
    zone: 'Europe/Lisbon',
    minutes: 150,
    place: 'Lisbon, the Pantry',
    seats: 40,
    signups: ['duarte-peixoto', 'siobhan-mcgettrick'],
    speaker: {
      name: 'Bettina Crux',
      bio: 'Has counted people in lines for a living, and *was once locked in a theme park*.',
    },
    guests: {
      names: ['Salvador Pinho', 'Greetje Mulder', 'Ondine Lemaire'],
      said: [
        ['Vegetarian', ''],
        ['vegetarian', 'I hear better in front, on the left.'],
        ['Nuts', 'A place for a wheelchair'],
      ],
      hostName: 'Joaquim',
      directions:
        'Rua dos Fornos 12, the blue door beside the bakery. Tram 28 stops in front of it. **The lift is behind the counter**; there are no steps from there. Ring at *Marrow & Mint*.',
    },
  },
  {
    slug: 'recipes-for-forms-that-end',
    title: 'Recipes for forms that end',
    abstract: `We take four forms that everybody dreads (tax, a visa, a school, a fridge under guarantee) and cook each of them down to what it needs.

Designers, clerks and anybody who has ever given up on page seven are welcome.`,
    host: 'siobhan-mcgettrick',
    workdaysFromToday: 15,
    at: '18:00',
    zone: 'Europe/Berlin',
    minutes: 120,
    place: 'Berlin, Herb Garden',
    seats: 24,
    signups: ['marc-andre-thivierge', 'samir-haddadin'],
    guests: {
      names: [],
      hostName: '',
      directions: 'Through the yard, second staircase, first floor. There is a ramp at the back.',
    },
  },
];
