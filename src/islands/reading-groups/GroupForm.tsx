import { useState } from 'preact/hooks';
import type { ReadingGroup, ReadingGroupSaid } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { complaintsOf, Field } from '../courses/Field.tsx';
import { Failure } from '../parts/Failure.tsx';
import { RhythmFields } from '../series/RhythmFields.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { useCall } from '../useCall.ts';
import { knownOffices, limits } from './limits.ts';
import { saidIn } from './values.ts';

type Props = {
  /** The group to edit; undefined begins a new one. */
  group?: ReadingGroup;
  start: ReadingGroupSaid;
};

/** Begins a reading group, or changes what is said of one. */
export function GroupForm({ group, start }: Props) {
  const [id] = useState(newId);
  const { busy, failed, make } = useCall<ReadingGroup>((saved) => {
    keepToast(group ? 'Saved.' : 'Your group is there. Put something on its list.');
    location.replace(`/reading-groups/${saved.slug}/`);
  });
  const complaints = complaintsOf(failed);
  const isTold = Object.keys(complaints).length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = saidIn(new FormData(event.currentTarget as HTMLFormElement));
    void make(() =>
      group
        ? answerTo(
            api['reading-groups'][':group'].$put({
              param: { group: group.slug },
              json: { ...said, version: group.version },
            }),
          )
        : answerTo(api['reading-groups'].$post({ json: { ...said, id } })),
    );
  };
  return (
    <form class="stack talk-form" onSubmit={submit}>
      <Field name="title" label="What is it called?" complaints={complaints}>
        {(tied) => (
          <input {...tied} required maxLength={limits().title} defaultValue={start.title} />
        )}
      </Field>
      <Field
        name="about"
        label="What does it read, and why?"
        hint="Plain Markdown. Say whom it is for, and how much there is to read each week."
        complaints={complaints}
      >
        {(tied) => (
          <textarea {...tied} rows={6} maxLength={limits().about} defaultValue={start.about} />
        )}
      </Field>
      <RhythmFields start={start} zone={start.zone} />
      <div class="fields">
        <Field name="place" label="Where" complaints={complaints}>
          {(tied) => <input {...tied} maxLength={limits().place} defaultValue={start.place} />}
        </Field>
        <Field name="link" label="Link to join from elsewhere" complaints={complaints}>
          {(tied) => <input {...tied} type="url" defaultValue={start.link} />}
        </Field>
        <Field
          name="seats"
          label="Room for (may stay empty)"
          hint="Whoever comes later waits."
          complaints={complaints}
        >
          {(tied) => (
            <input
              {...tied}
              type="number"
              min={2}
              max={limits().seats}
              defaultValue={start.seats === null ? '' : `${start.seats}`}
            />
          )}
        </Field>
      </div>
      <fieldset class="field">
        <legend>Skip the holidays of</legend>
        <div class="cluster">
          {knownOffices().map(([slug, name]) => (
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
      <Failure
        failed={isTold ? undefined : failed}
        unreached="Try again: sending it twice does no harm."
      />
      <div class="cluster talk-end">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Saving' : group ? 'Save' : 'Begin the group'}
        </button>
        <a
          class="button quiet"
          href={group ? `/reading-groups/${group.slug}/` : '/reading-groups/'}
        >
          Not now
        </a>
      </div>
    </form>
  );
}
