import { useState } from 'preact/hooks';
import type { MaterialKind, Materials } from '../../../api/materials/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Adding } from './AddMaterial.tsx';
import { WhatFields } from './WhatFields.tsx';

/** A material that stands elsewhere. */
export function AddLink({ event, session, put, close }: Adding & { close: () => void }) {
  const [id] = useState(newId);
  const [said, setSaid] = useState<{ kind: MaterialKind; title: string }>({
    kind: 'recording',
    title: 'Recording',
  });
  const { busy, failed, make } = useCall<Materials>((answer) => {
    put(answer);
    toast(`“${said.title}” is added.`);
    close();
  });
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const link = String(new FormData(submitted.currentTarget as HTMLFormElement).get('link'));
    const json = { ...said, link: link.trim(), session: session ?? null };
    const one = api.events[':event'].materials[':material'];
    void make(() => answerTo(one.$put({ param: { event, material: id }, json })));
  };
  const complaint = fieldOf(failed, 'link');
  return (
    <form class="panel stack" onSubmit={submit}>
      <div class="field">
        <label for="material-link">Link</label>
        <input
          id="material-link"
          name="link"
          type="url"
          required
          maxLength={500}
          placeholder="https://"
          ref={focused}
          {...(complaint && { 'aria-invalid': true, 'aria-describedby': 'material-link-error' })}
        />
        {complaint && (
          <span class="error" id="material-link-error">
            {complaint}
          </span>
        )}
      </div>
      <WhatFields {...said} put={(more) => setSaid({ ...said, ...more })} />
      {!complaint && <Failure failed={failed} unreached="Try again: adding twice does no harm." />}
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Adding it' : 'Add it'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}

type MayFail = ReturnType<typeof useCall>['failed'];

/** What is wrong with one field, in the words of the service. */
export function fieldOf(failed: MayFail, field: string): string | undefined {
  if (failed?.is !== 'refusal') return undefined;
  return failed.problem.fields?.find((each) => each.field === field)?.message;
}
