import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { type Complaints, complaintsOf, Field } from '../courses/Field.tsx';
import { Failure } from '../parts/Failure.tsx';
import { keepToast } from '../talks/kept-toast.ts';
import { MarkdownHelp } from '../talks/MarkdownHelp.tsx';
import { useCall } from '../useCall.ts';
import { useTyped } from '../useTyped.ts';
import { ChallengesField } from './ChallengesField.tsx';
import { limits } from './limits.ts';
import { MixedFields } from './MixedFields.tsx';
import { PhaseFields } from './PhaseFields.tsx';
import { TextField } from './TextField.tsx';
import { factsOf, type Values } from './values.ts';

type Props = {
  /** The hackathon to edit; undefined offers a new one. */
  hackathon?: Hackathon;
  fresh: Values;
  by: string | null;
};

const lost = 'What you typed is kept here. Try again: sending it twice does no harm.';

/** Offers a hackathon, or edits one. */
export function HackathonForm({ hackathon, fresh, by }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const key = `draft:hackathon${hackathon ? `:${hackathon.slug}` : ''}`;
  const [first] = useState({ id: newId(), values: fresh, version: hackathon?.version ?? 0, by });
  const draft = useTyped(key, first);
  const [own, setOwn] = useState<Complaints>({});
  const [reason, setReason] = useState('');
  const { busy, failed, make } = useCall<Hackathon>(({ slug }) => {
    draft.drop();
    keepToast(hackathon ? 'Saved.' : 'Your hackathon has its page.');
    location.replace(`/hackathons/${slug}/`);
  });
  const complaints = { ...complaintsOf(failed), ...own };
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [failed, own]);
  const { values } = draft;
  const change = (more: Partial<Values>) => {
    setOwn({});
    draft.type({ ...values, ...more });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.current || busy) return;
    const found = missingIn(form.current);
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const isDraft = (event.submitter as HTMLButtonElement | null)?.value === 'draft';
    void make(() => send(hackathon, draft.start, { values, reason, isDraft }));
  };
  const isTold = Object.keys(complaintsOf(failed)).length > 0;
  const shared = { values, change, complaints };
  return (
    <form class="stack course-form" ref={form} noValidate onSubmit={submit}>
      {draft.restored && (
        <p class="quiet" role="status">
          This is what you typed before. It is not saved yet.
        </p>
      )}
      <TextField
        name="title"
        of="title"
        label="Title"
        required
        maxLength={limits().title}
        {...shared}
      />
      <Field
        name="abstract"
        label="What is it about?"
        hint="A theme if there is one, food, what to bring. Plain Markdown."
        complaints={complaints}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={8}
            maxLength={limits().abstract}
            value={values.abstract}
            onInput={({ currentTarget }) => change({ abstract: currentTarget.value })}
          />
        )}
      </Field>
      <MarkdownHelp />
      <PhaseFields {...shared} />
      <div class="fields">
        <TextField name="place" of="place" label="Where?" maxLength={limits().place} {...shared} />
        <TextField name="link" of="link" label="To join from elsewhere" type="url" {...shared} />
      </div>
      <MixedFields {...shared} />
      <ChallengesField {...shared} />
      {hackathon && hackathon.phase !== 'draft' && (
        <Field
          name="reason"
          label="Why is it changed?"
          hint="Those who come read it."
          complaints={{}}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={limits().reason}
              value={reason}
              onInput={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Failure failed={isTold ? undefined : failed} unreached={lost} />
      <div class="cluster course-end">
        <button class="button primary" type="submit" aria-busy={busy}>
          {hackathon ? 'Save' : 'Offer the hackathon'}
        </button>
        {hackathon ? (
          <a class="button quiet" href={`/hackathons/${hackathon.slug}/`} onClick={draft.drop}>
            {draft.dirty ? 'Throw my changes away' : 'Back to the hackathon'}
          </a>
        ) : (
          <button class="button" type="submit" value="draft" aria-busy={busy}>
            Keep it as a draft
          </button>
        )}
      </div>
    </form>
  );
}

type Sending = { values: Values; reason: string; isDraft: boolean };

function send(
  hackathon: Hackathon | undefined,
  start: { id: string; version: number },
  { values, reason, isDraft }: Sending,
) {
  const facts = factsOf(values);
  if (!hackathon) {
    return answerTo(api.hackathons.$post({ json: { ...facts, id: start.id, draft: isDraft } }));
  }
  const param = { hackathon: hackathon.slug };
  const json = { ...facts, version: start.version, reason };
  return answerTo(api.hackathons[':hackathon'].$put({ param, json }));
}

/** What is missing or does not fit, by field, as the browser sees it. */
function missingIn(form: HTMLFormElement): Complaints {
  const found: Complaints = {};
  for (const { name, validity } of form.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (!name || validity.valid) continue;
    found[name] = validity.valueMissing ? 'This is missing.' : 'Look at this again.';
  }
  return found;
}
