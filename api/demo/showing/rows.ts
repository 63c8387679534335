import { ideaId } from '../hackathons/rows.ts';
import { personId, type Row } from '../rows.ts';

/** The hackathons of the demo, as their ids are made: the one in which teams form, and spring's. */
const forming = 0;
const spring = 1;
const [oven, rooms, list] = [0, 1, 2].map((at) => ideaId(spring, at)) as [string, string, string];

const hex = (number: number): string => `${number}`.padStart(32, '5ea1');
const criterion = (at: number): string => `cr${at}`.padEnd(16, '0');

/** The number of a draw, and the order that the lots of it make. */
export const seed = '1jspr1ng0b4sn3d7';

/** Of the three in spring, one showed from Berlin. */
export const slots: Row[] = [list, oven, rooms].map((idea, place) => ({ idea, place }));
export const ways: Row[] = [
  { idea: oven, way: 'room', zone: null },
  { idea: rooms, way: 'remote', zone: 'Europe/Berlin' },
  { idea: list, way: 'room', zone: null },
  { idea: ideaId(forming, 0), way: 'room', zone: null },
];

/** Eight ballots of nobody: two teams are equal in everything, and share the second place. */
export const ballots: Row[] = [
  [rooms, list],
  [rooms, list],
  [list, rooms],
  [oven, list],
  [list, oven],
  [oven, rooms],
  [rooms, oven],
  [rooms, oven],
].map((choices, at) => ({ id: hex(at), choices: JSON.stringify(choices) }));

export const candidates: Row[] = [
  { idea: oven, title: 'Warm, said aloud' },
  { idea: rooms, title: 'Rooms that are really empty' },
  { idea: list, title: 'A picking list that sings' },
];

export const criteria = JSON.stringify([
  { id: criterion(0), title: 'Is it proven?', weight: 2 },
  { id: criterion(1), title: 'Who would use it tomorrow?', weight: 1 },
]);

const said = (who: string, idea: string, scores: [number, number], words = ''): Row => ({
  ...{ person: personId(who), idea, words },
  title: candidates.find((candidate) => candidate.idea === idea)?.title ?? '',
  scores: JSON.stringify({ [criterion(0)]: scores[0], [criterion(1)]: scores[1] }),
});

export const scores: Row[] = [
  said(
    'ilse-van-doornik',
    oven,
    [4, 3],
    'It was warm when it said so. What if the battery is not?',
  ),
  said('ilse-van-doornik', rooms, [5, 4]),
  said('ilse-van-doornik', list, [3, 4], 'Try it with headphones before you give up.'),
  said('leif-sandqvist', oven, [5, 2]),
  said('leif-sandqvist', rooms, [4, 5], 'Ask the works council before you count anybody.'),
];
