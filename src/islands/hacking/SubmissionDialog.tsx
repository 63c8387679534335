import type { IdeaPage } from '../../../api/hackathons/ideas/schema.ts';
import type { Submission, SubmissionPage } from '../../../api/hackathons/submissions/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { complaintsOf, Field } from '../courses/Field.tsx';
import { limits } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = {
  idea: IdeaPage;
  submission: Submission;
  close: () => void;
  done: (page: SubmissionPage) => void;
};

const texts = [
  ['about', 'What it is, in one paragraph', undefined],
  ['proved', 'What you proved', 'What can be done that nobody knew could be done?'],
  ['unproved', 'What you did not prove, or not yet', undefined],
] as const;

/** Writes down what the team made. */
export function SubmissionDialog({ idea, submission, close, done }: Props) {
  const { busy, failed, make } = useCall<SubmissionPage>(done);
  const complaints = complaintsOf(failed);
  const members = idea.team?.members ?? [];
  const shows = (slug: string) => submission.presenters.some((one) => one.slug === slug);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '');
    const json = {
      ...{ title: text('title'), about: text('about') },
      ...{ proved: text('proved'), unproved: text('unproved') },
      presenters: form.getAll('presenters').map(String),
      version: submission.version,
    };
    const param = { idea: idea.id };
    void make(() => answerTo(api.ideas[':idea'].submission.$put({ param, json })));
  };
  return (
    <Dialog title="What you made" close={close}>
      <form class="stack" onSubmit={submit}>
        <Field name="title" label="Its title" complaints={complaints}>
          {(tied) => (
            <input {...tied} maxLength={limits().submissionTitle} defaultValue={submission.title} />
          )}
        </Field>
        {texts.map(([name, label, hint]) => (
          <Field key={name} {...{ name, label, hint, complaints }}>
            {(tied) => (
              <textarea
                {...tied}
                class="hack-words"
                maxLength={limits().submissionText}
                defaultValue={submission[name]}
              />
            )}
          </Field>
        ))}
        <fieldset class="field hack-parts">
          <legend>Who shows it</legend>
          {members.map(({ person }) => (
            <label class="course-check" key={person.slug}>
              <input
                type="checkbox"
                name="presenters"
                value={person.slug}
                defaultChecked={shows(person.slug)}
              />
              {person.name}
            </label>
          ))}
          {complaints.presenters && <span class="error">{complaints.presenters}</span>}
        </fieldset>
        <Failure failed={failed} unreached="Your words are still here. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Save
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
