import type { HostDays, Hosting } from '../../../api/cohorts/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { dayWords } from '../cohorts/words.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { cohorts: HostDays[]; put: (hosting: Hosting) => void };

/** The days of running cohorts on which one cannot receive anybody. */
export function AwayDays({ cohorts, put }: Props) {
  const { busy, failed, make } = useCall<Hosting>(put);
  if (cohorts.length === 0) return null;
  const set = async (cohort: string, day: HostDays['days'][number]) => {
    const away = !day.away;
    const param = { cohort, day: day.day };
    const at = api.cohorts[':cohort']['my-absences'][':day'];
    const answer = await make(() => answerTo(at.$put({ param, json: { away } })));
    if (answer?.is === 'value') toast(toldWords(day.visits, away));
  };
  return (
    <section class="stack" aria-labelledby="away">
      <header class="section-head">
        <h2 id="away">Days on which you are away</h2>
        <p class="quiet">
          The planner keeps to it. Whom you would receive then is offered to the other hosts.
        </p>
      </header>
      <Failure failed={failed} unreached="Nothing was noted. Try again." />
      {cohorts.map(({ slug, title, days }) => (
        <fieldset key={slug} class="field" aria-busy={busy}>
          <legend>{title}</legend>
          <div class="away-days">
            {days.map((day) => (
              <label key={day.day}>
                <input type="checkbox" checked={day.away} onChange={() => void set(slug, day)} />
                <span>
                  {dayWords(day.day)}
                  {day.visits > 0 && (
                    <span class="quiet">
                      {' '}
                      {day.visits === 1 ? '1 visit' : `${day.visits} visits`}
                    </span>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function toldWords(visits: number, away: boolean): string {
  if (!away) return 'Noted: you are here.';
  if (visits === 0) return 'Noted: you are away.';
  return 'Noted. The other hosts are asked to take over.';
}
