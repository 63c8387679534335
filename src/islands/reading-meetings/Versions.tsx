import { useState } from 'preact/hooks';
import type { MeetingNotes, MeetingPage } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { type At, meetings } from './at.ts';

type Props = { at: At; now: Date } & Pick<MeetingPage, 'versions'>;

/** What the notes were before, to look at one by one. */
export function Versions({ at, versions, now }: Props) {
  const [shown, setShown] = useState<MeetingNotes>();
  const { failed, make } = useCall<MeetingNotes>(setShown);
  const show = (version: number) => {
    const param = { ...at, version: String(version) };
    void make(() => answerTo(meetings.notes[':version'].$get({ param })));
  };
  return (
    <details>
      <summary>Earlier versions</summary>
      <ul class="stack">
        {versions.map(({ version, by, at: when }) => (
          <li key={version}>
            <button
              class="button quiet"
              type="button"
              aria-expanded={shown?.version === version}
              onClick={() => (shown?.version === version ? setShown(undefined) : show(version))}
            >
              {by.name}, <Moment at={when} now={now} />
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
