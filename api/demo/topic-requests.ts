import { ago, dayMs, personId, type Row } from './rows.ts';

/** What people of the demo would like to hear about; nobody of `come` has asked for it. */
const requests = [
  {
    id: 'dem0t0p1c0000001',
    title: 'How the deployment lock works inside',
    about:
      'Who holds it, what happens when a machine dies with it, and **why not a row in a table**.',
    topic: 'infrastructure-as-code',
    person: 'leif-sandqvist',
    come: ['ewa-brzezicka', 'hoa-lam', 'priyanka-wijeratne', 'anselm-rieger'],
    speak: ['henrike-vollmer'],
    days: 9,
  },
  {
    id: 'dem0t0p1c0000002',
    title: 'Testing with property generators, for beginners',
    about: '',
    topic: 'testing',
    person: 'mei-ling-tsang',
    come: ['dagny-solheim', 'rosaura-quispe'],
    speak: [],
    days: 4,
  },
  {
    id: 'dem0t0p1c0000003',
    title: 'Reading a query plan without fear',
    about: 'With our own slow ones, please.',
    topic: 'sql',
    person: 'oluchi-nwankpa',
    come: ['goncalo-seabra', 'thandiwe-mokwena', 'yusuf-demirkan'],
    speak: [],
    days: 2,
  },
];

export function topicRequestRows(now: Date): { topicRequests: Row[]; topicVoices: Row[] } {
  return {
    topicRequests: requests.map(({ id, title, about, topic, person, days }) => ({
      ...{ id, title, about, topic, person: personId(person), at: ago(now, days * dayMs) },
    })),
    topicVoices: requests.flatMap(({ id, person, come, speak, days }) =>
      [person, ...come, ...speak].map((who, number) => ({
        ...{ request: id, person: personId(who), at: ago(now, days * dayMs - number * 3_600_000) },
        ...{ come: speak.includes(who) ? 0 : 1, speak: speak.includes(who) ? 1 : 0 },
      })),
    ),
  };
}
