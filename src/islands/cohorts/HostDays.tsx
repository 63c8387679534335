import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Shown } from './cohort.tsx';
import { dayWords } from './words.ts';

/** Days on which somebody who receives hires is away. */
export function HostDays({ cohort, put }: Shown) {
  const { busy, failed, make } = useCall<Cohort>(put);
  const { slug, hostAbsences, rotations, days, today } = cohort;
  const hosts = rotations
    .flatMap((rotation) => rotation.hosts)
    .filter((one, at, all) => all.findIndex((each) => each.slug === one.slug) === at)
    .sort((one, other) => one.name.localeCompare(other.name));
  const nameOf = (person: string) => hosts.find((one) => one.slug === person)?.name ?? person;
  const set = async (person: string, day: string, away: boolean) => {
    const param = { cohort: slug, person, day };
    const at = api.cohorts[':cohort'].hosts[':person'].days[':day'];
    const answer = await make(() => answerTo(at.$put({ param, json: { away } })));
    if (answer?.is !== 'value') return;
    toast(away ? 'Noted. What they receive then is offered to others.' : 'Noted: they are here.');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    void set(String(said.get('host')), String(said.get('day')), true);
  };
  const coming = days.filter((day) => day >= today);
  return (
    <section class="section stack" aria-labelledby="host-days">
      <h2 id="host-days">Hosts’ days</h2>
      {hostAbsences.length === 0 && <p class="quiet">Nobody who receives hires is away.</p>}
      <ul class="rows">
        {hostAbsences.map(({ person, day }) => (
          <li class="row" key={`${person} ${day}`}>
            <p>
              {nameOf(person)} is away on {dayWords(day)}
            </p>
            <p class="row-side">
              <button
                class="button quiet"
                type="button"
                aria-busy={busy}
                onClick={() => void set(person, day, false)}
              >
                Here after all
                <span class="visually-hidden">
                  : {nameOf(person)} on {dayWords(day)}
                </span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <div class="field">
            <label for="host-away">Who</label>
            <select id="host-away" name="host">
              {hosts.map((one) => (
                <option key={one.slug} value={one.slug}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="host-day">Away on</label>
            <select id="host-day" name="day">
              {(coming.length > 0 ? coming : days).map((day) => (
                <option key={day} value={day}>
                  {dayWords(day)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Failure failed={failed} unreached="Nothing was noted. Try again." />
        <p>
          <button class="button" type="submit" aria-busy={busy}>
            Note it
            <span class="visually-hidden">: the host is away</span>
          </button>
        </p>
      </form>
    </section>
  );
}
