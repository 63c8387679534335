import { useEffect, useRef, useState } from 'preact/hooks';
import type { MaterialKind } from '../../../api/materials/schema.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { fieldOf } from './AddLink.tsx';
import type { Adding } from './AddMaterial.tsx';
import { useUpload } from './useUpload.ts';
import { WhatFields } from './WhatFields.tsx';
import { kindOf, sizeWords, titleOf } from './words.ts';

const accepted = '.pdf,.pptx,.odp,.docx,.odt,.epub,.png,.jpg,.jpeg,.webp,.mp4,.m4v,.webm,.txt,.md';

type Props = Adding & { fileBytes: number; close: () => void };
type Chosen = { file: File; id: string };

/** A file from one's own machine: chosen, or dropped where it is chosen, sent with its progress, cancelled or retried. */
export function AddFile({ event, session, put, fileBytes, close }: Props) {
  const [chosen, setChosen] = useState<Chosen>();
  const [said, setSaid] = useState<{ kind: MaterialKind; title: string }>({
    kind: 'slides',
    title: '',
  });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const upload = useUpload((answer) => {
    put(answer);
    toast(`“${said.title}” is there now.`);
    close();
  });
  const sending = upload.sent !== undefined;
  const choose = (file: File | undefined) => {
    if (!file || sending) return;
    upload.forget();
    // Another file is another material; the same one once more is the same.
    setChosen({ file, id: newId() });
    setSaid({ kind: kindOf(file.name), title: titleOf(file.name) || 'Slides' });
  };
  const complaint = chosen ? tooLarge(chosen.file, fileBytes) : undefined;
  const wrong = complaint ?? fieldOf(upload.failed, 'file');
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    if (!chosen) return field.current?.focus();
    if (complaint) return;
    const { file, id } = chosen;
    const { name } = file;
    upload.send({ event, id, file, said: { ...said, name, ...(session && { session }) } });
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      <div class="field">
        <label for="material-file">File</label>
        <input
          ref={field}
          class="drop"
          id="material-file"
          type="file"
          accept={accepted}
          disabled={sending}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          aria-describedby={wrong ? 'material-file-error' : 'material-file-hint'}
          {...(wrong && { 'aria-invalid': true })}
        />
        {wrong ? (
          <span class="error" id="material-file-error" role="alert">
            {wrong}
          </span>
        ) : (
          <span class="hint" id="material-file-hint">
            Choose it or drop it here. A PDF is best for slides: everyone can open it. At most{' '}
            {sizeWords(fileBytes)}.
          </span>
        )}
      </div>
      {chosen && <WhatFields {...said} put={(more) => setSaid({ ...said, ...more })} />}
      {!wrong && <Failure failed={upload.failed} unreached="Nothing was kept. Try again." />}
      {sending && <Progress sent={upload.sent ?? 0} />}
      <div class="cluster">
        {sending ? (
          <button class="button" type="button" onClick={upload.cancel}>
            Stop sending
          </button>
        ) : (
          <>
            <button class="button primary" type="submit">
              {upload.failed ? 'Try again' : 'Add it'}
            </button>
            <button class="button quiet" type="button" onClick={close}>
              Not now
            </button>
          </>
        )}
      </div>
    </form>
  );
}

function Progress({ sent }: { sent: number }) {
  const percent = Math.floor(sent * 100);
  return (
    <p class="field">
      <label for="material-progress">
        {percent < 100 ? `Sending: ${percent} %` : 'Looking at what came'}
      </label>
      <progress id="material-progress" max={100} value={percent} />
    </p>
  );
}

function tooLarge({ size }: File, most: number): string | undefined {
  if (size <= most) return undefined;
  return `This file has ${sizeWords(size)}; there is room for ${sizeWords(most)} here. A link does, too.`;
}
