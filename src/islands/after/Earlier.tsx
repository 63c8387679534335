import { useState } from 'preact/hooks';
import type { Notes, Saved } from '../../../api/afterwards/notes/schema.ts';
import type { Answer } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';

type Props = Pick<Notes, 'earlier'> & {
  read: (version: string) => Promise<Answer<Saved>>;
  now: Date;
};

/** What the notes were before, to look at one by one. */
export function Earlier({ earlier, read, now }: Props) {
  const [shown, setShown] = useState<Saved>();
  const { failed, make } = useCall<Saved>(setShown);
  const show = (version: number) => void make(() => read(String(version)));
  return (
    <details>
      <summary>Earlier versions</summary>
      <ul class="stack">
        {earlier.map(({ version, by, at }) => (
          <li key={version}>
            <button
              class="button quiet"
              type="button"
              aria-expanded={shown?.version === version}
              onClick={() => (shown?.version === version ? setShown(undefined) : show(version))}
            >
              {by.name}, <Moment at={at} now={now} />
            </button>
            {shown?.version === version && (
              <div class="answer">
                <Rendered html={shown.html} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Failure failed={failed} unreached="Try again in a moment." />
    </details>
  );
}
