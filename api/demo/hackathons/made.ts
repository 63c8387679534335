/** What a hack team of the demo made and noted down. Its members are those of the idea. */
export type DemoMade = {
  idea: string;
  title: string;
  about: string;
  proved: string;
  unproved: string;
  presenters: readonly string[];
  links: readonly (readonly [kind: 'repository' | 'board' | 'demo', link: string])[];
  /** Files of `api/demo/pictures/`, 1200 × 750 pixels each. */
  pictures: readonly (readonly [file: string, alt: string])[];
  /** So many hours after hacking began. */
  log: readonly (readonly [by: string, words: string, hours: number])[];
  /** What was asked for, who came, all of it solved. */
  help: readonly (readonly [by: string, words: string, skill: string | null, helper: string])[];
};

/** What came of the hackathon of spring. */
export const demoMade: readonly DemoMade[] = [
  {
    idea: 'ydea100000000000',
    title: 'Warm, said aloud',
    about:
      'A thermometer in the oven of the third floor, a magnet that holds a small radio, and a word in the chat when it has 210 °C. You ask, and it answers.',
    proved:
      'A thermometer for nine euros survives the oven, and a chat is read more often than a display on the wall.',
    unproved: 'That the battery lasts longer than a week. It did not.',
    presenters: ['duarte-peixoto', 'catarina-lobato'],
    links: [
      ['demo', 'https://oven.example.org/'],
      ['repository', 'https://git.example.org/hacks/warm-said-aloud'],
    ],
    pictures: [
      ['oven.webp', 'A white oven with two loaves behind its window; it shows 212 degrees'],
      ['oven-chat.webp', 'A chat in which the oven answers that it has 212 degrees'],
    ],
    log: [
      ['duarte-peixoto', 'The radio hears the thermometer through the **closed** door.', 3],
      ['noor-sabbagh', 'First word in the chat: `64 °C`. Everybody in the kitchen cheered.', 7],
      ['catarina-lobato', 'It says *come on in* now. Nobody had asked for that.', 22],
    ],
    help: [['noor-sabbagh', 'Our radio talks to nobody', 'networking', 'samir-haddadin']],
  },
  {
    idea: 'ydea110000000000',
    title: 'Rooms that are really empty',
    about:
      'The wireless network knows how many devices sleep in which room. We count them, forget the names at once, and give back what was booked and is empty for ten minutes.',
    proved:
      'Of 41 rooms that were booked on Thursday, 19 were empty, and the map said so within five minutes.',
    unproved: 'Whether people forgive a map that takes their room while they fetch a coffee.',
    presenters: ['joaquim-robalo'],
    links: [
      ['repository', 'https://git.example.org/hacks/really-empty'],
      ['board', 'https://boards.example.org/really-empty'],
    ],
    pictures: [
      [
        'rooms.webp',
        'A plan of seven rooms: three in yellow with people in them, four in green and empty',
      ],
    ],
    log: [
      [
        'samir-haddadin',
        'The network tells more than we want. We keep a **number**, nothing else.',
        2,
      ],
      ['anselm-rieger', 'The map is right in six rooms of seven. Sage has thick walls.', 20],
    ],
    help: [
      [
        'anselm-rieger',
        'How do we draw a map that is read from the door?',
        null,
        'catarina-lobato',
      ],
    ],
  },
  {
    idea: 'ydea120000000000',
    title: 'A picking list that sings',
    about:
      'Each shelf has a tone, and the next order is a short melody in the picker’s ear: both hands stay free for the crates.',
    proved: 'Four pickers found eleven of twelve shelves by ear after twenty minutes.',
    unproved: 'That anybody wants to hear it for a whole shift.',
    presenters: ['leonor-vidigal', 'siobhan-mcgettrick'],
    links: [['repository', 'https://git.example.org/hacks/singing-list']],
    pictures: [
      [
        'shelves.webp',
        'Three shelves with boxes; beside each of them a wave and the name of its tone',
      ],
    ],
    log: [
      ['rosaura-quispe', 'Tones that are a fifth apart are told apart, smaller steps are not.', 5],
      ['chidi-ezeobi', 'Eleven of twelve! The twelfth was behind me.', 24],
    ],
    help: [],
  },
];
