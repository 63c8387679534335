import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { Holidays } from './Holidays.tsx';

/** The name of a cohort, its first day, and the holidays on which nobody works. */
export function Days({ cohort, put }: Shown) {
  const { slug, title, firstDay, daysOff, zone } = cohort;
  const { busy, failed, make } = useCall<Cohort>((next) => {
    put(next);
    toast('Saved.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name));
    const off = text('daysOff')
      .split(/[\s,;]+/)
      .filter(Boolean);
    const json = { title: text('title'), firstDay: text('firstDay'), zone, daysOff: off };
    void make(() => answerTo(api.cohorts[':cohort'].$put({ param: { cohort: slug }, json })));
  };
  return (
    <section class="section stack" aria-labelledby="days">
      <h2 id="days">Name and days</h2>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <div class="field">
            <label for="title">What people call it</label>
            <input id="title" name="title" required maxLength={80} defaultValue={title} />
          </div>
          <div class="field">
            <label for="firstDay">First day</label>
            <input id="firstDay" name="firstDay" type="date" required defaultValue={firstDay} />
          </div>
          <div class="field">
            <label for="daysOff">Holidays, on which nobody works</label>
            <input
              id="daysOff"
              name="daysOff"
              key={daysOff.join()}
              defaultValue={daysOff.join(', ')}
              aria-describedby="daysOff-hint"
            />
            <span class="hint" id="daysOff-hint">
              Such as 2026-12-25, 2027-01-01
            </span>
          </div>
        </div>
        <Failure failed={failed} unreached="Nothing was saved. Try again." />
        <p>
          <button class="button" type="submit" aria-busy={busy}>
            Save
          </button>
        </p>
      </form>
      <Holidays key={`${firstDay} ${cohort.lastDay}`} cohort={cohort} put={put} />
    </section>
  );
}
