import { useState } from 'preact/hooks';
import type { IdeaPage, IdeaSaid } from '../../../api/hackathons/ideas/schema.ts';
import type { Challenge } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { complaintsOf, Field } from '../courses/Field.tsx';
import { limits, skillsKnown } from '../hackathons/limits.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = {
  /** Slug of the hackathon. */
  hackathon: string;
  challenges: Challenge[];
  /** The idea to change; undefined pitches a new one. */
  idea?: IdeaPage;
  close: () => void;
  done: (idea: IdeaPage) => void;
};

/** The words of a pitch. */
export function IdeaDialog({ hackathon, challenges, idea, close, done }: Props) {
  const [id] = useState(() => idea?.id ?? newId());
  const { busy, failed, make } = useCall<IdeaPage>(done);
  const complaints = complaintsOf(failed);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const json = saidIn(new FormData(event.currentTarget as HTMLFormElement), idea?.version ?? 0);
    void make(() =>
      idea
        ? answerTo(api.ideas[':idea'].$put({ param: { idea: id }, json }))
        : answerTo(
            api.hackathons[':hackathon'].ideas[':idea'].$put({
              param: { hackathon, idea: id },
              json,
            }),
          ),
    );
  };
  const chosen = idea?.skills.map(({ slug }) => slug) ?? [];
  return (
    <Dialog title={idea ? 'Change the idea' : 'Pitch an idea'} close={close}>
      <form class="stack" onSubmit={submit}>
        <Field name="title" label="Title" complaints={complaints}>
          {(tied) => (
            <input {...tied} required maxLength={limits().ideaTitle} defaultValue={idea?.title} />
          )}
        </Field>
        <Field
          name="problem"
          label="Whose problem is it?"
          hint="Who would be glad of it, in two sentences."
          complaints={complaints}
        >
          {(tied) => (
            <textarea
              {...tied}
              required
              class="hack-words"
              maxLength={limits().ideaText}
              defaultValue={idea?.problem}
            />
          )}
        </Field>
        <Field
          name="sketch"
          label="How might it work?"
          hint="A rough sketch is enough: what would we see at the end? Plain Markdown."
          complaints={complaints}
        >
          {(tied) => (
            <textarea
              {...tied}
              class="hack-words"
              maxLength={limits().ideaText}
              defaultValue={idea?.sketch}
            />
          )}
        </Field>
        {challenges.length > 0 && (
          <Field name="challenge" label="Does it answer a challenge?" complaints={complaints}>
            {(tied) => (
              <select {...tied} defaultValue={idea?.challenge?.id ?? ''}>
                <option value="">None of them</option>
                {challenges.map((challenge) => (
                  <option
                    key={challenge.id}
                    value={challenge.id}
                    selected={challenge.id === idea?.challenge?.id}
                  >
                    {challenge.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field name="tags" label="Tags" hint="With commas between them." complaints={complaints}>
          {(tied) => <input {...tied} maxLength={200} defaultValue={idea?.tags.join(', ')} />}
        </Field>
        <details open={chosen.length > 0}>
          <summary>Skills looked for</summary>
          <ul class="hack-skills">
            {skillsKnown().map(([slug, name]) => (
              <li key={slug}>
                <label class="course-check">
                  <input
                    type="checkbox"
                    name="skills"
                    value={slug}
                    defaultChecked={chosen.includes(slug)}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </details>
        <Failure failed={failed} unreached="Your words are still here. Try again." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {idea ? 'Save' : 'Pitch it'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function saidIn(form: FormData, version: number): IdeaSaid {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const tags = text('tags')
    .split(',')
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter(Boolean);
  return {
    ...{ title: text('title'), problem: text('problem'), sketch: text('sketch'), version },
    challenge: text('challenge') || null,
    tags: [...new Set(tags)],
    skills: form.getAll('skills').map(String),
  };
}
