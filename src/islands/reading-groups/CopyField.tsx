import { useEffect, useRef, useState } from 'preact/hooks';
import type { Materials } from '../../../api/materials/schema.ts';
import { useUpload } from '../after/useUpload.ts';
import { sizeWords } from '../after/words.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';

type Props = {
  slug: string;
  title: () => string;
  /** Id of the copy that is there; null: none. */
  material: string | null;
  put: (material: string | null) => void;
  /** Whether it is on its way, so that nothing is saved before. */
  sending: (now: boolean) => void;
};

const titleMost = 120;

/** A copy of a text for the staff: chosen, sent at once, kept with the text once that is saved. */
export function CopyField({ slug, title, material, put, sending }: Props) {
  const asking = useAnswer(() =>
    answerTo(api.events[':event'].materials.$get({ param: { event: slug }, query: {} })),
  );
  // Known to the answer, which comes to the screen that sent it.
  const id = useRef('');
  const [size, setSize] = useState(0);
  const [chosen, setChosen] = useState<File>();
  const upload = useUpload((answer: Materials) => {
    if (answer.materials.some((one) => one.id === id.current)) put(id.current);
  });
  const busy = upload.sent !== undefined;
  // Also when it fails: the text can be saved without a copy.
  useEffect(() => sending(busy), [busy]);
  const there = asking.answer?.is === 'value' ? asking.answer.value : undefined;
  if (!there || (there.refusal && !material)) return null;
  const most = there.fileBytes;
  const wrong =
    size > most
      ? `This file has ${sizeWords(size)}; there is room for ${sizeWords(most)}.`
      : undefined;
  const send = (file: File) => {
    const name = title().trim() || file.name;
    const said = { kind: 'other' as const, title: name.slice(0, titleMost), name: file.name };
    upload.send({ event: slug, id: id.current, file, said });
  };
  const choose = (file: File | undefined) => {
    if (!file || busy) return;
    setChosen(file);
    setSize(file.size);
    id.current = newId();
    upload.forget();
    if (file.size <= most) send(file);
  };
  return (
    <div class="field">
      <label for="reading-copy">A copy to read here</label>
      {!there.refusal && (
        <input
          id="reading-copy"
          type="file"
          accept=".pdf,.epub,.docx,.odt,.txt,.md"
          disabled={busy || most === 0}
          aria-describedby="reading-copy-hint"
          {...(wrong && { 'aria-invalid': true })}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
      )}
      <span class="hint" id="reading-copy-hint">
        Only what may be shared: your own, one with an open licence, or one that we have bought for
        all. The staff alone can open it. At most {sizeWords(most)}.
      </span>
      {wrong && (
        <span class="error" role="alert">
          {wrong}
        </span>
      )}
      {busy && <progress aria-label="Sending the copy" max={1} value={upload.sent} />}
      {!busy && material && (
        <span class="cluster" role="status">
          <a href={`/api/materials/${material}/file`}>There is a copy</a>
          <button class="button quiet" type="button" onClick={() => put(null)}>
            Without a copy
          </button>
        </span>
      )}
      <Failure failed={upload.failed} unreached="Nothing was kept. Try again." />
      {upload.failed?.is === 'unreachable' && chosen && !wrong && (
        <button class="button quiet" type="button" onClick={() => send(chosen)}>
          Send it again
        </button>
      )}
    </div>
  );
}
