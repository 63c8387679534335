import { instant } from '../time.ts';
import { demoPeople } from './people.ts';
import { ago, dayMs, personId, type Row } from './rows.ts';
import type { DemoTalk } from './talks.ts';

/** When people asked for the seats of a talk, in milliseconds. */
type Span = { offered: number; until: number };

/** In the order of asking; the seats go to the first, and the rest wait. */
export function signupRows(
  event: string,
  talk: DemoTalk,
  { offered, until }: Span,
  now: Date,
): Row[] {
  const { seats, signups, left } = talk;
  const asked = (place: number) =>
    instant(new Date(offered + ((place + 1) * (until - offered)) / (signups.length + 1)));
  const rows = signups.map(
    (person, place): Row => ({
      event,
      person: personId(person),
      state: seats === null || place < seats ? 'confirmed' : 'waiting',
      at: asked(place),
      promoted: left && person === heir(talk) ? ago(now, dayMs) : null,
      withdrawn: null,
    }),
  );
  if (!left) return rows;
  const gone = { state: 'withdrawn', promoted: null, withdrawn: ago(now, dayMs) };
  return [{ event, person: personId(left), at: instant(new Date(offered)), ...gone }, ...rows];
}

/** Who got the seat that was given up: the last of those who have one. */
function heir({ seats, signups }: DemoTalk): string | undefined {
  return seats === null ? undefined : signups[seats - 1];
}

/** What the two sides of a handover were told. */
export function handoverNotices(event: string, talk: DemoTalk, now: Date): Row[] {
  const successor = heir(talk);
  const name = demoPeople.find(({ slug }) => slug === successor)?.name;
  if (!talk.left || !successor || !name) return [];
  const about = { event, at: ago(now, dayMs), cause: `demo-handover:${event}` };
  const detail = JSON.stringify({ to: name });
  return [
    { ...about, person: personId(talk.left), what: 'passed-on', detail },
    { ...about, person: personId(successor), what: 'seated', detail: '{}' },
  ];
}
