import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MyVisit } from '../../../api/cohorts/fortnight/schema.ts';

const wordsMost = 300;

type Props = { visit: MyVisit; start: string; ask: (words: string) => void; leave: () => void };

/** A sentence for those who help; they hear of it at once. */
export function AskForHelp({ visit, start, ask, leave }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    const words = field.current?.value.trim() ?? '';
    setEmpty(words === '');
    if (words === '') return field.current?.focus();
    ask(words);
  };
  return (
    <div class="field fortnight-ask">
      <label for={id}>What do you need?</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={wordsMost}
        defaultValue={start}
        aria-invalid={isEmpty || undefined}
        aria-describedby={`${id}-hint`}
        onKeyDown={({ key }) => key === 'Escape' && leave()}
      />
      {isEmpty && (
        <p class="error" role="alert">
          Say in a sentence what you need.
        </p>
      )}
      <p class="hint" id={`${id}-hint`}>
        A sentence is enough. {whoHears(visit)}
      </p>
      <p class="cluster">
        <button class="button primary" type="button" onClick={send}>
          Send it
        </button>
        <button class="button quiet" type="button" onClick={leave}>
          Leave it
        </button>
      </p>
    </div>
  );
}

function whoHears({ host, mentors, projects, project }: MyVisit): string {
  const helpers = projects.find(({ title }) => title === project)?.helpers ?? [];
  const names = new Set([host, ...mentors, ...helpers].flatMap((one) => one?.name ?? []));
  if (names.size === 0) return 'Ask in the team’s channel, too: nobody is named here who helps.';
  return `${new Intl.ListFormat('en-GB').format(names)} ${names.size === 1 ? 'hears' : 'hear'} of it.`;
}
