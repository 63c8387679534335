/** A hackathon of the demo to which people from outside may come, and who of them does. */
export type DemoHackGuests = {
  hackathon: string;
  hostName: string;
  directions: string;
  seats: number;
  /** Numbers of ideas that are shown outside. */
  ideas: readonly number[];
  /** What they bring, which ideas they would like, in whose hack team they are, and what they eat. */
  who: readonly {
    name: string;
    skills: readonly (readonly [name: string, slug: string | null])[];
    wishes: readonly number[];
    team?: number;
    named: boolean;
    eats?: string;
  }[];
};

export const demoHackGuests: readonly DemoHackGuests[] = [
  {
    hackathon: 'hands-not-screens',
    hostName: 'Paweł',
    directions:
      'Rua dos Fornos 12, the blue door beside the bakery. Tram 28 stops in front of it. **The lift is behind the counter**; there are no steps from there.',
    seats: 6,
    ideas: [0, 1],
    who: [
      {
        ...{ name: 'Ilse Brandão', wishes: [0], team: 0, named: true, eats: 'No fish, please' },
        skills: [
          ['Soldering', null],
          ['Python', 'python'],
        ],
      },
      {
        ...{ name: 'Teodor Lindh', wishes: [1, 0], named: true, eats: 'Everything' },
        skills: [['Cold chains', null]],
      },
      {
        ...{ name: 'Maren Osei', wishes: [1], named: false, eats: 'Vegan' },
        skills: [
          ['SQL', 'sql'],
          ['Drawing', null],
        ],
      },
      { name: 'Baltasar Nunes', wishes: [], named: false, eats: 'Vegan', skills: [] },
    ],
  },
];
