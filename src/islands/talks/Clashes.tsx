import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clashes as Found } from '../../../api/clashes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { dayWords } from './by-day.ts';
import { fill } from './SeriesField.tsx';
import { speakersIn } from './speakers.ts';
import type { Values } from './values.ts';

const pauseMs = 400;

/** What is in the way of the time that stands in the form. It helps, and stops nobody. */
export function Clashes({ values, talk }: { values: Values; talk: string }) {
  const { date, time, zone, minutes, place, speakers, series } = values;
  const [found, setFound] = useState<Found>();
  const box = useRef<HTMLDivElement>(null);
  const asked = JSON.stringify([date, time, zone, minutes, place, speakers, series]);
  useEffect(() => {
    if (!date || !time || !minutes) return setFound(undefined);
    let isOld = false;
    const query = {
      ...{ date, time, zone, minutes, place, series, talk },
      speakers: speakersIn(speakers)
        .map(({ slug }) => slug)
        .join(','),
    };
    const timer = setTimeout(async () => {
      const answer = await answerTo(api.clashes.$get({ query }));
      // Who cannot be helped just now goes on without.
      if (!isOld) setFound(answer.is === 'value' ? answer.value : undefined);
    }, pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [asked]);
  const busy = found?.likely && found.likely.taken > 0 ? found.likely : undefined;
  const isClear = found && found.clashes.length === 0 && !busy;
  return (
    <div class="stack" ref={box}>
      <div role="status">
        {isClear && <p class="quiet">Nothing else is in the way then.</p>}
        {found && !isClear && (
          <div class="event-notice">
            <ul>
              {found.clashes.map((words) => (
                <li key={words}>{words}</li>
              ))}
              {busy && (
                <li>
                  {busy.taken} of {peopleWords(busy.of)} who {busy.why} have a seat elsewhere then.
                </li>
              )}
            </ul>
          </div>
        )}
      </div>
      {found && found.instead.length > 0 && (
        <fieldset class="cluster" aria-label="Times without a clash">
          <span class="hint">Free:</span>
          {found.instead.map((other) => (
            <button
              key={`${other.date}T${other.time}`}
              class="button quiet"
              type="button"
              onClick={() => fill(box.current?.closest('form') ?? null, other)}
            >
              {dayWords(other.date, new Date(), zone)}, {other.time}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
