import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TalkDraft } from '../../../api/talks/drafts/schema.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import type { Answer } from '../answer.ts';
import { newId } from '../cohorts/new-id.ts';
import { useCall } from '../useCall.ts';
import { type Complaints, complaintsIn } from './complaints.ts';
import { keepToast } from './kept-toast.ts';
import { folder } from './kind.ts';
import { limits } from './limits.ts';
import { read } from './save.ts';
import { send, sentWords, type Way } from './send.ts';
import type { Drafting } from './useDraft.ts';
import { isFieldName, isMoved, type Values, valuesOf } from './values.ts';

type From = { talk: Talk | TalkDraft | undefined; draft: Drafting };

/** From the press of the button to the accepted talk, with everything that may come between. */
export function useSaving({ talk, draft }: From) {
  const form = useRef<HTMLFormElement>(null);
  const [complaints, setComplaints] = useState<Complaints>({});
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [newest, setNewest] = useState<Talk | TalkDraft>();
  const way = useRef<Way>('open');
  const why = useRef('');
  const id = useRef(newId());
  const version = useRef(draft.start.version);
  const call = useCall<Talk | TalkDraft>((saved) => leave(saved, sentWords(talk, saved)));

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
    location.replace(`${folder}${to?.slug}/`);
  };

  const save = async () => {
    setAsking(false);
    setNewest(undefined);
    const onVersion = (raised: number) => {
      version.current = raised;
    };
    const answer = await call.make(async () => {
      const { values } = draft;
      const asked = {
        talk,
        values,
        way: way.current,
        version: version.current,
        reason: why.current,
      };
      const answer = await send({ ...asked, id: id.current, onVersion });
      if (talk && isConflict(answer)) setNewest(await read(talk.slug));
      return answer;
    });
    complain(complaintsOf(answer));
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.current || call.busy) return;
    way.current =
      (event.submitter as HTMLButtonElement | null)?.value === 'draft' ? 'draft' : 'open';
    const found = complaintsIn(form.current, limits(), way.current === 'draft');
    complain(found);
    if (Object.keys(found).length > 0) return;
    if (isMovedOn(talk, draft.values)) setAsking(true);
    else void save();
  };

  return {
    form,
    submit,
    complaints,
    busy: call.busy ? way.current : undefined,
    failed: newest || isTold(call.failed) ? undefined : call.failed,
    newest,
    asking,
    leave,
    send: (reason: string) => {
      why.current = reason;
      void save();
    },
    hold: () => setAsking(false),
    overwrite: () => {
      version.current = newest?.version ?? version.current;
      void save();
    },
    /** Takes back what was said against a field once it is mended. */
    recheck: () => setComplaints((said) => mended(said, form.current, way.current === 'draft')),
  };
}

/** Whether people who signed up would have to be elsewhere, or at another time. */
function isMovedOn(talk: From['talk'], values: Values): boolean {
  if (!talk || talk.phase === 'draft' || talk.confirmed + talk.waiting === 0) return false;
  return isMoved(valuesOf(talk), values);
}

function mended(said: Complaints, form: HTMLFormElement | null, isDraft: boolean): Complaints {
  if (!form || Object.keys(said).length === 0) return said;
  const found = complaintsIn(form, limits(), isDraft);
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
