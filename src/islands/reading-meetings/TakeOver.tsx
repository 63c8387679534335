import type { MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { type At, meetings } from './at.ts';
import type { Held } from './useWriting.ts';

type Taking = { at: At; put: (page: MeetingPage) => void; took: (held: Held) => void };

/** Asks for the pen: at once where nobody writes, else with a word to who does. */
export function usePen({ at, put, took }: Taking) {
  const call = useCall<MeetingPage>(put);
  const take = async (word: string) => {
    const pen = newId();
    const answer = await call.make(() =>
      answerTo(meetings.pen.$put({ param: at, json: { pen, word } })),
    );
    if (answer?.is !== 'value') return;
    const { notes } = answer.value;
    took({ pen, version: notes?.version ?? 0, text: notes?.text ?? '' });
  };
  return { ...call, take };
}

type Props = Taking & { name: string; label: string; close: () => void };

/** A word to who writes, and then the pen is mine. */
export function TakeOver({ name, label, close, ...taking }: Props) {
  const { busy, failed, take } = usePen(taking);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void take(String(new FormData(event.currentTarget as HTMLFormElement).get('word')));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="field">
        <label for="pen-word">A word to {name}</label>
        <input id="pen-word" name="word" required maxLength={200} ref={focused} />
        <span class="hint">{name} reads it at once. Nothing of what they wrote is lost.</span>
      </div>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {label}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
