import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import type { Answer } from '../answer.ts';
import { useCall } from '../useCall.ts';
import { type Complaints, complaintsIn } from './complaints.ts';
import { keepToast } from './kept-toast.ts';
import { limits } from './limits.ts';
import { edit, offer, read } from './save.ts';
import type { Drafting } from './useDraft.ts';
import { isFieldName, isMoved, offerOf, valuesOf } from './values.ts';

type From = { talk: Talk | undefined; draft: Drafting };

/** From the press of the button to the accepted talk, with everything that may come between. */
export function useSaving({ talk, draft }: From) {
  const form = useRef<HTMLFormElement>(null);
  const [complaints, setComplaints] = useState<Complaints>({});
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [newest, setNewest] = useState<Talk>();
  const call = useCall<Talk>((saved) =>
    leave(saved, talk ? 'Saved.' : 'Your talk is on the list.'),
  );

  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
    [attempt],
  );

  const complain = (found: Complaints) => {
    setComplaints(found);
    // Counted up from what it is then: a call lies between two complaints of one press.
    setAttempt((now) => now + 1);
  };

  const leave = (to = talk, words?: string) => {
    draft.drop();
    if (words) keepToast(words);
    location.replace(`/talks/${to?.slug}/`);
  };

  const save = async (version: number) => {
    setAsking(false);
    setNewest(undefined);
    const said = offerOf(draft.values);
    const answer = await call.make(async () => {
      if (!talk) return offer(said);
      const answer = await edit(talk.slug, { ...said, version });
      if (isConflict(answer)) setNewest(await read(talk.slug));
      return answer;
    });
    complain(complaintsOf(answer));
  };

  const submit = (event: Event) => {
    event.preventDefault();
    if (!form.current || call.busy) return;
    const found = complaintsIn(form.current, limits());
    complain(found);
    if (Object.keys(found).length > 0) return;
    const told = talk ? talk.confirmed + talk.waiting : 0;
    if (talk && told > 0 && isMoved(valuesOf(talk), draft.values)) setAsking(true);
    else void save(draft.start.version);
  };

  return {
    form,
    submit,
    complaints,
    busy: call.busy,
    failed: newest || isTold(call.failed) ? undefined : call.failed,
    newest,
    asking,
    leave,
    send: () => void save(draft.start.version),
    hold: () => setAsking(false),
    overwrite: () => void save(newest?.version ?? draft.start.version),
    /** Takes back what was said against a field once it is mended. */
    recheck: () => setComplaints((said) => mended(said, form.current)),
  };
}

function mended(said: Complaints, form: HTMLFormElement | null): Complaints {
  if (!form || Object.keys(said).length === 0) return said;
  const found = complaintsIn(form, limits());
  return Object.fromEntries(Object.entries(said).filter(([name]) => name in found));
}

function isConflict(answer: Answer<unknown> | undefined): boolean {
  return answer?.is === 'refusal' && answer.problem.code === 'conflict';
}

/** What the service said against fields that the form has. */
function complaintsOf(answer: Answer<unknown> | undefined): Complaints {
  const fields = answer?.is === 'refusal' ? (answer.problem.fields ?? []) : [];
  const known = fields.filter(({ field }) => isFieldName(field));
  return Object.fromEntries(known.map(({ field, message }) => [field, message]));
}

/** Whether everything in a refusal stands beside its field already. */
function isTold(answer: Answer<unknown> | undefined): boolean {
  const fields = answer?.is === 'refusal' ? (answer.problem.fields ?? []) : [];
  return fields.length > 0 && fields.every(({ field }) => isFieldName(field));
}
