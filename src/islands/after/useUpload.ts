import { useEffect, useRef, useState } from 'preact/hooks';
import type { Materials, NewFile } from '../../../api/materials/schema.ts';
import type { Answer } from '../answer.ts';
import type { Failed } from '../useCall.ts';

export type Upload = {
  /** How much of it is on its way, from 0 to 1; undefined: nothing is being sent. */
  sent: number | undefined;
  failed: Failed | undefined;
  send: (asked: ToSend) => void;
  cancel: () => void;
  /** Forgets what went wrong: another file is another matter. */
  forget: () => void;
};

type ToSend = { event: string; id: string; file: File; said: NewFile };

/** Sends a file and tells how far it is, which `fetch` cannot. Leaving the page stops it. */
export function useUpload(done: (answer: Materials) => void): Upload {
  const [sent, setSent] = useState<number>();
  const [failed, setFailed] = useState<Failed>();
  const request = useRef<XMLHttpRequest>();
  const cancel = () => request.current?.abort();
  useEffect(() => cancel, []);

  const send = (asked: ToSend) => {
    if (request.current) return;
    const xhr = new XMLHttpRequest();
    request.current = xhr;
    const settle = (answer?: Answer<Materials>) => {
      request.current = undefined;
      setSent(undefined);
      if (answer?.is === 'value') done(answer.value);
      else setFailed(answer);
    };
    setFailed(undefined);
    setSent(0);
    xhr.upload.onprogress = ({ loaded, total }) => setSent(total ? loaded / total : 0);
    xhr.onload = () => settle(answerIn(xhr));
    xhr.onerror = () => settle({ is: 'unreachable' });
    xhr.onabort = () => settle();
    xhr.open('PUT', addressOf(asked));
    xhr.setRequestHeader('content-type', 'application/octet-stream');
    xhr.send(asked.file);
  };
  return { sent, failed, send, cancel, forget: () => setFailed(undefined) };
}

function addressOf({ event, id, said }: ToSend): string {
  const path = `/api/events/${encodeURIComponent(event)}/materials/${id}/file`;
  return `${path}?${new URLSearchParams(said)}`;
}

function answerIn(xhr: XMLHttpRequest): Answer<Materials> {
  const type = xhr.getResponseHeader('content-type') ?? '';
  try {
    if (xhr.status === 200) return { is: 'value', value: JSON.parse(xhr.responseText) };
    if (type.startsWith('application/problem+json')) {
      return { is: 'refusal', problem: JSON.parse(xhr.responseText) };
    }
  } catch {
    // What is cut off is no answer.
  }
  return { is: 'unreachable' };
}
