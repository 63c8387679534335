import type { TalkSummary } from '../../../api/talks/schema.ts';
import { byDay, dayWords } from './by-day.ts';
import { TalkRow } from './TalkRow.tsx';

/** Talks under the days of the reader's calendar. */
export function Days({ talks, zone }: { talks: TalkSummary[]; zone: string }) {
  return (
    <>
      {byDay(talks, zone).map(({ date, things }) => (
        <section key={date} class="talks-day" aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`}>{dayWords(date, new Date(), zone)}</h2>
          <ol class="rows">
            {things.map((talk) => (
              <TalkRow key={talk.slug} talk={talk} zone={zone} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
