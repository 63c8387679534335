import { useState } from 'preact/hooks';
import type { Rhythm } from '../../../api/series/schema.ts';
import { zoneName } from '../when.ts';
import { everies, nths, weekdays } from './words.ts';

/** When a series meets. */
export function RhythmFields({ start, zone }: { start: Rhythm; zone: string }) {
  const [every, setEvery] = useState<Rhythm['every']>(start.every);
  const zones = [...new Set([start.zone, zone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <div class="fields">
      <div class="field">
        <label for="every">How often</label>
        <select
          id="every"
          name="every"
          value={every}
          onChange={({ currentTarget }) => setEvery(currentTarget.value as Rhythm['every'])}
        >
          {everies.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {every === 'month' && (
        <div class="field">
          <label for="nth">Which of the month</label>
          <select id="nth" name="nth">
            {nths.map(([value, words]) => (
              <option key={value} value={value} selected={value === start.nth}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label for="weekday">On</label>
        <select id="weekday" name="weekday">
          {weekdays.map((name, at) => (
            <option key={name} value={at + 1} selected={at + 1 === start.weekday}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="time">At</label>
        <input id="time" name="time" type="time" required defaultValue={start.time} />
      </div>
      <div class="field">
        <label for="zone">On the clock of</label>
        <select id="zone" name="zone">
          {zones.map((name) => (
            <option key={name} value={name} selected={name === start.zone}>
              {`${zoneName(name)} (${name})`}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="minutes">Minutes</label>
        <input
          id="minutes"
          name="minutes"
          type="number"
          required
          min={15}
          max={240}
          defaultValue={`${start.minutes}`}
        />
      </div>
      <div class="field">
        <label for="firstDay">From</label>
        <input id="firstDay" name="firstDay" type="date" required defaultValue={start.firstDay} />
      </div>
      <div class="field">
        <label for="lastDay">Until (may stay empty)</label>
        <input id="lastDay" name="lastDay" type="date" defaultValue={start.lastDay ?? ''} />
      </div>
    </div>
  );
}
