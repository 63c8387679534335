import { useRef } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import type { Rhythm, Series } from '../../../api/series/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { SpeakersField } from '../talks/SpeakersField.tsx';
import { speakersIn } from '../talks/speakers.ts';
import { useCall } from '../useCall.ts';
import { RhythmFields } from './RhythmFields.tsx';

export type Known = { teams: [slug: string, name: string][]; offices: [string, string][] };
type Props = { series?: Series; me: PersonRef; zone: string; known: Known };

/** Begins a series, or changes one. */
export function SeriesForm({ series, me, zone, known }: Props) {
  const id = useRef(newId());
  const { busy, failed, make } = useCall<Series>((saved) => {
    keepToast(series ? 'Saved.' : 'The series is there. Its dates can be taken.');
    location.replace(`/series/${saved.slug}/`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const json = saidIn(new FormData(event.currentTarget as HTMLFormElement));
    void make(() =>
      series
        ? answerTo(
            api.series[':series'].$put({
              param: { series: series.slug },
              json: { ...json, version: series.version },
            }),
          )
        : answerTo(api.series.$post({ json: { ...json, id: id.current } })),
    );
  };
  const fields = failed?.is === 'refusal' ? (failed.problem.fields ?? []) : [];
  return (
    <form class="stack talk-form" onSubmit={submit}>
      <div class="field">
        <label for="title">Title</label>
        <input id="title" name="title" required maxLength={120} defaultValue={series?.title} />
      </div>
      <div class="field">
        <label for="about">What is it about?</label>
        <textarea id="about" name="about" maxLength={8000} rows={6} defaultValue={series?.about} />
        <span class="hint">Plain Markdown.</span>
      </div>
      <RhythmFields series={series} zone={zone} />
      <div class="fields">
        <div class="field">
          <label for="place">Where</label>
          <input id="place" name="place" maxLength={120} defaultValue={series?.place} />
        </div>
        <div class="field">
          <label for="link">Link to join from elsewhere</label>
          <input id="link" name="link" type="url" defaultValue={series?.link} />
        </div>
        <div class="field">
          <label for="team">Team that runs it</label>
          <select id="team" name="team">
            <option value="">None</option>
            {known.teams.map(([slug, name]) => (
              <option key={slug} value={slug} selected={slug === series?.team}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <SpeakersField
        legend="Hosts"
        hint="They may change the series."
        start={series?.hosts ?? [me]}
        complaints={{}}
      />
      <fieldset class="field">
        <legend>Skip the holidays of</legend>
        <div class="cluster">
          {known.offices.map(([slug, name]) => (
            <label class="talk-room" key={slug}>
              <input
                type="checkbox"
                name="offices"
                value={slug}
                defaultChecked={series ? series.offices.includes(slug) : true}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {fields.length > 0 && (
        <ul class="problem" role="alert">
          {fields.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
      <Failure
        failed={fields.length > 0 ? undefined : failed}
        unreached="Try again: sending it twice does no harm."
      />
      <div class="cluster talk-end">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Saving' : series ? 'Save' : 'Begin the series'}
        </button>
        <a class="button quiet" href={series ? `/series/${series.slug}/` : '/series/'}>
          Not now
        </a>
      </div>
    </form>
  );
}

/** What the form says, as the service wants it. */
function saidIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const every = text('every') as Rhythm['every'];
  return {
    ...{ title: text('title'), about: text('about'), place: text('place'), link: text('link') },
    ...{ every, time: text('time'), zone: text('zone'), firstDay: text('firstDay') },
    weekday: Number(text('weekday')),
    nth: every === 'month' ? (Number(text('nth')) as Rhythm['nth']) : null,
    minutes: Number(text('minutes')),
    lastDay: text('lastDay') || null,
    team: text('team') || null,
    hosts: speakersIn(text('speakers')).map(({ slug }) => slug),
    offices: form.getAll('offices').map(String),
  };
}
