import type { Complaints } from './complaints.ts';
import { Complaint, tiedTo } from './Field.tsx';
import { limits } from './limits.ts';
import type { Values } from './values.ts';

type Props = { start: Values; room: Values['room']; complaints: Complaints };

/** For how many there is room. A number typed stays there when as many as come are welcome. */
export function SeatsField({ start, room, complaints }: Props) {
  const counted = room === 'so-many';
  return (
    <fieldset class="field">
      <legend>Seats</legend>
      <div class="cluster">
        <label class="talk-room">
          <input
            type="radio"
            name="room"
            value="so-many"
            defaultChecked={start.room === 'so-many'}
          />
          So many:
        </label>
        <input
          {...tiedTo('seats', complaints, false)}
          class="talk-seats"
          aria-label="Number of seats"
          type="number"
          inputMode="numeric"
          required={counted}
          {...(counted && { min: 1, max: limits().seats })}
          defaultValue={start.seats}
          onInput={count}
        />
        <label class="talk-room">
          <input type="radio" name="room" value="all" defaultChecked={start.room === 'all'} />
          As many as come
        </label>
      </div>
      <Complaint name="seats" complaints={complaints} />
    </fieldset>
  );
}

/** Who types a number means it. */
function count({ currentTarget }: { currentTarget: HTMLInputElement }): void {
  const radio = currentTarget.form?.querySelector<HTMLInputElement>('[value="so-many"]');
  if (radio && currentTarget.value !== '') radio.checked = true;
}
