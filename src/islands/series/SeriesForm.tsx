import { useState } from 'preact/hooks';
import type { PersonRef } from '../../../api/people/schema.ts';
import type { Series } from '../../../api/series/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { SpeakersField } from '../talks/SpeakersField.tsx';
import { useCall } from '../useCall.ts';
import { useTyped } from '../useTyped.ts';
import { RhythmFields } from './RhythmFields.tsx';
import { blank, saidOf, valuesIn, valuesOf } from './values.ts';

export type Known = { teams: [slug: string, name: string][]; offices: [string, string][] };
type Props = { series?: Series; me: PersonRef; zone: string; known: Known };

/** Begins a series, or changes one. */
export function SeriesForm({ series, me, zone, known }: Props) {
  const values = series
    ? valuesOf(series)
    : blank(
        zone,
        me,
        known.offices.map(([slug]) => slug),
      );
  const [fresh] = useState({ id: newId(), values, version: series?.version ?? 0, by: me.slug });
  const draft = useTyped(`draft:series${series ? `:${series.slug}` : ''}`, fresh);
  const { id, values: start, version } = draft.start;
  const { busy, failed, make } = useCall<Series>((saved) => {
    draft.drop();
    keepToast(series ? 'Saved.' : 'The series is there. Its dates can be taken.');
    location.replace(`/series/${saved.slug}/`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const json = saidOf(valuesIn(new FormData(event.currentTarget as HTMLFormElement)));
    void make(() =>
      series
        ? answerTo(
            api.series[':series'].$put({
              param: { series: series.slug },
              json: { ...json, version },
            }),
          )
        : answerTo(api.series.$post({ json: { ...json, id } })),
    );
  };
  const fields = failed?.is === 'refusal' ? (failed.problem.fields ?? []) : [];
  return (
    <form
      class="stack talk-form"
      onInput={({ currentTarget }) => draft.type(valuesIn(new FormData(currentTarget)))}
      onSubmit={submit}
    >
      {draft.restored && (
        <p class="quiet" role="status">
          This is what you typed before. It is not saved yet.
        </p>
      )}
      <div class="field">
        <label for="title">Title</label>
        <input id="title" name="title" required maxLength={120} defaultValue={start.title} />
      </div>
      <div class="field">
        <label for="about">What is it about?</label>
        <textarea id="about" name="about" maxLength={8000} rows={6} defaultValue={start.about} />
        <span class="hint">Plain Markdown.</span>
      </div>
      <RhythmFields start={start} zone={zone} />
      <div class="fields">
        <div class="field">
          <label for="place">Where</label>
          <input id="place" name="place" maxLength={120} defaultValue={start.place} />
        </div>
        <div class="field">
          <label for="link">Link to join from elsewhere</label>
          <input id="link" name="link" type="url" defaultValue={start.link} />
        </div>
        <div class="field">
          <label for="team">Team that runs it</label>
          <select id="team" name="team">
            <option value="">None</option>
            {known.teams.map(([slug, name]) => (
              <option key={slug} value={slug} selected={slug === start.team}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <SpeakersField
        legend="Hosts"
        hint="They may change the series."
        start={start.hosts}
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
                defaultChecked={start.offices.includes(slug)}
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
        <a
          class="button quiet"
          href={series ? `/series/${series.slug}/` : '/series/'}
          onClick={draft.drop}
        >
          {draft.dirty ? 'Throw my changes away' : 'Not now'}
        </a>
      </div>
    </form>
  );
}
