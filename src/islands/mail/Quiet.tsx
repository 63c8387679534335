import type { NewChoices } from '../../../api/mail/choices/schema.ts';
import { zoneName } from '../when.ts';

type Hours = NewChoices['quiet'];
type Props = { quiet: Hours; zone: string; set: (quiet: Hours) => void };

const usual = { from: '20:00', to: '07:00' };

/** The hours of each day in which nothing is mailed. */
export function Quiet({ quiet, zone, set }: Props) {
  return (
    <fieldset class="mail-quiet">
      <legend>Quiet hours</legend>
      <p>
        <label>
          <input
            type="checkbox"
            checked={quiet !== null}
            onChange={(event) => set(event.currentTarget.checked ? usual : null)}
          />{' '}
          Hold mails back at night
        </label>
      </p>
      {quiet && (
        <>
          <div class="fields">
            <div class="field">
              <label for="quiet-from">From</label>
              <input
                id="quiet-from"
                type="time"
                required
                value={quiet.from}
                onInput={(event) => set({ ...quiet, from: event.currentTarget.value })}
              />
            </div>
            <div class="field">
              <label for="quiet-to">To</label>
              <input
                id="quiet-to"
                type="time"
                required
                value={quiet.to}
                onInput={(event) => set({ ...quiet, to: event.currentTarget.value })}
              />
            </div>
          </div>
          <p class="hint">{zoneName(zone)}. What begins before they end is mailed at once.</p>
        </>
      )}
    </fieldset>
  );
}
