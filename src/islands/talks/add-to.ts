import type { Session } from '../../../api/events/schema.ts';

/** One session of something that has a page. */
export type Adding = {
  title: string;
  session: Pick<Session, 'startsAt' | 'endsAt' | 'zone' | 'place'>;
  /** Its whole address. */
  page: string;
};

/**
 * Where a session is put into somebody's calendar, by the name of the program. What the others are
 * told stands in the link; the way to join does not, it stands on the page.
 */
export function addToLinks({ title, session, page }: Adding) {
  const { startsAt, endsAt, zone, place } = session;
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${basic(startsAt)}/${basic(endsAt)}`,
    ctz: zone,
    location: place,
    details: page,
  });
  const outlook = new URLSearchParams({
    rru: 'addevent',
    subject: title,
    startdt: startsAt,
    enddt: endsAt,
    location: place,
    body: page,
  });
  return [
    { name: 'Google', href: `https://calendar.google.com/calendar/render?${google}` },
    { name: 'Outlook', href: `https://outlook.office.com/calendar/action/compose?${outlook}` },
  ];
}

/** `20261125T123000Z`. */
const basic = (at: string): string => at.replace(/[-:]|\.\d+/g, '');
