import type { Series } from '../../../api/series/schema.ts';
import { dayWords } from '../talks/by-day.ts';

const shownMost = 10;

/** The next days of a series: those that are free lead into the form. */
export function Dates({ series }: { series: Series }) {
  const { slug, dates, zone } = series;
  const shown = dates.slice(0, shownMost);
  return (
    <section class="section stack" aria-labelledby="dates">
      <h2 id="dates">Free dates</h2>
      {shown.length === 0 ? (
        <p class="quiet">It does not meet any more.</p>
      ) : (
        <ol class="rows">
          {shown.map(({ date, taken }) => (
            <li key={date} class={taken ? 'row past' : 'row'}>
              <p class="row-title">{dayWords(date, new Date(), zone)}</p>
              <p class="row-side">
                {taken ? (
                  <span class="row-facts">{taken}</span>
                ) : (
                  <a class="button" href={`/talks/new/?series=${slug}&date=${date}`}>
                    Offer a talk
                    <span class="visually-hidden"> for {dayWords(date, new Date(), zone)}</span>
                  </a>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
