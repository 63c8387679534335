import type { Problem } from '../../../api/refusal.ts';
import { signInHref } from '../sign-in-href.ts';

type Props = { problem: Problem; again?: () => void };

/** Why not, in the service's own words; the request id for those who will be asked for help. */
export function Refused({ problem, again }: Props) {
  return (
    <div class="problem" role="alert">
      <p>{problem.detail}</p>
      {problem.code === 'unsigned' && <a href={signInHref()}>Sign in</a>}
      {problem.status >= 500 && <p class="quiet">Request id: {problem.requestId}</p>}
      {again && (
        <button class="button" type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
