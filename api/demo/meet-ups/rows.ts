import { asciiSlug } from '../../id.ts';
import { slotOf } from '../../talks/when.ts';
import { instant } from '../../time.ts';
import { workday } from '../days.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoMeetUp, demoMeetUps } from './meet-ups.ts';

/** What hosts of the demo ask of guests. */
export const questions = [
  {
    ...{ id: 'dem0quest1on0eat', words: 'Is there anything that you do not eat?' },
    ...{ purpose: 'For the soup and the bread.', form: 'text', required: false, keepDays: 0 },
  },
  {
    ...{ id: 'dem0quest1on0way', words: 'What do you need to get in and to follow?' },
    purpose: 'So that the way, the seat and the sound are right for you.',
    ...{ form: 'text', required: false, keepDays: 0 },
  },
];

export const meetUpId = (slug: string): string => `demo-${slug}`;

/** The meet-ups as rows: each was offered three weeks before it is, or two days ago. */
export function meetUpRows(now: Date) {
  return {
    events: demoMeetUps.map((one) => eventRow(one, now)),
    guestSpeakers: demoMeetUps.flatMap(({ slug, speaker }): Row[] =>
      speaker ? [{ event: meetUpId(slug), ...speaker }] : [],
    ),
    lists: demoMeetUps.flatMap(({ slug, guests }): Row[] =>
      guests
        ? [
            {
              ...{ event: meetUpId(slug), hostName: guests.hostName },
              ...{ directions: guests.directions, questions: JSON.stringify(questions) },
            },
          ]
        : [],
    ),
    guests: demoMeetUps.flatMap((one) =>
      (one.guests?.names ?? []).map((name, index): Row => {
        const at = Date.parse(eventRow(one, now).at) + (index + 10) * 60_000;
        const id = `demo-${asciiSlug(name)}`;
        const mail = `${asciiSlug(name)}@elsewhere.example`;
        const said = one.guests?.said?.[index] ?? [];
        const answers = JSON.stringify(
          Object.fromEntries(questions.flatMap(({ id }, at) => (said[at] ? [[id, said[at]]] : []))),
        );
        const { zone } = one;
        const event = meetUpId(one.slug);
        return { id, name, mail, zone, answers, event, at: instant(new Date(at)) };
      }),
    ),
    signups: demoMeetUps.flatMap((one) => {
      const { at } = eventRow(one, now);
      return one.signups.map(
        (person, place): Row => ({
          event: meetUpId(one.slug),
          person: personId(person),
          state: one.seats === null || place < one.seats ? 'confirmed' : 'waiting',
          at: instant(new Date(Date.parse(at) + (place + 1) * 60_000)),
        }),
      );
    }),
  };
}

function eventRow(meetUp: DemoMeetUp, now: Date) {
  const { slug, title, abstract, host, seats, zone, place, minutes, at: time } = meetUp;
  const date = workday(now, zone, meetUp.workdaysFromToday);
  const slot = slotOf({ date, time, zone }, minutes);
  if ('message' in slot) throw new Error(slot.message);
  const offered = Math.min(now.getTime() - 2 * dayMs, Date.parse(slot.startsAt) - 21 * dayMs);
  return {
    ...{ id: meetUpId(slug), slug, title, abstract, seats, zone, place, ...slot },
    ...{ host: personId(host), at: instant(new Date(offered)) },
  };
}
