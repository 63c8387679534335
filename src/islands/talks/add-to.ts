import type { Talk } from '../../../api/talks/schema.ts';

type Adding = Pick<Talk, 'slug' | 'title'> & {
  session: Pick<Talk['session'], 'startsAt' | 'endsAt' | 'zone' | 'place'>;
};

/**
 * Where a talk is put into somebody's calendar, by the name of the program. What the others are
 * told stands in the link; the way to join does not, it stands on the talk's page.
 */
export function addToLinks({ slug, title, session }: Adding, origin: string) {
  const { startsAt, endsAt, zone, place } = session;
  const page = `${origin}/talks/${slug}/`;
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
    { name: 'Apple and others', href: `/api/talks/${slug}/calendar.ics` },
  ];
}

/** `20261125T123000Z`. */
const basic = (at: string): string => at.replace(/[-:]|\.\d+/g, '');
