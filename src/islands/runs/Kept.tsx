import type { PersonRef } from '../../../api/people/schema.ts';
import type { Run } from '../../../api/runs/schema.ts';
import { signInHref } from '../sign-in-href.ts';
import { letGo, type Waiting } from './outbox.ts';
import type { Reached } from './useRun.ts';
import { changes, whatOf } from './words.ts';

type Props = { me: PersonRef; run: Run | undefined; waiting: Waiting[]; reached: Reached };

/** What is kept here and not sent yet, and what was not taken. It has its room from the start. */
export function Kept({ me, run, waiting, reached }: Props) {
  const refused = waiting.filter((each) => each.refused !== undefined);
  const unsent = waiting.length - refused.length;
  return (
    <div class="run-kept">
      <p role="status">{words(reached, unsent)}</p>
      {typeof reached === 'object' && reached.unsigned && <a href={signInHref()}>Sign in</a>}
      {refused.map((each) => (
        <div class="problem" role="alert" key={each.id}>
          <p>
            {whatOf(each, run)} was not taken: {each.refused}
          </p>
          <button class="button" type="button" onClick={() => letGo(me.slug, each)}>
            I have read it
          </button>
        </div>
      ))}
    </div>
  );
}

function words(reached: Reached, unsent: number): string {
  const off = reached === 'unreachable';
  if (typeof reached === 'object') return reached.refused;
  if (unsent > 0 && off) return `Out of reach. ${changes(unsent)} kept here and sent later.`;
  if (off) return 'Out of reach: what others do is not seen. Go on; nothing is lost.';
  return reached === 'asking' ? '' : 'Everyone on it sees the same.';
}
