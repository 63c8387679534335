import { instant } from '../../time.ts';
import { personId, type Row } from '../rows.ts';

export type DoorRows = Record<'events' | 'signups' | 'attendances' | 'doors' | 'hostActs', Row[]>;

const minuteMs = 60_000;
const startedMinutesAgo = 20;

/** Who came how: minutes after the start, and with a seat from when. */
const came: [person: string, how: 'code' | 'list', at: number, seatedAt: number | null][] = [
  ['yusuf-demirkan', 'code', -6, -6],
  ['pawel-gorczyca', 'code', -2, -2],
  ['joaquim-robalo', 'list', 1, 1],
  ['raghav-ilangovan', 'code', 3, 10],
  ['duarte-peixoto', 'code', 4, 4],
  ['thandiwe-mokwena', 'code', 6, 10],
  ['noor-sabbagh', 'code', 12, null],
];
/** The first six have seats. Two of them have not come, and their seats went on at the door. */
const asked = [
  'yusuf-demirkan',
  'aroha-ngatoro',
  'pawel-gorczyca',
  'siobhan-mcgettrick',
  'joaquim-robalo',
  'duarte-peixoto',
  'raghav-ilangovan',
];

/**
 * A talk that runs whenever the demo is loaded: its door is open, unclaimed seats went to those who
 * waited there, and one person still does.
 */
export function doorRows(now: Date): DoorRows {
  const slug = 'what-a-kitchen-timer-knows-about-timeouts';
  const event = `demo-${slug}`;
  const host = personId('priyanka-wijeratne');
  const start =
    Math.floor(now.getTime() / (5 * minuteMs)) * 5 * minuteMs - startedMinutesAgo * minuteMs;
  const at = (minutes: number) => instant(new Date(start + minutes * minuteMs));
  const act = (number: number, what: string, minutes: number, more: Row = {}): Row => ({
    ...{ id: `demo-door-act-00${number}`, event, actor: host, what, at: at(minutes) },
    ...{ person: null, words: '', detail: '{}', ...more },
  });
  return {
    events: [
      {
        ...{ id: event, slug, host, version: 1, at: at(-8 * 24 * 60) },
        title: 'What a kitchen timer knows about timeouts',
        abstract: `A timer on a shelf has three settings, and everybody understands them. Our services have eleven, and nobody does.

We take one request for a melon through four services, write down how long each of them waits for the next, and find the place where the last one is still cooking when the first has left the table.

Bring your lunch. There is one timer to win.`,
        ...{ seats: 6, zone: 'America/Toronto', place: 'Toronto, Cold Room' },
        link: 'https://meet.marrow-mint.example/cold-room',
        ...{ startsAt: at(0), endsAt: at(60) },
      },
    ],
    signups: asked.map((person, place) => ({
      ...{ event, person: personId(person), state: place < 6 ? 'confirmed' : 'waiting' },
      ...{ at: at((place - 9) * 12 * 60), promoted: null, withdrawn: null },
    })),
    attendances: came.map(([person, how, minutes, seated]) => ({
      ...{ session: `${event}-1`, person: personId(person), how, at: at(minutes) },
      state: seated === null ? 'at-door' : 'attended',
      seatedAt: seated === null ? null : at(seated),
      by: how === 'list' ? host : personId(person),
    })),
    doors: [{ session: `${event}-1`, key: 'demo'.padEnd(43, '0'), by: host, at: at(-12) }],
    hostActs: [
      act(1, 'wrote', -24 * 60, {
        detail: '{"to":"everyone"}',
        words: 'The Cold Room has six chairs and a long table. Bring your lunch.',
      }),
      act(2, 'opened-door', -12),
      act(3, 'checked-in', 1, { person: personId('joaquim-robalo') }),
    ],
  };
}
