import { useEffect, useState } from 'preact/hooks';
import type { SeriesDate } from '../../../api/series/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { useAnswer } from '../useAnswer.ts';
import { dayWords } from './by-day.ts';

const offered = 6;

/** In which series a talk stands; its free dates are one press away. */
export function SeriesField({ start }: { start: string }) {
  const { answer } = useAnswer(() => answerTo(api.series.$get()));
  const [chosen, setChosen] = useState(start);
  const [free, setFree] = useState<SeriesDate[]>([]);
  const all = answer?.is === 'value' ? answer.value.series : [];
  useEffect(() => {
    if (!chosen) return setFree([]);
    let isOld = false;
    void answerTo(api.series[':series'].$get({ param: { series: chosen } })).then((found) => {
      if (!isOld && found.is === 'value') setFree(found.value.dates.filter(({ taken }) => !taken));
    });
    return () => {
      isOld = true;
    };
  }, [chosen]);
  const series = all.find(({ slug }) => slug === chosen);
  const shown = all.filter(({ over, slug }) => !over || slug === chosen);
  // A series that is not known yet must not be lost by sending the form meanwhile.
  if (shown.length === 0) return <input type="hidden" name="series" value={start} />;

  const take = (date: string, { currentTarget }: { currentTarget: HTMLButtonElement }) => {
    if (!series) return;
    const { time, zone, minutes, place } = series;
    fill(currentTarget.form, { date, time, zone, minutes: `${minutes}`, place });
  };
  return (
    <div class="field">
      <label for="series">Series</label>
      <select
        id="series"
        name="series"
        class="talk-colleague"
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">None</option>
        {shown.map(({ slug, title }) => (
          <option key={slug} value={slug} selected={slug === chosen}>
            {title}
          </option>
        ))}
      </select>
      {free.length > 0 && series && (
        <fieldset class="cluster" aria-label={`Free dates of ${series.title}`}>
          <span class="hint">Free:</span>
          {free.slice(0, offered).map(({ date }) => (
            <button
              key={date}
              class="button quiet"
              type="button"
              onClick={(event) => take(date, event)}
            >
              {dayWords(date, new Date(), series.zone)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** As if it had been typed, so that whoever listens to the form hears of it. */
export function fill(form: HTMLFormElement | null, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form?.elements.namedItem(name) as HTMLInputElement | null;
    if (!control) continue;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
