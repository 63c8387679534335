import { renderMarkdown } from '../markdown/render.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { may } from '../permissions.ts';
import { dayIn } from '../time.ts';
import { editRefusal } from './rules.ts';
import type { Series, SeriesDate, SeriesSummary } from './schema.ts';
import type { SeriesRow } from './store.ts';

/** A series in a list. */
export function summaryFor(series: SeriesRow, now: Date): SeriesSummary {
  const { slug, title, team, hosts, place, every, weekday, nth, time, zone, minutes } = series;
  const { firstDay, lastDay } = series;
  return {
    ...{ slug, title, team, hosts, place, every, weekday, nth, time, zone, minutes },
    ...{ firstDay, lastDay },
    over: lastDay !== null && lastDay < dayIn(now, zone),
  };
}

/** A series on its own page, as this person may see it. */
export function seriesFor(
  series: SeriesRow,
  dates: SeriesDate[],
  asker: Asker | undefined,
  now: Date,
): Series {
  const { about, offices, version, link } = series;
  return {
    ...summaryFor(series, now),
    ...{ about, offices, version, dates },
    aboutHtml: renderMarkdown(about),
    link: may(roleOf(asker), 'link.read', false) ? link : '',
    editRefusal: editRefusal(series, asker)?.message ?? null,
  };
}
