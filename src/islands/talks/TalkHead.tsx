import { useRef } from 'preact/hooks';
import type { Talk } from '../../../api/talks/schema.ts';
import { Kind } from '../parts/Kind.tsx';
import { Decline } from './Decline.tsx';
import { kind } from './kind.ts';
import { SpeakerList } from './SpeakerList.tsx';
import { TalkTools } from './TalkTools.tsx';

type Props = { talk: Talk; put: (talk: Talk) => void };

/** What it is, who speaks, and what its speaker can do with it. */
export function TalkHead({ talk, put }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <header class={`page-head ${talk.phase === 'cancelled' ? 'talk-cancelled' : ''}`}>
      <p class="cluster">
        <Kind kind={kind} />
        {talk.series && <a href={`/series/${talk.series.slug}/`}>{talk.series.title}</a>}
        {talk.phase === 'running' && <span class="badge strong">On now</span>}
        {talk.phase === 'over' && <span class="badge">Over</span>}
        {talk.phase === 'cancelled' && <span class="badge warn">Cancelled</span>}
      </p>
      <h1 tabIndex={-1} ref={title}>
        {talk.title}
      </h1>
      <SpeakerList {...talk} />
      {talk.refusals.decline === null && <Decline slug={talk.slug} host={talk.host.name} />}
      <TalkTools talk={talk} heir={title} put={put} />
    </header>
  );
}
