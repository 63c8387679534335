import type { Cohort, Hire } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Dialog } from './Dialog.tsx';

type Props = Shown & { hire: Hire; close: () => void };

/** Notes that a hire is away, or back; never why. */
export function AwayDialog({ cohort, hire, put, close }: Props) {
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    close();
    toast(`Noted. Now plan ${hire.name} anew.`);
  });
  const { days, today } = cohort;
  const first = days.find((day) => day >= today) ?? days[0];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name));
    const json = {
      ...{ from: text('from'), to: text('to') || text('from') },
      ...{ half: text('half') as 'day', is: text('is') as 'away' },
    };
    const param = { cohort: cohort.slug, hire: hire.id };
    void make(() => answerTo(api.cohorts[':cohort'].hires[':hire'].days.$put({ param, json })));
  };
  return (
    <Dialog title={`When is ${hire.name} away?`} close={close}>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <div class="field">
            <label for="away-is">They are</label>
            <select id="away-is" name="is">
              <option value="away">away</option>
              <option value="here">here after all</option>
              <option value="usual">as usual again</option>
            </select>
          </div>
          <div class="field">
            <label for="away-from">From</label>
            <input id="away-from" name="from" type="date" required defaultValue={first} />
          </div>
          <div class="field">
            <label for="away-to">To</label>
            <input id="away-to" name="to" type="date" required defaultValue={first} />
          </div>
          <div class="field">
            <label for="away-half">Which part</label>
            <select id="away-half" name="half">
              <option value="day">all day</option>
              <option value="am">mornings</option>
              <option value="pm">afternoons</option>
            </select>
          </div>
        </div>
        <p class="quiet">Nobody is asked why, and nothing of that is kept.</p>
        <Failure failed={failed} unreached="Nothing was noted. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Note it
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
