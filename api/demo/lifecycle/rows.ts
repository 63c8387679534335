import { instant } from '../../time.ts';
import { ago, dayMs, personId, type Row } from '../rows.ts';

const series = { id: 'dem0series000001', slug: 'friday-brown-bags' };

/** Talks of the demo that stand in the series, by their slugs. */
const inSeries = ['the-shop-without-a-mouse', 'where-the-cent-goes-prices-tax-and-rounding'];

const together = 'demo-sourdough-as-a-control-loop';

/** A series, who speaks beside others, and a talk that is only begun. */
export function lifecycleRows(now: Date) {
  return {
    series: [
      {
        ...series,
        title: 'Friday brown bags',
        about:
          'Half an hour over lunch, every Friday. Something that worked, something that did not, ' +
          'or something that you only half understand yet. **Slides are not needed.**',
        ...{ every: 'week', weekday: 5, nth: null, time: '12:30', zone: 'Europe/Lisbon' },
        ...{ minutes: 45, place: 'Lisbon, the Pantry', offices: '["lisbon"]' },
        firstDay: instant(new Date(now.getTime() - 120 * dayMs)).slice(0, 10),
        at: ago(now, 120 * dayMs),
      },
    ] satisfies Row[],
    seriesHosts: ['kofi-boadi', 'aroha-ngatoro'].map((slug) => ({
      ...{ series: series.id, person: personId(slug) },
    })) satisfies Row[],
    seriesTalks: inSeries.map((slug) => ({ event: `demo-${slug}`, series: series.id })),
    coSpeakers: [{ event: together, person: personId('hoa-lam'), position: 1 }] satisfies Row[],
    guestSpeakers: [
      {
        ...{ event: together, position: 0, name: 'Graça Penedo' },
        bio: 'Bakes for half of the quarter, and has kept the same starter alive *since 1994*.',
      },
    ] satisfies Row[],
    drafts: [
      {
        ...{ id: 'demo-what-i-would-measure-first', slug: 'what-i-would-measure-first' },
        ...{ title: 'What I would measure first', seats: 12, host: personId('goncalo-seabra') },
        abstract: 'Three numbers for a team that has none yet, and *why not four*.',
        ...{ time: '12:30', zone: 'Europe/Lisbon', minutes: 45, place: 'Lisbon, the Pantry' },
        at: ago(now, 2 * dayMs),
      },
    ] satisfies Row[],
  };
}
