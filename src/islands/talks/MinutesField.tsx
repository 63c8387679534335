import type { Complaints } from './complaints.ts';
import { Complaint, tiedTo } from './Field.tsx';
import { limits } from './limits.ts';

const quickMinutes = ['30', '45', '60'];

type Props = { start: string; minutes: string; complaints: Complaints };

/** How long it takes, with the usual lengths one press away. */
export function MinutesField({ start, minutes, complaints }: Props) {
  const { minutesLeast, minutesMost } = limits();
  return (
    <div class="field">
      <label for="minutes">Minutes</label>
      <div class="cluster talk-minutes">
        <input
          {...tiedTo('minutes', complaints, false)}
          type="number"
          inputMode="numeric"
          required
          min={minutesLeast}
          max={minutesMost}
          defaultValue={start}
        />
        {quickMinutes.map((quick) => (
          <button
            key={quick}
            class="button quiet"
            type="button"
            aria-pressed={minutes === quick}
            aria-label={`${quick} minutes`}
            onClick={choose}
            value={quick}
          >
            {quick}
          </button>
        ))}
      </div>
      <Complaint name="minutes" complaints={complaints} />
    </div>
  );
}

/** As if it had been typed, so that whoever listens to the form hears of it. */
function choose({ currentTarget }: { currentTarget: HTMLButtonElement }): void {
  const input = currentTarget.form?.elements.namedItem('minutes') as HTMLInputElement;
  input.value = currentTarget.value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
