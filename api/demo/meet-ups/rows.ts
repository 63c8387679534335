import { slotOf } from '../../talks/when.ts';
import { instant } from '../../time.ts';
import { workday } from '../days.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoMeetUp, demoMeetUps } from './meet-ups.ts';

export const meetUpId = (slug: string): string => `demo-${slug}`;

/** The meet-ups as rows: each was offered three weeks before it is, or two days ago. */
export function meetUpRows(now: Date) {
  return {
    events: demoMeetUps.map((one) => eventRow(one, now)),
    guestSpeakers: demoMeetUps.flatMap(({ slug, speaker }): Row[] =>
      speaker ? [{ event: meetUpId(slug), ...speaker }] : [],
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
