import { ago, dayMs, hourMs, personId, type Row } from '../rows.ts';

type Visit = { id: string; hire: string; rotation: string; day: string; person: string };

/** What hires of the demo proposed, and what became of it; the first visits of each rotation take it. */
const proposed: Record<string, [words: string, answer?: string, said?: string][]> = {
  data: [
    [
      'The trail of a number is shown on a slide. Could we follow a real one, from the till to the dashboard?',
    ],
    [
      'Say before the visit which laptop setup is needed. I lost an hour to the VPN.',
      'mended',
      'It stands in “Read before you come” since yesterday.',
    ],
  ],
  platform: [
    [
      'Why do we have two clusters with names and no page that says what runs where?',
      'taken-up',
      'You are right, and you are not the first. Samir writes it this week.',
    ],
    [
      'Let a hire press the button of a real deploy, with somebody beside.',
      'declined',
      'Not alone in the first week: the lock is shared by everybody. You watch two of them instead.',
    ],
  ],
  storefront: [
    [
      'A slow phone to try the shop on should be in every office, not only in Lisbon.',
      'taken-up',
      'Two are ordered for Berlin and Toronto.',
    ],
  ],
  payments: [['Draw the life of a payment as a picture that one can take home.']],
};

const said: [clear: string, timeFor: string, words: string][] = [
  ['yes', 'yes', 'Every question had time, even the third time.'],
  [
    'partly',
    'yes',
    'Half of the words were names of systems; a list of them beforehand would help.',
  ],
  ['yes', 'yes', ''],
  ['yes', 'yes', 'I was asked what I would change before I had found the kitchen.'],
  ['no', 'yes', 'The picture on the wall was clearer than the slides. Begin with the picture.'],
  ['yes', 'yes', 'Drawing it on paper together made it stay.'],
  ['yes', 'partly', 'The afternoon was full of meetings, so we sat alone for a while.'],
];

/** What was said of visits that have been; `visits` are those whose hires can sign in, by day. */
export function feedbackRows(visits: readonly Visit[], now: Date) {
  const ratings: Row[] = visits.map(({ id: visit, person }, at) => ({
    ...{ visit, person, useful: at % 5 === 3 ? 'partly' : 'yes' },
    doable: at % 4 === 2 ? 'partly' : at % 7 === 5 ? 'no' : 'yes',
  }));
  const seen = new Map<string, number>();
  const answers: Row[] = visits.map(({ id: visit, rotation, person }, at) => {
    const number = seen.get(rotation) ?? 0;
    seen.set(rotation, number + 1);
    const [clear, timeFor, words] = said[(at + number) % said.length] ?? ['yes', 'yes', ''];
    return { visit, rotation, person, clear, timeFor, words };
  });
  return {
    ratings,
    peopleAnswers: inGroups(answers),
    proposals: proposalRows(visits, now),
  };
}

/** As the service does it: the first three of each rotation are a group, and so on. */
function inGroups(answers: Row[]): Row[] {
  const groups = Map.groupBy(answers, ({ rotation }) => rotation);
  return answers.map((answer) => {
    const group = groups.get(answer.rotation ?? null) ?? [];
    const at = group.indexOf(answer);
    const isWhole = group.length >= (Math.floor(at / 3) + 1) * 3;
    return { ...answer, batch: isWhole ? `demo ${answer.rotation} ${Math.floor(at / 3)}` : null };
  });
}

function proposalRows(visits: readonly Visit[], now: Date): Row[] {
  return Object.entries(proposed).flatMap(([rotation, all], kind) => {
    const there = visits.filter((visit) => visit.rotation === rotation);
    return all.flatMap(([words, answer = null, answerWords = ''], at): Row[] => {
      const visit = there[at];
      if (!visit) return [];
      const asked = { visit: visit.id, person: visit.person, words };
      return [
        {
          ...{
            id: `dem0prp${kind}${at}`.padEnd(16, '0'),
            ...asked,
            at: ago(now, (2 + at) * dayMs),
          },
          ...{ answer, said: answerWords, by: answer ? (answerers[rotation] ?? null) : null },
          answeredAt: answer ? ago(now, (at + 1) * 20 * hourMs) : null,
        },
      ];
    });
  });
}

const answerers: Record<string, string> = {
  data: personId('ewa-brzezicka'),
  platform: personId('duarte-peixoto'),
  storefront: personId('leonor-vidigal'),
};
