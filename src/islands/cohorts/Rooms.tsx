import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { dayWords, rotationTitle } from './words.ts';

/** Days on which a rotation is closed, or can receive more or fewer than usual. */
export function Rooms({ cohort, put }: Shown) {
  const { busy, failed, make } = useCall<Cohort>(put);
  const set = (rotation: string, day: string, hires: number | null) => {
    const param = { cohort: cohort.slug, rotation, day };
    const at = api.cohorts[':cohort'].rotations[':rotation'].days[':day'];
    void make(() => answerTo(at.$put({ param, json: { hires } })));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    set(String(said.get('rotation')), String(said.get('day')), Number(said.get('hires')));
  };
  const { capacities, rotations, days } = cohort;
  return (
    <section class="section stack" aria-labelledby="rooms">
      <h2 id="rooms">Teams’ days</h2>
      {capacities.length === 0 && (
        <p class="quiet">Every rotation can receive as many as its page says, on every day.</p>
      )}
      <ul class="rows">
        {capacities.map(({ rotation, day, hires }) => (
          <li class="row" key={`${rotation} ${day}`}>
            <p>
              {rotationTitle(cohort, rotation)} on {dayWords(day)}:{' '}
              {hires === 0 ? 'closed' : `${hires} at most`}
            </p>
            <p class="row-side">
              <button class="button quiet" type="button" onClick={() => set(rotation, day, null)}>
                As usual
                <span class="visually-hidden">
                  : {rotationTitle(cohort, rotation)} on {dayWords(day)}
                </span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <div class="field">
            <label for="room-rotation">Rotation</label>
            <select id="room-rotation" name="rotation">
              {rotations.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="room-day">Day</label>
            <select id="room-day" name="day">
              {days.map((day) => (
                <option key={day} value={day}>
                  {dayWords(day)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="room-hires">Hires at most (0: closed)</label>
            <input id="room-hires" name="hires" type="number" min={0} max={60} defaultValue="0" />
          </div>
        </div>
        <Failure failed={failed} unreached="Nothing was noted. Try again." />
        <p>
          <button class="button" type="submit" aria-busy={busy}>
            Note it
          </button>
        </p>
      </form>
    </section>
  );
}
