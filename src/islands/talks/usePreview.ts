import { useEffect, useState } from 'preact/hooks';
import { type Answer, answerTo } from '../answer.ts';
import { api } from '../api.ts';

const pauseMs = 250;
const retryMs = 5_000;

export type Preview = {
  /** The last that came; empty for an empty text. */
  html: string;
  /** Why it may not show what was typed last. */
  trouble: string | undefined;
};

/** The text as its page will show it, asked for when typing pauses; the newest answer wins. */
export function usePreview(text: string): Preview {
  const [preview, setPreview] = useState<Preview>({ html: '', trouble: undefined });
  useEffect(() => {
    if (text.trim() === '') return setPreview({ html: '', trouble: undefined });
    return asking(text, (answer) => setPreview((last) => next(last, answer)));
  }, [text]);
  return preview;
}

type Rendering = Answer<{ html: string }>;

function next({ html }: Preview, answer: Rendering): Preview {
  if (answer.is === 'value') return { html: answer.value.html, trouble: undefined };
  if (answer.is === 'refusal') return { html, trouble: answer.problem.detail };
  const trouble = 'The preview can’t be reached just now; this page keeps trying.';
  return { html, trouble };
}

/** Asks after a pause, and again while nobody is there. Returns how to let go of it. */
function asking(text: string, tell: (answer: Rendering) => void): () => void {
  let isOld = false;
  const ask = async () => {
    const answer = await answerTo(api.markdown.$post({ json: { text } }));
    if (isOld) return;
    tell(answer);
    if (answer.is === 'unreachable') timer = setTimeout(ask, retryMs);
  };
  let timer = setTimeout(ask, pauseMs);
  return () => {
    isOld = true;
    clearTimeout(timer);
  };
}
