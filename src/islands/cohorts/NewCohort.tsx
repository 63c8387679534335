import { useRef } from 'preact/hooks';
import type { Cohort } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { newId } from './new-id.ts';

type Props = { programmes: { slug: string; title: string }[]; zone: string };

/** Makes a cohort and goes there. */
export function NewCohort({ programmes, zone }: Props) {
  const id = useRef(newId());
  const { busy, failed, make } = useCall<Cohort>(({ slug }) => {
    location.assign(`/bootcamp/cohorts/${slug}/`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name));
    const facts = { title: text('title'), programme: text('programme'), zone: text('zone') };
    const json = { id: id.current, ...facts, firstDay: text('firstDay'), daysOff: [] };
    void make(() => answerTo(api.cohorts.$post({ json })));
  };
  return (
    <section class="section stack" aria-labelledby="new">
      <h2 id="new">A new cohort</h2>
      <form class="stack" onSubmit={submit}>
        <div class="fields">
          <div class="field">
            <label for="title">What people call it</label>
            <input id="title" name="title" required maxLength={80} placeholder="January starters" />
          </div>
          <div class="field">
            <label for="programme">Programme</label>
            <select id="programme" name="programme" required>
              {programmes.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {title}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="firstDay">First day</label>
            <input id="firstDay" name="firstDay" type="date" required />
          </div>
          <div class="field">
            <label for="zone">Time zone</label>
            <input id="zone" name="zone" required value={zone} />
          </div>
        </div>
        <Failure failed={failed} unreached="Try again: it is made once." />
        <p>
          <button class="button primary" type="submit" aria-busy={busy}>
            Make the cohort
          </button>
        </p>
      </form>
    </section>
  );
}
